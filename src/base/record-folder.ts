/**
 * Where a repository keeps its decision records. One answer for everybody: a decision that is accepted in one folder and
 * looked for in another would silently have no effect. Records lie in one folder, in categories below it (MADR: one level,
 * numbers of their own), and in the folders of log4brains' packages.
 */
import { posix } from 'node:path'
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
const RECORD_NAME = /^(\d{1,6}|\d{8})[-_].+\.(md|markdown)$/
/** Folders beside the records that hold none of their own, whatever the files in them are called. */
const NO_CATEGORY = /^(\.|(templates?|assets|images?|img|diagrams?|node_modules)$)/i

/** The folder, and whose configuration the repository holds. */
export interface RecordFolder {
  /** Posix, relative to the root. */
  readonly directory: string
  readonly exists: boolean
  readonly adrTools: boolean
  readonly log4brains: boolean
  /** Folders of log4brains' packages, posix, relative to the root. */
  readonly packages: readonly string[]
}

/** A Markdown file of the folder. */
export interface RecordFile {
  /** Posix, relative to the folder: `0007-title.md`, `billing/0001-title.md` in a category. */
  readonly name: string
  readonly text: string
}

/** Finds the folder: the one given, a tool's, a usual one with records, else docs/decisions. `root` is absolute. */
export function findRecordFolder(root: string, io: Io, given: string | null): RecordFolder {
  const adrDir = oneLine(readText(`${root}/.adr-dir`, io))
  const log4brains = readText(`${root}/.log4brains.yml`, io)
  const { main, packages } = log4brainsFolders(log4brains ?? '')
  const folder = given ?? adrDir ?? main ?? usualFolder(root, io) ?? 'docs/decisions'
  const directory = normalised(folder)
  if (directory === null) throw new UserError(`The record directory ${folder} lies outside the project.`)
  const kind = io.kindOf(`${root}/${directory}`)
  if (kind === 'file') throw new UserError(`${directory} is a file; records need a folder.`)
  return {
    directory,
    exists: kind === 'directory',
    adrTools: adrDir !== null,
    log4brains: log4brains !== null,
    packages: packages
      .flatMap(path => normalised(path) ?? [])
      .filter(path => given === null && path !== directory && io.kindOf(`${root}/${path}`) === 'directory'),
  }
}

/** Every folder that records are read from, posix and relative to the root: the folder, its categories, packages. */
export function recordFolders(root: string, { directory, exists, packages }: RecordFolder, io: Io): string[] {
  const main = exists ? [directory, ...categoriesOf(root, directory, io)] : []
  return [...new Set([...main, ...packages])]
}

/** Texts of the folders' Markdown files, by name. A file that cannot be read is told, never left out in silence. */
export function readRecordFiles(
  root: string,
  folder: RecordFolder,
  io: Io,
  unreadable: (message: string, path: string) => void = refuse,
): RecordFile[] {
  return recordFolders(root, folder, io).flatMap(place =>
    markdownNames(`${root}/${place}`, io).flatMap(file => {
      const path = posix.join(place, file)
      try {
        const text = readText(`${root}/${path}`, io)
        return text === null ? [] : [{ name: posix.relative(folder.directory, path), text }]
      } catch (error) {
        unreadable(`${path} could not be read (${(error as Error).message}).`, path)
        return []
      }
    }),
  )
}

/** True if a file is named as records are, in whatever folder. */
export function isRecordName(name: string): boolean {
  return RECORD_NAME.test(posix.basename(name))
}

/** The number in a record's file name; null where there is none, or a day in its place. */
export function recordNumber(name: string): number | null {
  const digits = /^\d+(?=[-_])/.exec(posix.basename(name))?.[0] ?? ''
  return digits === '' || digits.length === 8 ? null : Number(digits)
}

function refuse(message: string): never {
  throw new UserError(message)
}

/** The usual folder that holds records, itself or in categories; else a usual folder that is there. */
function usualFolder(root: string, io: Io): string | null {
  const there = RECORD_FOLDERS.filter(folder => io.kindOf(`${root}/${folder}`) === 'directory')
  return (
    there.find(folder => markdownNames(`${root}/${folder}`, io).some(isRecordName)) ??
    there.find(folder => categoriesOf(root, folder, io).length > 0) ??
    there[0] ??
    null
  )
}

/** Folders right below that hold numbered records; anything else there is an appendix. */
function categoriesOf(root: string, directory: string, io: Io): string[] {
  return io
    .list(`${root}/${directory}`)
    .filter(({ kind, name }) => kind === 'directory' && !NO_CATEGORY.test(name))
    .map(({ name }) => posix.join(directory, name))
    .filter(path => markdownNames(`${root}/${path}`, io).some(isRecordName))
    .sort()
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

/** The project's own folder stands further left than those of its packages. */
function log4brainsFolders(text: string): { readonly main: string | null; readonly packages: readonly string[] } {
  const said = [...text.matchAll(/^((?:[ \t]|-[ \t])*)adrFolder:[ \t]*["']?([^"'\s#]+)/gm)].map(
    ([, indent = '', path = '']) => ({ depth: indent.length, path }),
  )
  const depth = Math.min(...said.map(one => one.depth))
  const main = said.find(one => one.depth === depth)
  return { main: main?.path ?? null, packages: said.filter(one => one !== main).map(({ path }) => path) }
}

function readText(path: string, io: Io): string | null {
  if (io.kindOf(path) !== 'file') return null
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.read(path, LONGEST_RECORD))
}
