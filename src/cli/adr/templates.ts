/** Decision templates: those of the package, beside the bundle or in the checkout, and a team's own by path. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'

/** A template's text and the path that messages name it by. */
export interface TemplateFile {
  readonly path: string
  readonly text: string
}

/** Where a team keeps its own templates. */
export interface OwnTemplates {
  /** Absolute. */
  readonly root: string
  /** Relative to the root; null: nowhere. */
  readonly directory: string | null
}

/** Names of the templates in a folder. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => name.slice(0, -'.md'.length))
    .sort()
}

/** Loads a template by the path of a Markdown file, or by name: the team's own ones come before those of the package. */
export function loadTemplate(name: string, cwd: string, own: OwnTemplates): TemplateFile {
  if (/[/\\]|\.md$/.test(name)) {
    const path = resolve(cwd, name)
    if (!existsSync(path)) throw new UserError(`There is no template ${name}.`)
    return { path: name, text: readFileSync(path, 'utf8') }
  }
  const folders = foldersOf(own)
  const names = folders.flatMap(({ path }) => namesIn(path))
  const found = folders.find(({ path }) => namesIn(path).includes(name))
  if (!found) {
    const near = closest(name, names)
    throw new UserError(
      `There is no template called "${name}".`,
      near === null
        ? `There are: ${[...new Set(names)].join(', ')}; or give the path of a file.`
        : `Did you mean "${near}"?`,
    )
  }
  return templateIn(found, name)
}

/** Every template that can be named. */
export function listTemplates(own: OwnTemplates): TemplateFile[] {
  return foldersOf(own).flatMap(folder => namesIn(folder.path).map(name => templateIn(folder, name)))
}

interface TemplateFolder {
  /** Absolute. */
  readonly path: string
  /** How messages call it. */
  readonly shown: string
}

/** The team's own folder first, then that of the package. */
function foldersOf(own: OwnTemplates): TemplateFolder[] {
  const packaged = { path: templateFolder(), shown: 'adr-templates' }
  if (own.directory === null) return [packaged]
  const path = resolve(own.root, own.directory)
  if (!existsSync(path))
    throw new UserError(`The folder of templates ${own.directory} is not there.`, 'See `templates-dir`.')
  // A configuration comes with the repository: it may not have other files of the machine read.
  const within = relative(realpathSync(own.root), realpathSync(path))
  if (isAbsolute(within) || /^\.\.([/\\]|$)/.test(within))
    throw new UserError(`\`templates-dir\` names ${own.directory}, which is outside the project.`)
  return [{ path, shown: own.directory.replace(/[/\\]$/, '') }, packaged]
}

function templateIn({ path, shown }: TemplateFolder, name: string): TemplateFile {
  return { path: `${shown}/${name}.md`, text: readFileSync(join(path, `${name}.md`), 'utf8') }
}

/** Beside `dist` in the package, three folders up in the checkout. */
function templateFolder(): string {
  const folders = ['../adr-templates/', '../../adr-templates/', '../../../adr-templates/'].map(path =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = folders.find(folder => existsSync(folder))
  if (found === undefined)
    throw new UserError('The decision templates are missing from this installation.', 'Install colorfast again.')
  return found
}
