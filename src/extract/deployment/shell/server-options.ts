/**
 * The command lines of the servers, as far as reading them needs: which short option stands for which long one, and
 * which options take no value. Every other option takes one.
 */

import { NODE_SERVERS } from './node-servers.ts'
import type { ServerSyntax } from './server-syntax.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const UVICORN: ServerSyntax = {
  server: 'uvicorn',
  short: {},
  switches: set(
    'reload access_log use_colors proxy_headers server_header date_header factory version help reset_contextvars',
  ),
  app: 0,
}

/** By the command's name. */
export const SERVERS: Readonly<Record<string, ServerSyntax>> = {
  gunicorn: {
    server: 'gunicorn',
    short: {
      c: 'config',
      b: 'bind',
      w: 'workers',
      k: 'worker_class',
      t: 'timeout',
      p: 'pid',
      D: 'daemon',
      u: 'user',
      g: 'group',
      m: 'umask',
      n: 'name',
      e: 'env',
      R: 'enable_stdio_inheritance',
      v: 'version',
      h: 'help',
    },
    switches: set(
      'preload reload daemon check_config print_config spew capture_output log_syslog sendfile reuse_port ' +
        'proxy_protocol disable_redirect_access_to_syslog enable_stdio_inheritance initgroups suppress_ragged_eofs ' +
        'do_handshake_on_connect strip_header_spaces permit_obsolete_folding permit_unconventional_http_method ' +
        'permit_unconventional_http_version casefold_http_method control_socket http2 version help',
    ),
    renamed: { preload: 'preload_app' },
    app: 0,
    config: ['config'],
  },
  uvicorn: UVICORN,
  fastapi: { ...UVICORN, server: 'fastapi', short: { e: 'entrypoint' }, app: 1 },
  hypercorn: {
    server: 'hypercorn',
    short: {
      w: 'workers',
      k: 'worker_class',
      b: 'bind',
      c: 'config',
      D: 'daemon',
      p: 'pid',
      g: 'group',
      u: 'user',
      m: 'umask',
    },
    switches: set('daemon debug reload use_reloader version help'),
    app: 0,
    config: ['config'],
  },
  daphne: {
    server: 'daphne',
    short: {
      p: 'port',
      b: 'bind',
      u: 'unix_socket',
      e: 'endpoint',
      v: 'verbosity',
      t: 'http_timeout',
      s: 'server_name',
    },
    switches: set('proxy_headers noreload version help'),
    app: 0,
  },
  granian: {
    server: 'granian',
    short: {},
    switches: set(
      'reload access_log ws log opt uvloop factory respawn_failed_workers http1_keep_alive http2_adaptive_window ' +
        'version help process_name_set rs_metrics metrics',
    ),
    app: 0,
  },
  'waitress-serve': {
    server: 'waitress',
    short: {},
    switches: set(
      'call help expose_tracebacks asyncore_use_poll ipv4 ipv6 clear_untrusted_proxy_headers log_untrusted_proxy_headers',
    ),
    app: -1,
  },
  uwsgi: {
    server: 'uwsgi',
    short: {
      p: 'processes',
      M: 'master',
      w: 'module',
      s: 'socket',
      H: 'home',
      d: 'daemonize',
      C: 'chmod_socket',
      L: 'disable_logging',
      l: 'listen',
      T: 'enable_threads',
      t: 'harakiri',
      i: 'single_interpreter',
      b: 'buffer_size',
      R: 'max_requests',
      z: 'socket_timeout',
    },
    switches: set(
      'master enable_threads lazy_apps lazy vacuum die_on_term single_interpreter need_app disable_logging no_orphans ' +
        'catch_exceptions thunder_lock manage_script_name ignore_sigpipe ignore_write_errors disable_write_exception ' +
        'http_keepalive gevent_monkey_patch buffer_logging',
    ),
    app: 'module',
    config: ['ini', 'yaml', 'json', 'xml'],
  },
  'mod_wsgi-express': {
    server: 'mod_wsgi-express',
    short: {},
    switches: set(
      'http2 ssl_environment https_only allow_localhost enable_sendfile disable_reloading reload_on_changes ' +
        'directory_listing error_override compress_responses server_metrics enable_telemetry free_threading ' +
        'server_status access_log startup_log verbose_debugging log_to_terminal rotate_logs chunked_request with_php5 ' +
        'with_cgi orphan_interpreter embedded_mode enable_docs debug_mode enable_debugger debugger_startup ' +
        'enable_coverage enable_profiler enable_recorder enable_gdb setup_only',
    ),
    app: 1,
  },
  flask: {
    server: 'flask-dev',
    short: { A: 'app', h: 'host', p: 'port', e: 'env_file' },
    switches: set('debug reload debugger with_threads help version'),
    app: 'app',
  },
  quart: {
    server: 'quart-dev',
    short: { A: 'app', h: 'host', p: 'port' },
    switches: set('debug reload debugger help version'),
    app: 'app',
  },
  runserver: {
    server: 'django-dev',
    short: { '6': 'ipv6', h: 'host', p: 'port' },
    switches: set('noreload nothreading nostatic insecure ipv6 force_color reload debugger threaded traceback'),
    app: null,
  },
  celery: {
    server: 'celery',
    short: {
      A: 'app',
      P: 'pool',
      c: 'concurrency',
      Q: 'queues',
      l: 'loglevel',
      n: 'hostname',
      B: 'beat',
      E: 'task_events',
      O: 'optimization',
      S: 'scheduler',
      X: 'exclude_queues',
      b: 'broker',
    },
    switches: set(
      'beat task_events without_gossip without_mingle without_heartbeat purge quiet no_color events detach',
    ),
    app: 'app',
  },
  sanic: {
    server: 'sanic',
    short: { w: 'workers', H: 'host', p: 'port', d: 'debug', r: 'reload', s: 'simple' },
    switches: set(
      'fast dev debug reload auto_reload access_logs factory simple single_process motd coffee help version',
    ),
    app: 0,
  },
  litestar: {
    server: 'litestar',
    short: { W: 'wc', H: 'host', p: 'port', r: 'reload', d: 'debug' },
    switches: set('reload debug pdb help'),
    renamed: { wc: 'workers', web_concurrency: 'workers' },
    app: 'app',
  },
  arq: { server: 'arq', short: {}, switches: set('burst check'), app: 0 },
  dramatiq: {
    server: 'dramatiq',
    short: { p: 'processes', t: 'threads', Q: 'queues', P: 'path', v: 'verbose' },
    switches: set('watch_use_polling use_gevent skip_logging verbose'),
    app: 0,
  },
  rq: {
    server: 'rq',
    short: { u: 'url', w: 'worker_class', c: 'config', n: 'name' },
    switches: set('burst with_scheduler quiet verbose'),
    app: null,
  },
  huey_consumer: {
    server: 'huey',
    short: { w: 'workers', k: 'worker_type', l: 'logfile' },
    switches: set('verbose quiet simple'),
    app: 0,
  },
  ...NODE_SERVERS,
}

/** Settings whose value stays text even where it looks like a number. */
export const TEXT_SETTINGS: ReadonlySet<string> = new Set(['bind', 'host', 'name', 'umask', 'app', 'module'])

/** Settings given by variables of the environment, by server. */
export const ENVIRONMENT_PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(uvicorn|fastapi)$/, 'UVICORN_'],
  [/^granian$/, 'GRANIAN_'],
  [/^uwsgi$/, 'UWSGI_'],
  [/^waitress$/, 'WAITRESS_'],
]

/** Servers that take their number of workers from `WEB_CONCURRENCY`. */
export const WEB_CONCURRENCY: ReadonlySet<string> = new Set(['gunicorn', 'uvicorn', 'fastapi', 'litestar'])

/** Variables that may decide how a server runs; all others are left out of the facts, secrets among them. */
export const RELEVANT_VARIABLE =
  /worker|thread|timeout|concurrenc|gunicorn|uvicorn|hypercorn|granian|waitress|uwsgi|preload|process|workload|flask_(app|debug)|app_module|module_name|variable_name|(^|_)(env|environment|profile|stage|mode|debug|cpu_count)$|(^|_)(server|app|service|container|run|deployment)_?(type|role|kind)$/i
