/** Decision templates: those of the package, beside the bundle or in the checkout, and a team's own by path. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'

/** A template's text and the path that messages name it by. */
export interface TemplateFile {
  readonly path: string
  readonly text: string
}

/** Names of the templates that come with the package. */
function templateNames(): string[] {
  return readdirSync(templateFolder())
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => name.slice(0, -'.md'.length))
    .sort()
}

/** Loads a template by name, or by the path of a Markdown file. */
export function loadTemplate(name: string, cwd: string): TemplateFile {
  if (/[/\\]|\.md$/.test(name)) {
    const path = resolve(cwd, name)
    if (!existsSync(path)) throw new UserError(`There is no template ${name}.`)
    return { path: name, text: readFileSync(path, 'utf8') }
  }
  const names = templateNames()
  if (!names.includes(name)) {
    const near = closest(name, names)
    throw new UserError(
      `There is no template called "${name}".`,
      near === null ? `There are: ${names.join(', ')}; or give the path of a file.` : `Did you mean "${near}"?`,
    )
  }
  return { path: `adr-templates/${name}.md`, text: readFileSync(join(templateFolder(), `${name}.md`), 'utf8') }
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
