/**
 * Where the files of an image come from: for every stage of a Dockerfile the folder that its command runs in, and what is
 * copied where, from the sources or from an earlier stage. What is copied from other images or built is not known.
 */
import type { ImageStage } from '../../../facts/deployment-facts.ts'
import { isWithin } from '../../../base/folder-of.ts'
import { joinPath } from '../../../base/join-path.ts'
import { assignmentsOf, fromOf, instructions, isExec, unquoted, type Instruction } from './instructions.ts'

interface Stage extends ImageStage {
  folder: string
  readonly copies: { readonly from: string; readonly to: string }[]
  readonly variables: Map<string, string>
}

/** More than anybody copies one by one. */
const MOST = 60

/** The stages of a Dockerfile. */
export function imageStages(text: string): readonly ImageStage[] {
  const stages: Stage[] = []
  for (const instruction of instructions(text)) {
    const stage = stages.at(-1)
    if (instruction.name === 'FROM') stages.push(newStage(instruction, stages))
    else if (!stage) continue
    else if (instruction.name === 'WORKDIR') stage.folder = placeOf(wordsOf(instruction, stage)[0] ?? '', stage)
    else if (instruction.name === 'ENV' || instruction.name === 'ARG') setVariables(instruction, stage)
    else if (instruction.name === 'COPY' || instruction.name === 'ADD') copy(instruction, stage, stages)
  }
  return stages.map(({ name, folder, copies }) => ({ name, folder, copies: copies.slice(-MOST) }))
}

function newStage(from: Instruction, stages: readonly Stage[]): Stage {
  const { base, name } = fromOf(from)
  const parent = stages.find(stage => stage.name !== null && stage.name === base)
  return {
    name,
    folder: parent?.folder ?? '',
    copies: [...(parent?.copies ?? [])],
    variables: new Map(parent?.variables),
  }
}

function copy(instruction: Instruction, stage: Stage, stages: readonly Stage[]): void {
  const words = wordsOf(instruction, stage)
  const options = words.filter(word => word.startsWith('--'))
  const paths = words.filter(word => !word.startsWith('--'))
  const target = paths.pop()
  if (target === undefined || paths.some(path => /[$:]|^<</.test(path)) || target.includes('$')) return
  const into = placeOf(target, stage)
  const isFolder = target.endsWith('/') || target === '.' || paths.length > 1
  const source = options.find(word => word.startsWith('--from='))?.slice('--from='.length)
  const earlier = source === undefined ? undefined : stages.find((one, index) => one !== stage && (one.name === source || String(index) === source)) // prettier-ignore
  if (source !== undefined && !earlier) return
  for (const path of paths) {
    const plain = joinPath('', path)
    const name = plain.split('/').at(-1) ?? ''
    // A pattern copies the files that it fits; a name with an ending is a file's.
    const isPattern = /[*?]/.test(name)
    const from = isPattern ? joinPath(plain, '..') : plain
    const to = !isPattern && isFolder && /\.\w+$/.test(name) ? joinPath(into, name) : into
    if (/[*?]/.test(from)) continue
    if (earlier) stage.copies.push(...throughStage(from, to, earlier))
    else stage.copies.push({ from, to })
  }
}

/** What stands in another stage at that place: what was copied below it, or around it. */
function throughStage(path: string, to: string, { copies }: Stage): readonly ImageStage['copies'][number][] {
  return copies.flatMap(one => {
    if (isWithin(one.to, path)) return [{ from: one.from, to: joinPath(to, one.to.slice(path.length)) }]
    return isWithin(path, one.to) ? [{ from: joinPath(one.from, path.slice(one.to.length)), to }] : []
  })
}

/** A place in the image, without the slash in front. */
function placeOf(written: string, { folder }: Stage): string {
  return joinPath(written.startsWith('/') ? '' : folder, written)
}

function wordsOf(instruction: Instruction, { variables }: Stage): string[] {
  const { text } = instruction
  const words = isExec(instruction)
    ? [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(match => match[1] ?? '')
    : text
        .replace(/\\\r?\n/g, ' ')
        .trim()
        .split(/\s+/)
  return words.map(word =>
    unquoted(word).replace(
      /\$(?:(\w+)|\{(\w+)(?::?-([^}$]*))?\})/g,
      (whole, plain?: string, braced?: string, fallback?: string) =>
        variables.get(plain ?? braced ?? '') ?? fallback ?? whole,
    ),
  )
}

function setVariables(instruction: Instruction, { variables }: Stage): void {
  for (const [name, value] of assignmentsOf(instruction)) if (!value.includes('$')) variables.set(name, value)
}
