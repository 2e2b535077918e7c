/**
 * The servers that some base images start by themselves, with the settings that their start scripts take from variables:
 * tiangolo's uvicorn-gunicorn (and its FastAPI and Starlette forms), meinheld-gunicorn and uwsgi-nginx.
 */
import type { EnvironmentValue, ServerCommand, ServerSetting } from '../../../facts/deployment-facts.ts'

/** What is known of a build stage without a command of its own. */
interface BaseImage {
  /** The image, as `FROM` names it. */
  readonly base: string
  readonly line: number
  readonly environment: Readonly<Record<string, EnvironmentValue>>
}

const IMAGE = /(?:^|\/)(uvicorn-gunicorn|meinheld-gunicorn|uwsgi-nginx)[\w-]*(?::|@|$)/

/** The command of such an image; none for any other. */
export function baseImageCommands({ base, line, environment }: BaseImage): ServerCommand[] {
  const image = IMAGE.exec(base)?.[1]
  if (image === undefined) return []
  const isUwsgi = image === 'uwsgi-nginx'
  const named = environment[isUwsgi ? 'UWSGI_INI' : 'GUNICORN_CONF']?.value
  const settings = isUwsgi ? uwsgiSettings(base, line) : gunicornSettings(image, base, line)
  return [
    {
      server: isUwsgi ? 'uwsgi' : 'gunicorn',
      line,
      source: 'dockerfile',
      app: environment.APP_MODULE?.value ?? namedModule(environment),
      configFile: named ?? (isUwsgi ? '/app/uwsgi.ini' : '/app/gunicorn_conf.py'),
      ...(named === undefined && { configIsOptional: true }),
      script: null,
      settings,
      ...(Object.keys(environment).length > 0 ? { environment } : {}),
    },
  ]
}

/** `MODULE_NAME` and `VARIABLE_NAME`; the module's default depends on the files of the image. */
function namedModule({ MODULE_NAME: module, VARIABLE_NAME: name }: BaseImage['environment']): string | null {
  return module ? `${module.value}:${name?.value ?? 'app'}` : null
}

/** One worker for each processor (at least two) unless told otherwise, and two minutes for a worker. */
function gunicornSettings(image: string, base: string, line: number): ServerSetting[] {
  const setting = { line, layer: 'environment' } as const
  const isUvicorn = image === 'uvicorn-gunicorn'
  const workers = { ...setting, name: 'workers', value: null, text: `by processors (${base})`, certainty: 'computed' } as const // prettier-ignore
  const only = { ...workers, value: 1, text: 'MAX_WORKERS=1', certainty: 'literal' } as const
  const told = { ...workers, text: 'WEB_CONCURRENCY', variable: 'WEB_CONCURRENCY' }
  const worker = { ...setting, name: 'worker_class', text: base, certainty: 'default' } as const
  if (!isUvicorn) return [workers, { ...told, when: [isSet('WEB_CONCURRENCY')] }, { ...worker, value: 'egg:meinheld#gunicorn_worker' }] // prettier-ignore
  return [
    workers,
    { ...only, when: [{ variable: 'MAX_WORKERS', fallback: null, values: ['1'], holds: true }] },
    { ...told, when: [isSet('WEB_CONCURRENCY')] },
    { ...worker, value: 'uvicorn.workers.UvicornWorker', variable: 'WORKER_CLASS' },
    { ...setting, name: 'timeout', value: 120, text: base, certainty: 'default', variable: 'TIMEOUT' },
  ]
}

/** Two processes that grow to sixteen under load. */
function uwsgiSettings(base: string, line: number): ServerSetting[] {
  const setting = { line, layer: 'environment', text: base, certainty: 'default' } as const
  return [
    { ...setting, name: 'processes', value: 16, variable: 'UWSGI_PROCESSES' },
    { ...setting, name: 'cheaper', value: 2, variable: 'UWSGI_CHEAPER' },
  ]
}

function isSet(variable: string): NonNullable<ServerSetting['when']>[number] {
  return { variable, fallback: null, values: null, holds: true }
}
