/** A file lock keeps workers apart: on one machine only, and not the threads of one of them. */
import {
  type AnalysedFunction,
  defineRule,
  type Processes,
  processesOf,
  requestEntries,
  saidAt,
  servesRequests,
  targetWith,
  workersText,
} from '../src/rule/index.ts'

export const fileLockAcrossWorkers = defineRule({
  id: 'file-lock-across-workers',
  group: 'worker-state',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a file lock coordinates workers',
    what: 'Code that serves requests or starts the application takes a lock on a file (`fcntl.flock`, `lockf`, `filelock`), and several workers run.',
    why: 'The lock knows only this machine: a second container or host has a file system of its own and gets the lock as well. POSIX locks (`lockf`) belong to the process, so its threads do not keep each other out, and closing the file anywhere in the process gives the lock away. A worker that waits for it holds a thread, or the loop.',
    fix: 'Use a lock of a store that all share (advisory locks of PostgreSQL, `redis.lock`), or give the job to one process.',
    allowWhen: 'There is one machine for good, and each worker runs one thread.',
    limits:
      'It is a warning where several workers are set in what spreads over machines (a Procfile, a manifest of Kubernetes or of a platform), else information: one machine may be all there is. A lock around nothing but files on disk is left alone: they are on the same machine.',
    examples: [
      {
        bad: {
          Procfile: 'web: gunicorn --workers 4 app:app\n',
          'app.py':
            'import fcntl\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.post("/export")\ndef export():\n    with open("/var/lock/export", "w") as file:\n        fcntl.flock(file, fcntl.LOCK_EX)\n        return "done"\n',
        },
        good: {
          Procfile: 'web: gunicorn --workers 4 app:app\n',
          'app.py':
            'from flask import Flask\nfrom redis import Redis\n\napp = Flask(__name__)\nredis = Redis()\n\n\n@app.post("/export")\ndef export():\n    with redis.lock("export", timeout=60):\n        return "done"\n',
        },
      },
    ],
  },
  messages: {
    lock: '`{call}` keeps {workers} apart on this machine only',
    process: '`{call}` keeps {workers} apart on this machine only, and not the threads of one worker',
  },
  *check(analysis) {
    for (const fn of analysis.functions) {
      if (
        fn.quiet ||
        (!servesRequests(fn) && !fn.places.some(({ place }) => place === 'startup' || place === 'import'))
      )
        continue
      const processes = processesOf(analysis, fn.service)
      for (const call of fn.calls) {
        const target = call.form === 'call' ? targetWith(call, 'lock.file') : undefined
        if (!target && !(call.form === 'enter' && call.receiverRoles.includes('lock.file'))) continue
        // Unlocking is the same call with another flag.
        if (call.args.some(arg => /LOCK_UN$/.test(arg.text))) continue
        if (guardsFiles(fn, target === undefined || target.name.startsWith('filelock.'))) continue
        yield {
          message: /lockf$/.test(target?.name ?? '') ? 'process' : 'lock',
          data: { call: call.text, workers: workersText(processes) },
          at: call,
          function: fn.id,
          level: processes.amount === 'several' && spreads(processes.said) ? 'warning' : 'info',
          why: 'a second container or host has files of its own',
          advice: 'use a lock in a store that all workers share, or give the job to one process',
          entries: requestEntries(fn),
          ...(processes.said && { related: [saidAt(processes.said, 'how many workers', 'workers', 'processes')] }),
        }
      }
    }
  },
})

/** Files of platforms that run an application on as many machines as it needs; compositions and images may mean one. */
const PLATFORM = /(^|\/)Procfile$|(?<!compose[^/]*)\.ya?ml$/

function spreads(said: Processes['said']): boolean {
  return said !== null && [said, ...(said.startedBy ?? [])].some(({ path }) => PLATFORM.test(path))
}

/**
 * Is all that the function waits for files, and what it computes for them? Who has a file system of its own has those
 * files of its own as well. The file that `fcntl` locks has to be opened, which says nothing.
 */
function guardsFiles({ waits }: AnalysedFunction, isOpened: boolean): boolean {
  const others = waits.filter(({ kind }) => kind !== 'lock')
  const isData = ({ sink }: { readonly sink: string }): boolean => isOpened || sink !== 'builtins.open'
  return (
    others.every(({ kind }) => kind === 'disk' || kind === 'cpu') &&
    others.some(wait => wait.kind === 'disk' && isData(wait))
  )
}
