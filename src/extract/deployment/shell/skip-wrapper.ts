/** Takes programs that only start another one off the front of a command: `exec`, `poetry run`, `python -m`, `tini --`, … */
import { programName, wordValue, type ExpandedWord } from './expand-word.ts'

/** What stands behind a wrapper. */
export interface Unwrapped {
  readonly words: readonly ExpandedWord[]
  /** Text of `sh -c`, `su -c` or `eval`. */
  readonly shell?: { readonly text: string; readonly line: number }
  /** Script that an interpreter is given; `words` are its arguments. */
  readonly script?: string
  /** The command that a debugger starts, for somebody who sits in front of it. */
  readonly debugged?: readonly ExpandedWord[]
}

/** Options with a value, by wrapper: these take the next word along. */
const WRAPPERS: Readonly<Record<string, RegExp>> = {
  exec: /^-a$/,
  command: /^$/,
  nohup: /^$/,
  builtin: /^$/,
  setsid: /^$/,
  chronic: /^$/,
  catchsegv: /^$/,
  unbuffer: /^$/,
  sudo: /^-(u|g|C|h|p)$|^--(user|group)$/,
  doas: /^-u$/,
  env: /^-(u|C)$|^--(unset|chdir)$/,
  'cross-env': /^$/,
  'cross-env-shell': /^$/,
  'env-cmd': /^-[fer]$/,
  dotenv: /^-[cefpv]$/,
  nice: /^-n$/,
  ionice: /^-(c|n)$/,
  stdbuf: /^-[ioe]$/,
  tini: /^-[ep]$/,
  'tini-static': /^-[ep]$/,
  'dumb-init': /^-r$/,
  'ddtrace-run': /^$/,
  'opentelemetry-instrument': /^--/,
  'newrelic-admin': /^$/,
  doppler: /^-(p|c|t)$/,
  infisical: /^--(env|path|projectId)$/,
  poetry: /^-[CP]$|^--(project|directory)$/,
  pipenv: /^$/,
  pdm: /^-p$/,
  rye: /^$/,
  hatch: /^-e$|^--env$/,
  pixi: /^-e$/,
  uv: /^-(p|w)$|^--(extra|group|with|project|directory|python|package|env-file|only-group|no-group)$/,
  uvx: /^--(from|with|python)$/,
  conda: /^-(n|p)$|^--(name|prefix)$/,
  micromamba: /^-(n|p)$/,
  mamba: /^-(n|p)$/,
  pipx: /^--spec$/,
  npx: /^-p$/,
  bunx: /^-p$/,
  'wait-for-it': /^-[hpt]$/,
  watchmedo: /^-[dpi]$|^--(directory|pattern|patterns)$/,
}
/** Subcommands that a wrapper needs in front of the program. */
const SUBCOMMANDS = new Set(['run', 'exec', 'run-program', 'auto-restart', 'shell-command'])
/** Wrappers with one more word of their own before the program. */
const OPERANDS: Readonly<Record<string, number>> = {
  gosu: 1,
  'su-exec': 1,
  's6-setuidgid': 1,
  setuidgid: 1,
  timeout: 1,
  setpriv: 0,
  chpst: 0,
  chroot: 1,
  runuser: 0,
  taskset: 1,
}
const WATCHFILES = /^--(filter|target-type|ignore-paths|sigint-timeout|grace-period|sigkill-timeout|args|verbosity)$/
const PYTHON = /^(python|pypy)[\d.]*[wm]?$|^\{?(sys\.)?executable\}?$/
const PYTHON_VALUES = /^-[XWQ]$/

/** What the first word wraps, or null where it wraps nothing. */
export function skipWrapper(words: readonly ExpandedWord[]): Unwrapped | null {
  const head = words[0]
  if (!head) return null
  const name = programName(head)
  if (name === null) return /^\$\{?[A-Z_]*PYTHON[A-Z_]*\}?$/.test(head.raw) ? python(words.slice(1)) : null
  if (/^[A-Za-z_]\w*=/.test(name) && words.length > 1) return { words: words.slice(1) }
  if (/^(sh|bash|zsh|ash|dash|ksh)$/.test(name)) return shell(words.slice(1))
  if (name === 'su') return inOneWord(words[words.findIndex(word => word.raw === '-c') + 1 || words.length])
  if (name === 'eval') return inOneWord(joined(words.slice(1)))
  if (PYTHON.test(name)) return python(words.slice(1))
  if (name === 'coverage' || name === 'kernprof' || name === 'scalene' || name === 'viztracer')
    return python(words.slice(words[1]?.raw === 'run' ? 2 : 1))
  if (name === 'set' && words[1]?.raw === '--') return { words: words.slice(2) }
  if (name === 'watchfiles') return inOneWord(skipOptions(words.slice(1), WATCHFILES)[0])
  if (name === 'wait-for-it.sh' || name === 'wait-for.sh' || name === 'wait-for') return behindDashes(words)
  if (Object.hasOwn(OPERANDS, name)) return { words: skipOptions(words.slice(1), /^-[a-z]$/).slice(OPERANDS[name]) }
  if (!Object.hasOwn(WRAPPERS, name)) return null
  const withValue = WRAPPERS[name] ?? /^$/
  let rest = skipOptions(words.slice(1), withValue)
  const first = rest[0] ? wordValue(rest[0]).value : null
  if (first !== null && SUBCOMMANDS.has(first)) rest = skipOptions(rest.slice(1), withValue)
  return { words: rest }
}

function skipOptions(words: readonly ExpandedWord[], withValue: RegExp): readonly ExpandedWord[] {
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at]
    const text = word ? (wordValue(word).value ?? word.raw) : ''
    if (text === '--') return words.slice(at + 1)
    if (!text.startsWith('-')) break
    if (withValue.source !== '^$' && withValue.test(text) && !text.includes('=')) at++
  }
  return words.slice(at)
}

function shell(words: readonly ExpandedWord[]): Unwrapped {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const text = wordValue(word).value ?? word.raw
    if (/^-[a-z]*c[a-z]*$/.test(text)) {
      return inOneWord(words[at + 1])
    }
    if (text === '-o') at++
    else if (!/^[-+]/.test(text)) return { words: words.slice(at + 1), script: text }
  }
  return { words: [] }
}

/** The words that `eval` reads as one text. */
function joined(words: readonly ExpandedWord[]): ExpandedWord | undefined {
  const [first] = words
  const space = { text: ' ', certainty: 'literal' } as const
  return first && { ...first, pieces: words.flatMap(({ pieces }, at) => (at === 0 ? pieces : [space, ...pieces])) }
}

/** A command that is one word: of `sh -c`, of a watcher. */
function inOneWord(script: ExpandedWord | undefined): Unwrapped {
  if (script === undefined) return { words: [] }
  // What is unknown in the text was a variable: keep it as written.
  const text = script.pieces.map(piece => piece.text ?? (piece.variable ? `\${${piece.variable}}` : '$()')).join('')
  return { words: [], shell: { text, line: script.line } }
}

function python(words: readonly ExpandedWord[]): Unwrapped {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const text = wordValue(word).value ?? word.raw
    if (text === '-m') {
      const module = words[at + 1] ? wordValue(words[at + 1] as ExpandedWord).value : null
      const rest = words.slice(at + 1)
      if (module === null) return { words: [] }
      if (/^(debugpy|pdb)$/.test(module))
        return { words: [], debugged: [renamed(word, 'python'), ...debugOptions(rest.slice(1))] }
      if (/^(coverage|cProfile|scalene|ddtrace\.commands\.ddtrace_run)$/.test(module))
        return python(debugOptions(rest.slice(1)))
      if (
        /^(gunicorn|uvicorn|hypercorn|daphne|granian|waitress|flask|quart|celery|fastapi|sanic|litestar|django|rq|arq|dramatiq)$/.test(
          module.split('.')[0] ?? '',
        )
      ) {
        return { words: [renamed(rest[0], moduleCommand(module)), ...rest.slice(1)] }
      }
      return { words: rest.slice(1), script: `-m ${module}` }
    }
    if (text === '-c') return { words: [] }
    if (PYTHON_VALUES.test(text)) at++
    else if (!text.startsWith('-')) {
      if (/(^|\/)(manage\.py|gunicorn|uvicorn|celery|flask|hypercorn|daphne)$/.test(text))
        return { words: words.slice(at) }
      return { words: words.slice(at + 1), script: text }
    }
  }
  return { words: [] }
}

/** `python -m debugpy --listen 0.0.0.0:5678 -m uvicorn …` */
function debugOptions(words: readonly ExpandedWord[]): readonly ExpandedWord[] {
  const at = words.findIndex(word => word.raw === '-m')
  return at > 0 ? words.slice(at) : skipOptions(words, /^--(listen|connect|configure-subProcess)$/)
}

function moduleCommand(module: string): string {
  const top = module.split('.')[0] ?? module
  return { waitress: 'waitress-serve', django: 'django-admin' }[top] ?? top
}

function renamed(word: ExpandedWord | undefined, name: string): ExpandedWord {
  return { raw: name, line: word?.line ?? 1, pieces: [{ text: name, certainty: 'literal' }] }
}

function behindDashes(words: readonly ExpandedWord[]): Unwrapped | null {
  const at = words.findIndex(word => word.raw === '--')
  return at > 0 ? { words: words.slice(at + 1) } : null
}
