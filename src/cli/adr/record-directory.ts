/** Where a repository keeps its decision records, and how they are written. Reads files; decides nothing. */
import { join, posix } from 'node:path'
import {
  learnStyle,
  RECORD_FOLDERS,
  RECORD_NAME,
  type NeighbourFile,
  type Neighbours,
} from '../../adr/record/neighbours.ts'
import type { Io } from '../../base/io.ts'
import { UserError } from '../../base/user-error.ts'

/** More is no record. */
const LONGEST_RECORD = 1_000_000

/** The records of a repository. */
export interface RecordDirectory {
  readonly neighbours: Neighbours
  readonly records: readonly NeighbourFile[]
}

/** Finds the directory (`given`, the configured one, a tool's, or a usual one with records) and reads it. */
export function readRecordDirectory(root: string, io: Io, given: string | null): RecordDirectory {
  const adrDir = oneLine(join(root, '.adr-dir'), io)
  const log4brains = readText(join(root, '.log4brains.yml'), io)
  const folder = given ?? adrDir ?? log4brainsFolder(log4brains) ?? usualFolder(root, io) ?? 'docs/decisions'
  const directory = posix.normalize(folder.replaceAll('\\', '/')).replace(/\/$/, '')
  if (directory.startsWith('..') || posix.isAbsolute(directory)) {
    throw new UserError(`The record directory ${folder} lies outside the project.`)
  }
  const kind = io.kindOf(join(root, directory))
  if (kind === 'file') throw new UserError(`${directory} is a file; records need a folder.`)
  const names = kind === 'directory' ? markdownNames(join(root, directory), io) : []
  const records = names.flatMap(name => {
    const text = readText(join(root, directory, name), io)
    return text === null ? [] : [{ name, text }]
  })
  const tools = { adrTools: adrDir !== null, log4brains: log4brains !== null }
  return { neighbours: learnStyle(directory, records, tools), records }
}

/** The usual folder that holds records; else a usual folder that is there. */
function usualFolder(root: string, io: Io): string | null {
  const there = RECORD_FOLDERS.filter(folder => io.kindOf(join(root, folder)) === 'directory')
  return (
    there.find(folder => markdownNames(join(root, folder), io).some(name => RECORD_NAME.test(name))) ?? there[0] ?? null
  )
}

function markdownNames(directory: string, io: Io): string[] {
  return io
    .list(directory)
    .filter(({ kind, name }) => kind === 'file' && /\.(md|markdown)$/.test(name))
    .map(({ name }) => name)
    .sort()
}

function oneLine(path: string, io: Io): string | null {
  const line = readText(path, io)?.split('\n')[0]?.trim()
  return line === undefined || line === '' ? null : line
}

function log4brainsFolder(text: string | null): string | null {
  return text === null ? null : (/^\s*adrFolder:\s*["']?([^"'\s#]+)/m.exec(text)?.[1]?.replace(/^\.\//, '') ?? null)
}

function readText(path: string, io: Io): string | null {
  if (io.kindOf(path) !== 'file') return null
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.read(path, LONGEST_RECORD))
}
