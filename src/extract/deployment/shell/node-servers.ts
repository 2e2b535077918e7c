/** The commands that start a Node server, as far as reading them needs, and the scripts of `package.json` that others run. */
import type { ServerSyntax } from './server-syntax.ts'

const NODE_SWITCHES = new Set(
  'inspect inspect_brk enable_source_maps experimental_strip_types watch trace_sync_io'.split(' '),
)
const PM2: ServerSyntax = {
  server: 'pm2',
  short: { i: 'workers', n: 'name' },
  switches: new Set('no_daemon watch attach'.split(' ')),
  renamed: { instances: 'workers', watch: 'reload' },
  app: -1,
}
const RUNNER = (server: string): ServerSyntax => ({
  server,
  short: { r: 'require', P: 'project' },
  switches: new Set([...NODE_SWITCHES, ...'respawn transpile_only files exit_child cls legacy_watch'.split(' ')]),
  renamed: { watch: 'reload' },
  app: -1,
})

/** By the command's name. */
export const NODE_SERVERS: Readonly<Record<string, ServerSyntax>> = {
  node: { server: 'node', short: { r: 'require' }, switches: NODE_SWITCHES, renamed: { watch: 'reload' }, app: 0 },
  nodemon: RUNNER('nodemon'),
  'ts-node': RUNNER('ts-node'),
  'ts-node-dev': RUNNER('ts-node-dev'),
  tsnd: RUNNER('ts-node-dev'),
  tsx: RUNNER('tsx'),
  bun: { ...RUNNER('bun'), switches: new Set([...NODE_SWITCHES, ...'hot smol bun no_install'.split(' ')]) },
  vite: { server: 'vite-dev', short: {}, switches: new Set(['host', 'open', 'force']), app: null },
  pm2: PM2,
  'pm2-runtime': PM2,
}

const SOURCE = /\.[cm]?[jt]sx?$/

/** What must stand among the words for the command to start a server. */
export const NODE_SUBCOMMANDS: Readonly<Record<string, RegExp>> = {
  pm2: /^(start|reload|startOrRestart|startOrReload)$/,
  vite: /^(dev|serve)$/,
  bun: SOURCE,
}

/** A process file says itself how its applications run. */
const PROCESS_FILE = /(^|[/.])(ecosystem|pm2|process|processes)[\w.-]*\.(c?js|json|ya?ml)$/

/** Is this a command that only names a process file? */
export function namesProcessFile(name: string, values: readonly (string | null)[]): boolean {
  return /^pm2/.test(name) && values.some(value => value !== null && PROCESS_FILE.test(value))
}

/** Is this file one of pm2's? */
export function isProcessFile(path: string): boolean {
  return PROCESS_FILE.test(path)
}

/** The script of `package.json` that `npm start`, `yarn run dev` and their like run; null for anything else. */
export function packageScript(name: string, values: readonly (string | null)[]): string | null {
  if (!/^(npm|yarn|pnpm|bun)$/.test(name)) return null
  const words = values.flatMap(value => (value !== null && !value.startsWith('-') ? [value] : []))
  const [first, second] = words
  if (first === 'run' || first === 'run-script') {
    const isFile = name === 'bun' && second !== undefined && SOURCE.test(second)
    return isFile ? null : (second ?? null)
  }
  if (first === 'start' || first === 'serve' || first === 'dev') return first
  return null
}
