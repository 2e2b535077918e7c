/** Asks in the terminal what only people can say: gates, scores that no code shows, and the order of the drivers. */
import { measureRequest, type DraftRequest } from '../../adr/draft-record.ts'
import { fillFacts } from '../../adr/fill-facts.ts'
import type { Declared, Ranking, Said } from '../../adr/scores/scores.ts'
import { HIGHEST_SCORE } from '../../adr/template/template.ts'
import { UserError } from '../../base/user-error.ts'
import type { Terminal } from '../terminal.ts'

/** Answers on top of what the configuration says; prints the lines that keep them there. */
export function askSaid(request: DraftRequest, terminal: Terminal): Said {
  const { said, today } = request
  const { scores, evidence } = measureRequest(request)
  const ask = (question: string): string => {
    terminal.err(question)
    return terminal.readLine()?.trim() ?? ''
  }
  const openGates = scores.gates.filter(({ passes }) => passes === null)
  const openCells = scores.cells.filter(({ kind }) => kind === 'unknown')
  const by = ask('Who answers? The name goes into the record (Enter: ask nothing): ')
  if (by === '') return said
  const declared: Record<string, Declared> = {}
  for (const { driver, option } of openGates) {
    const gate = scores.gateDrivers.find(({ id }) => id === driver)
    const value = askUntil(
      ask,
      `${fillFacts(gate?.question ?? driver, evidence)} ${option} (y, n, Enter: not known): `,
      yesOrNo,
    )
    if (value !== null) declared[`${driver}.${option}`] = { value, by, on: today, ...noteOf(ask) }
  }
  for (const { driver, option } of openCells) {
    const title = scores.drivers.find(({ id }) => id === driver)?.title ?? driver
    const value = askUntil(ask, `${title}, ${option} (0 worst to ${HIGHEST_SCORE} best, Enter: not known): `, scoreOf)
    if (value !== null) declared[`${driver}.${option}`] = { value, by, on: today, ...noteOf(ask) }
  }
  terminal.err(`${scores.drivers.map(({ title }, index) => `  ${index + 1} ${title}`).join('\n')}\n`)
  const order = askUntil(
    ask,
    'Order of the drivers, most important first, as numbers (Enter: keep the weights): ',
    text =>
      orderOf(
        text,
        scores.drivers.map(({ id }) => id),
      ),
  )
  const ranking = order === null ? said.ranking : { order, by, on: today }
  const kept = toml(declared, order === null ? null : ranking)
  if (kept !== '') terminal.err(`\nTo keep these answers, add to colorfast.toml:\n\n${kept}\n`)
  const weightsBy = order === null ? said.weightsBy : 'interactive'
  return { declared: { ...said.declared, ...declared }, weights: said.weights, ranking, weightsBy }
}

/** What an answer means; `undefined` where it cannot be understood, null where nothing was said. */
type Reader<Value> = (text: string) => Value | null | undefined

/** Asks again until the answer can be understood; three times at most. */
function askUntil<Value>(ask: (question: string) => string, question: string, read: Reader<Value>): Value | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    const text = ask(question)
    const value = text === '' ? null : read(text)
    if (value !== undefined) return value
  }
  throw new UserError(`The answer to "${question.trim()}" could not be understood.`)
}

const yesOrNo: Reader<boolean> = text => (/^y(es)?$/i.test(text) ? true : /^no?$/i.test(text) ? false : undefined)

const scoreOf: Reader<number> = text => {
  const value = Number(text)
  return Number.isFinite(value) && value >= 0 && value <= HIGHEST_SCORE ? value : undefined
}

function orderOf(text: string, ids: readonly string[]): string[] | undefined {
  const numbers = text.split(/[\s,]+/).map(Number)
  const named = numbers.map(number => ids[number - 1])
  return named.every(id => id !== undefined) && new Set(named).size === named.length ? named : undefined
}

function noteOf(ask: (question: string) => string): { readonly note?: string } {
  const note = ask('  on what grounds? ')
  return note === '' ? {} : { note }
}

/** The answers as lines of the configuration. */
function toml(declared: Readonly<Record<string, Declared>>, ranking: Ranking | null): string {
  const text = JSON.stringify
  const lines = Object.entries(declared).map(([key, { value, by, on, note }]) => {
    const grounds = note === undefined ? '' : `, note = ${text(note)}`
    return `${text(key)} = { value = ${String(value)}, by = ${text(by)}, on = ${text(on)}${grounds} }`
  })
  return [
    ...(lines.length > 0 ? [`[drivers]\n${lines.join('\n')}`] : []),
    ...(ranking
      ? [`[ranking]\norder = ${text(ranking.order)}\nby = ${text(ranking.by)}\non = ${text(ranking.on)}`]
      : []),
  ].join('\n\n')
}
