/**
 * What the deployment door reads out of server configuration, whatever the format: one record per command or
 * configuration file that starts a Python (or Node) server, each setting with its own place and certainty.
 */
export interface DeploymentFacts {
  readonly commands: readonly ServerCommand[]
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  /** Programs that installing the project gives, by the file that declares them. */
  readonly consoleScripts?: readonly ConsoleScript[]
  /** The stages of a Dockerfile: what its images hold. */
  readonly images?: readonly ImageStage[]
}

/** A stage of a Dockerfile. Places in the image have no slash in front. */
export interface ImageStage {
  readonly name: string | null
  /** The folder that its command runs in. */
  readonly folder: string
  /** Files and folders of the sources, and where they are put; of two with one place the later one counts. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
}

/** A program that installing a project puts beside Python (`[project.scripts]`, `console_scripts`). */
export interface ConsoleScript {
  readonly name: string
  /** `package.module:function`, as written. */
  readonly target: string
}

export type Setting = string | number | boolean | null

/** One way a server is started or configured, as far as one file tells. */
export interface ServerCommand {
  /** gunicorn, uvicorn, hypercorn, daphne, granian, waitress, uwsgi, flask-dev, django-dev, fastapi, celery, node, …
   * `script` where the file only starts a script, `environment` where it only sets variables. */
  readonly server: string
  /** 1-based line of the command (or of the first setting, for a configuration file). */
  readonly line: number
  /** What kind of file said it: gunicorn-config, procfile, dockerfile, compose, kubernetes, helm, systemd, supervisord, app-yaml,
   * uwsgi-ini, hypercorn-config, shell, makefile, package-json, pyproject, env, python. */
  readonly source: string
  /** `module:attribute`, where given. */
  readonly app: string | null
  /** The variable that names it: `gunicorn $APP_MODULE`. */
  readonly appVariable?: string
  /** Configuration file that the command names (`-c gunicorn_conf.py`), posix, as written. */
  readonly configFile: string | null
  /** It looks for that file by itself, and does without where there is none. */
  readonly configIsOptional?: true
  /** Script that the command starts (`CMD ["./start.sh"]`), as written; `-m package.module` for a Python module, and
   * `bin:name` for a program that may be a console script of the repository. */
  readonly script: string | null
  /** Words that such a program or module is given. */
  readonly words?: readonly string[]
  /** The program or module, as in `script`, that may hand its words on to this server; else there is no such server. */
  readonly through?: string
  /** What such a program or module starts, where that is known: commands by their place, none if its words lead elsewhere. */
  readonly starts?: readonly { readonly path: string; readonly line: number }[]
  /** In Python code, the function that starts the server: its index among the functions of the file. */
  readonly fn?: number
  readonly settings: readonly ServerSetting[]
  /** Words that are not known may hold more options (`gunicorn $OPTIONS app:app`): what is not said is no default. */
  readonly open?: true
  /** The build stage, the branch of a script or its function that the command stands in, where it has a name. */
  readonly part?: string
  /** Tests of variables under all of which it runs: it stands in their branches of a script. */
  readonly when?: readonly SettingCondition[]
  /** Name of the `package.json` script that it is; others start it by that name (`npm:start` as their `script`). */
  readonly task?: string
  /** Folder that the command changes to before the server starts, as written. */
  readonly cwd?: string
  /** Variables with a bearing on servers that the file sets for this command, so that scripts can be read with them. */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>
  /** How the variables begin of which a configuration makes settings: `for name in os.environ: if name.startswith("GUNICORN_")`. */
  readonly prefix?: string
  /** Files of variables that it names (`EnvironmentFile=`, `env_file:`), as written. */
  readonly environmentFiles?: readonly string[]
  /** What such a file is called where it is none by itself: `configmap:shop` in a manifest of Kubernetes. */
  readonly variablesName?: string
  /** How much of the processors' time its container may take at most, and where that is said. */
  readonly cpuLimit?: { readonly cpus: number; readonly line: number }
  /** The image that is run with these variables and its own command. */
  readonly image?: ImageReference
  /** The image in whose container it runs in place of the image's own command. */
  readonly runsIn?: ImageReference
  /** Folders that the image of its container is built from, as written: of its Dockerfile, and of its sources. */
  readonly builtFrom?: readonly string[]
  /** The Dockerfile and stage that its container's image is built by, and the folder of its sources, as written. */
  readonly builtBy?: { readonly file: string; readonly stage: string | null; readonly context: string }
}

/** The image of a container: its Dockerfile and stage where it is built there, and what it is called. */
export interface ImageReference {
  readonly file: string | null
  readonly stage: string | null
  readonly name: string | null
}

/** A variable's value and the line that sets it. */
export interface EnvironmentValue {
  readonly value: string
  readonly line: number
  /** The variable that it is a copy of (`ENV A=$B`), as which another value may come from outside. */
  readonly copies?: string
  /** It holds where nobody sets the variable otherwise: `export WORKERS=${WORKERS:-4}`. */
  readonly isDefault?: true
}

/** One setting by the server's long option name in snake_case: workers, threads, worker_class, timeout, preload_app, … */
export interface ServerSetting {
  readonly name: string
  /** The value, or null where it cannot be known (`cpu_count()` times something, an environment variable without default). */
  readonly value: Setting
  /** As written. */
  readonly text: string
  readonly line: number
  /** literal; default of an environment variable (`${W:-4}`); computed (cpu_count); or unknown. */
  readonly certainty: 'literal' | 'default' | 'computed' | 'unknown'
  /** Where it was said, which decides who wins: environment < file < cmd-args (GUNICORN_CMD_ARGS) < command-line. */
  readonly layer: 'environment' | 'file' | 'cmd-args' | 'command-line'
  /** The environment variable that alone decides the value, if one does. */
  readonly variable?: string
  /** It is computed from how many processors the program finds (`cpu_count()`, `nproc`). */
  readonly countsProcessors?: true
  /** Tests of variables under all of which it holds: it stands in their branches. */
  readonly when?: readonly SettingCondition[]
}

/** A test of one environment variable. */
export interface SettingCondition {
  readonly variable: string
  /** The value where nobody sets it; null for none. */
  readonly fallback: Setting
  /** The values that the test looks for; null if it asks whether there is any. */
  readonly values: readonly Setting[] | null
  /** Whether the test must succeed, or fail (the `else` branch). */
  readonly holds: boolean
}
