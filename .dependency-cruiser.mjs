/**
 * Who may import whom: the table of ARCHITECTURE.md in executable form, checked by `test/contract/architecture.test.ts`
 * and by `npm run arch`. A folder that is not in the table may import nothing, so a new folder starts here.
 */
import { CATALOGUE_COMPILER, ENTRY_POINTS } from './scripts/entry-points.mjs'

const ANALYSIS = ['src/facts', 'src/link', 'src/infer', 'src/propagate']

/**
 * One entry per folder (a room). `may`: values and types. `types`: `import type` only. Files of the same room are always
 * allowed; a deeper path is a room of its own.
 */
export const ROOMS = {
  'src/base': { may: [], why: 'base is the ground floor: it knows no other folder' },
  'src/facts': { may: ['src/base'], why: 'facts are plain data; logic on them stands where it is used' },
  'src/config': { may: ['src/base'], why: 'config turns text into options and knows no stage' },
  'src/discover': { may: ['src/base'], why: 'discover finds files and does not know what stands in them' },
  'src/extract': {
    may: ['src/base', 'src/facts', 'src/extract/python', 'src/extract/typescript', 'src/extract/deployment'],
    why: 'extraction ends in facts: it sees neither the project, nor rules, nor the catalogue',
  },
  'src/extract/python': { may: ['src/base', 'src/facts'], why: 'a door knows its parser and the facts, no other door' },
  'src/extract/typescript': {
    may: ['src/base', 'src/facts'],
    why: 'a door knows its parser and the facts, no other door',
  },
  'src/extract/deployment': {
    may: ['src/base', 'src/facts'],
    why: 'a door knows its format and the facts, no other door',
  },
  'src/catalogue': {
    may: ['src/base', 'src/facts', 'src/extract/python', 'src/extract/typescript'],
    why: 'stubs are Python or TypeScript and come through the same door; what they mean for a project is decided later',
  },
  'src/link': { may: ['src/base', 'src/facts', 'src/catalogue'], why: 'link joins facts and asks no later stage' },
  'src/infer': {
    may: ['src/base', 'src/facts', 'src/catalogue', 'src/link'],
    why: 'infer answers questions and calls nobody who asks them',
  },
  'src/propagate': {
    may: ['src/base', 'src/facts', 'src/catalogue', 'src/link', 'src/infer'],
    why: 'propagate knows places and effects, but no rule',
  },
  'src/rule': { may: ['src/base'], types: ANALYSIS, why: 'the contract of rules is words and types, without engine' },
  'src/query': {
    may: ['src/base', 'src/facts', 'src/rule'],
    types: ['src/link', 'src/infer', 'src/propagate'],
    why: 'queries read a finished analysis and start no stage',
  },
  'src/fix': {
    may: ['src/base', 'src/facts', 'src/rule', 'src/extract/python', 'src/extract/typescript'],
    types: ['src/link', 'src/infer', 'src/propagate'],
    why: 'fixes edit text by offsets and parse the result again, nothing else',
  },
  'src/decision': { may: ['src/base'], why: 'lint reads decisions without the machinery of records (remark, adr)' },
  'src/check': {
    may: ['src/base', 'src/facts', 'src/rule', 'src/decision'],
    types: ['src/link', 'src/infer', 'src/propagate'],
    why: 'check runs the rules that it is handed over a finished analysis',
  },
  'src/report': {
    may: ['src/base', 'src/rule'],
    types: ['src/propagate', 'src/query'],
    why: 'a reporter is a pure function of the result',
  },
  'src/adr': {
    may: ['src/base', 'src/rule'],
    types: ['src/propagate'],
    why: 'the record is computed from results, not from the engine',
  },
  'src/run.ts': {
    may: ['src', 'rules/index.ts'],
    not: ['src/cli'],
    why: 'the straight line calls stages, nobody else does',
  },
  'src/text-reader.ts': {
    may: ['src/base', 'src/extract/python'],
    why: 'it reads a text as extraction does, for those who have a result without a run',
  },
  'src/cli': {
    may: [
      'src/run.ts',
      'src/text-reader.ts',
      'src/base',
      'src/config',
      'src/discover',
      'src/decision',
      'src/check',
      'src/query',
      'src/fix',
      'src/report',
      'src/adr',
      'rules/index.ts',
      'rules/frameworks.json',
    ],
    types: ['src/facts', 'src/propagate', 'src/rule'],
    why: 'the command line reads arguments and writes results; the way from files to the analysis belongs to run.ts',
  },
  rules: { may: ['src/rule'], why: 'a rule knows the contract and nothing else: no engine, no other rule' },
  'rules/index.ts': { may: ['rules', 'src/rule'], why: 'the index lists rules and does nothing else' },
}

/** Packages that the product may use, by pattern, and their home. */
export const HOMES = {
  'tree-sitter(-python)?|web-tree-sitter': ['src/extract/python'],
  typescript: ['src/extract/typescript'],
  'unified|remark-.+|mdast.*|micromark.*|unist.*|vfile.*': ['src/adr'],
  chalk: ['src/report'],
  commander: ['src/cli'],
  'smol-toml': ['src/config', 'src/extract/deployment', 'src/cli'],
  yaml: ['src/decision', 'src/adr', 'src/extract/deployment'],
  valibot: ['src/config'],
  'ignore|picomatch|tinyglobby': ['src/base', 'src/discover'],
}

/** The IO edge, as globs: the only files that may use node's files, threads, network or process. ESLint reads it too. */
export const EDGE = [
  'src/cli/**',
  'src/extract/facts-cache.ts',
  'src/extract/extract-worker*.ts',
  'src/extract/python/load-*.ts',
  'src/extract/python/grammar-files.ts',
  'src/catalogue/*-catalogue*.ts',
]

const IO_MODULES =
  '^(node:)?(fs|child_process|cluster|dgram|dns|http|http2|https|inspector|module|net|os|process|readline|repl|tls|tty|v8|vm|worker_threads)(/|$)'

const ENTRIES = [...Object.values(ENTRY_POINTS), CATALOGUE_COMPILER].map(within)

export default {
  forbidden: [...Object.entries(ROOMS).flatMap(roomRules), ...packageRules(), ...generalRules()],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^rules/catalogue/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

/** Nothing of ours outside the room's list, and from `types` no values. */
function roomRules([path, { may, types = [], not = [], why }]) {
  const from = { path: within(path), pathNot: innerRooms(path) }
  const own = path === 'rules' ? [] : [within(path)]
  const words = [...may, ...types.map(folder => `types of ${folder}`)].join(', ') || 'nothing of ours'
  const comment = `${path} may import ${words}, because ${why}.`
  const rules = [
    rule(`${path}-imports`, comment, from, {
      path: '^(src|rules)/',
      pathNot: [...own, ...[...may, ...types].map(within)],
    }),
  ]
  if (types.length > 0) {
    rules.push(rule(`${path}-types`, comment, from, { path: types.map(within), dependencyTypesNot: ['type-only'] }))
  }
  if (not.length > 0) rules.push(rule(`${path}-never`, comment, from, { path: not.map(within) }))
  return rules
}

function packageRules() {
  const homes = Object.entries(HOMES).map(([names, folders]) =>
    rule(
      `home-of-${names}`,
      `${names} is used in ${folders.join(', ')} only: one home per dependency, so that it can be replaced in one place.`,
      { path: '^(src|rules)/', pathNot: folders.map(within) },
      { path: `(^|/)node_modules/(${names})/` },
    ),
  )
  const known = Object.keys(HOMES).map(names => `(^|/)node_modules/(${names})/`)
  const unknown = rule(
    'known-packages',
    'Every package has a home in the HOMES table of .dependency-cruiser.mjs; a new dependency is a decision, not an import.',
    { path: '^(src|rules)/' },
    { path: '(^|/)node_modules/', pathNot: [...known, 'node_modules/@types/node/'] },
  )
  return [...homes, unknown]
}

function generalRules() {
  return [
    rule(
      'io-at-the-edge',
      'Only the command line and the files of the EDGE table touch files, threads, the network or the process; the middle is pure.',
      { path: '^(src|rules)/', pathNot: EDGE.map(fromGlob) },
      { path: IO_MODULES, dependencyTypes: ['core'] },
    ),
    rule(
      'known-rooms',
      'Every folder of src is a room in the ROOMS table of .dependency-cruiser.mjs; add it there and in ARCHITECTURE.md.',
      { path: '^src/', pathNot: Object.keys(ROOMS).map(within) },
      { path: '.' },
    ),
    rule(
      'in-use',
      'Nothing leads here from the command line, the extraction worker or the build: dead code.',
      { path: ENTRIES },
      { path: '^src/', pathNot: ENTRIES, reachable: false },
    ),
    // The native parser is optional: `load-python-parser.ts` tries it.
    rule('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^tree-sitter$' }),
  ]
}

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

function within(path) {
  const escaped = path.replaceAll('.', '\\.')
  return /\.[a-z]+$/.test(path) ? `^${escaped}$` : `^${escaped}/`
}

/** `folder/**` and `name-*.ts` are all that the table uses. */
function fromGlob(glob) {
  if (glob.endsWith('/**')) return `^${glob.slice(0, -2)}`
  return `^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`
}

/** Rooms inside a room have rules of their own. */
function innerRooms(path) {
  return Object.keys(ROOMS)
    .filter(other => other.startsWith(`${path}/`))
    .map(within)
}
