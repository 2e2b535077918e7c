/** Measures of the work that an option asks for: the rules run under its profile, and what follows from its colour. */
import type { LibraryUse } from '../evidence/library-use.ts'
import { allHave, code, listing, plural, someOf, thousands } from '../wording.ts'
import { counted, type Measure } from './measure.ts'

/** `a, b and 3 more` of functions, shortened. */
function number(value: number | 'unbounded'): string {
  return value === 'unbounded' ? 'any number of' : thousands(value)
}

function named(uses: readonly LibraryUse[]): string {
  return someOf(
    uses.map(({ name, counterpart }) =>
      counterpart
        ? `${code(name)} (${code(counterpart.name)} is ${counterpart.maturity})`
        : `${code(name)} (none is on record)`,
    ),
    6,
  )
}

function without(uses: readonly LibraryUse[], maturities: readonly string[]): LibraryUse[] {
  return uses.filter(({ counterpart }) => counterpart === null || maturities.includes(counterpart.maturity))
}

export const CHANGE_MEASURES: Readonly<Record<string, Measure>> = {
  'sites-to-change': {
    unit: 'places',
    one: 'place',
    label: 'Places that its rules report',
    formula: "places that the rules of the option's profile report, each place (file, line, column) once",
    take: ({ whatIf }) =>
      counted(
        whatIf.sites,
        whatIf.byRule.map(({ rule, sites }) => `${rule} ${sites}`).join(', ') || 'none',
        [],
        whatIf.findings,
      ),
    because: (value, { whatIf }) =>
      value === 0
        ? 'its rules report no place in this code'
        : `its rules report ${plural(Number(value), 'place')}, behind ${plural(whatIf.handlers.length, 'handler')}`,
  },
  'functions-to-change': {
    unit: 'functions',
    one: 'function',
    label: 'Functions to edit',
    formula:
      'functions in which a rule of the profile reports something, functions on the request path that change colour, and handlers that the option moves; each function once',
    take: ({ whatIf }) =>
      counted(
        whatIf.functions.length,
        `${whatIf.functions.length - whatIf.recoloured.length} named by a rule or moved, ${whatIf.recoloured.length} only because colour spreads`,
        whatIf.functions,
        whatIf.findings,
      ),
    because: (value, { whatIf }) => {
      if (value === 0) return 'no function has to be edited'
      const spread =
        whatIf.recoloured.length === 0
          ? ''
          : `, ${thousands(whatIf.recoloured.length)} of them only because of what ${whatIf.recoloured.length === 1 ? 'it calls or awaits' : 'they call or await'}`
      return `${plural(Number(value), 'function')} in ${plural(whatIf.files.length, 'file')} ${value === 1 ? 'has' : 'have'} to be edited${spread}`
    },
  },
  'files-to-change': {
    unit: 'files',
    one: 'file',
    label: 'Files to edit',
    formula: 'files with such a place or function',
    take: ({ whatIf }) => counted(whatIf.files.length, someOf(whatIf.files, 3), whatIf.files),
    because: value => `${plural(Number(value), 'file')} would be touched`,
  },
  'handlers-to-change': {
    unit: 'handlers',
    one: 'handler',
    label: 'Handlers behind them',
    formula: 'functions that requests enter through and that reach a place which the profile reports',
    take: ({ whatIf }) => counted(whatIf.handlers.length, 'reach a place', whatIf.handlers),
    because: value => `${plural(Number(value), 'handler')} ${value === 1 ? 'runs' : 'run'} through changed code`,
  },
  'libraries-to-replace': {
    unit: 'libraries',
    one: 'library',
    label: 'Libraries to replace or switch',
    formula:
      'libraries of the colour that goes, which requests wait for on the network or a database, and the framework where its interface changes; with those that only switch to their own other client',
    take: ({ whatIf: { libraries } }) =>
      counted(
        libraries.replace.length + libraries.switch.length,
        [...libraries.replace, ...libraries.switch].map(({ name }) => name).join(', ') || 'none',
        [...libraries.replace, ...libraries.switch].map(({ name }) => name),
      ),
    because: (_, { whatIf: { libraries } }) => {
      const all = [...libraries.replace, ...libraries.switch]
      if (all.length === 0) return 'no library has to be replaced'
      return `${listing(all.map(({ name }) => code(name)))} ${all.length === 1 ? 'has' : 'have'} to be replaced or switched`
    },
  },
  'libraries-without-counterpart': {
    unit: 'libraries',
    one: 'library',
    label: '– without a stable counterpart',
    formula: 'libraries to replace whose stub names no counterpart of maturity "stable"',
    take: ({ option, evidence, whatIf: { libraries } }) => {
      if (option.replaces === 'none') return counted(0, 'no library is replaced')
      if (evidence.libraries.length === 0)
        return { kind: 'unknown', why: 'no library that requests wait for has a stub' }
      const bad = without(libraries.replace, ['beta', 'thin', 'unmaintained'])
      const names = bad.map(({ name }) => name)
      const all = libraries.replace.length + libraries.switch.length
      return counted(bad.length, names.join(', ') || (all === 0 ? 'nothing to replace' : `all ${all} have one`), names)
    },
    because: (value, { option, whatIf: { libraries } }) => {
      if (option.replaces === 'none') return 'every library stays'
      const all = [...libraries.replace, ...libraries.switch]
      if (all.length === 0) return 'no library that requests wait for has to go'
      if (value === 0)
        return option.replaces === 'async'
          ? `${listing(all.map(({ name }) => code(name)))} ${all.length === 1 ? 'has a sync client of its own' : 'have sync clients of their own'}`
          : `${listing(all.map(({ name }) => code(name)))} ${allHave(all.length)} a stable async counterpart`
      const bad = without(libraries.replace, ['beta', 'thin', 'unmaintained'])
      return `of ${plural(all.length, 'library', 'libraries')} to replace or switch, ${thousands(bad.length)} ${bad.length === 1 ? 'has' : 'have'} no counterpart known to be stable: ${named(bad)}`
    },
  },
  'libraries-without-maintained-counterpart': {
    unit: 'libraries',
    one: 'library',
    label: '– without a maintained counterpart',
    formula: 'libraries to replace whose stub names no counterpart, or one of maturity "unmaintained"',
    take: ({ option, whatIf: { libraries } }) => {
      if (option.replaces === 'none') return counted(0, 'no library is replaced')
      const names = without(libraries.replace, ['unmaintained']).map(({ name }) => name)
      return counted(names.length, names.join(', ') || 'none', names)
    },
    because: (value, { whatIf: { libraries } }) =>
      without(libraries.replace, ['unmaintained']).length === 0
        ? 'every library to replace has a maintained counterpart'
        : `${named(without(libraries.replace, ['unmaintained']))} ${value === 1 ? 'has' : 'have'} no maintained counterpart`,
  },
  'handoffs-to-change': {
    unit: 'places',
    one: 'place',
    label: 'Places that hand work over otherwise',
    formula:
      'places on the request path that hand work to the background by an API whose role or library the option does not keep',
    take: ({ evidence, option }) => {
      if (option.keeps === null) return { kind: 'unknown', why: 'the option does not say what it keeps' }
      const kept = option.keeps
      const other = evidence.handoffs.filter(
        ({ name, role }) => !kept.includes(role) && !kept.includes(name.split('.')[0] ?? ''),
      )
      return counted(
        other.length,
        `${other.length} of ${evidence.handoffs.length}`,
        other.map(({ path, line, name }) => `${path}:${line} ${name}`),
      )
    },
    because: (value, { evidence }) =>
      evidence.handoffs.length === 0
        ? 'no request hands work over today'
        : `${number(value)} of ${plural(evidence.handoffs.length, 'place')} that ${evidence.handoffs.length === 1 ? 'hands' : 'hand'} work over would do it another way`,
  },
}
