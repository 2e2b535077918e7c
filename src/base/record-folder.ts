/**
 * Where a repository keeps its decision records. One answer for everybody: a decision that is accepted in one folder and
 * looked for in another would silently have no effect.
 */
import type { Io } from './io.ts'
import { UserError } from './user-error.ts'

/** More is no record. */
const LONGEST_RECORD = 1_000_000

/** Folders where records usually lie, most usual first. */
export const RECORD_FOLDERS: readonly string[] = [
  'docs/decisions',
  'docs/adr',
  'docs/adrs',
  'doc/adr',
  'docs/architecture/decisions',
  'docs/architecture/adr',
  'docs/architecture-decisions',
  'doc/architecture/decisions',
  'doc/arch',
  'documentation/adr',
  'adr',
  'adrs',
  'decisions',
]
/** A record's file name: a number (or log4brains' date) and a title. */
export const RECORD_NAME = /^(\d{1,6}|\d{8})[-_].+\.(md|markdown)$/

/** The folder, and whose configuration the repository holds. */
export interface RecordFolder {
  /** Posix, relative to the root. */
  readonly directory: string
  readonly exists: boolean
  readonly adrTools: boolean
  readonly log4brains: boolean
}

/** A Markdown file of the folder. */
export interface RecordFile {
  readonly name: string
  readonly text: string
}

/** Finds the folder: the one given, a tool's, a usual one with records, else docs/decisions. `root` is absolute. */
export function findRecordFolder(root: string, io: Io, given: string | null): RecordFolder {
  const adrDir = oneLine(readText(`${root}/.adr-dir`, io))
  const log4brains = readText(`${root}/.log4brains.yml`, io)
  const folder = given ?? adrDir ?? log4brainsFolder(log4brains) ?? usualFolder(root, io) ?? 'docs/decisions'
  const directory = normalised(folder)
  if (directory === null) throw new UserError(`The record directory ${folder} lies outside the project.`)
  const kind = io.kindOf(`${root}/${directory}`)
  if (kind === 'file') throw new UserError(`${directory} is a file; records need a folder.`)
  return { directory, exists: kind === 'directory', adrTools: adrDir !== null, log4brains: log4brains !== null }
}

/** Texts of the folder's Markdown files, by name. A file that cannot be read is told, never left out in silence. */
export function readRecordFiles(
  root: string,
  { directory, exists }: RecordFolder,
  io: Io,
  unreadable: (message: string, path: string) => void = refuse,
): RecordFile[] {
  if (!exists) return []
  return markdownNames(`${root}/${directory}`, io).flatMap(name => {
    try {
      const text = readText(`${root}/${directory}/${name}`, io)
      return text === null ? [] : [{ name, text }]
    } catch (error) {
      unreadable(`${directory}/${name} could not be read (${(error as Error).message}).`, `${directory}/${name}`)
      return []
    }
  })
}

function refuse(message: string): never {
  throw new UserError(message)
}

/** The usual folder that holds records; else a usual folder that is there. */
function usualFolder(root: string, io: Io): string | null {
  const there = RECORD_FOLDERS.filter(folder => io.kindOf(`${root}/${folder}`) === 'directory')
  return (
    there.find(folder => markdownNames(`${root}/${folder}`, io).some(name => RECORD_NAME.test(name))) ??
    there[0] ??
    null
  )
}

function markdownNames(directory: string, io: Io): string[] {
  return io
    .list(directory)
    .filter(({ kind, name }) => kind === 'file' && /\.(md|markdown)$/.test(name))
    .map(({ name }) => name)
    .sort()
}

/** `./a//b/../c/` → `a/c`; null where it leads out. */
function normalised(folder: string): string | null {
  const plain = folder.replaceAll('\\', '/')
  if (plain.startsWith('/') || /^[a-z]:/i.test(plain)) return null
  const parts: string[] = []
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.length === 0 ? '.' : parts.join('/')
}

function oneLine(text: string | null): string | null {
  const line = text?.split('\n')[0]?.trim()
  return line === undefined || line === '' ? null : line
}

function log4brainsFolder(text: string | null): string | null {
  return text === null ? null : (/^\s*adrFolder:\s*["']?([^"'\s#]+)/m.exec(text)?.[1] ?? null)
}

function readText(path: string, io: Io): string | null {
  if (io.kindOf(path) !== 'file') return null
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.read(path, LONGEST_RECORD))
}
