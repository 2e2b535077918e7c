/** The licence texts of the packages that a bundle holds, taken from the bundle's own record of its inputs. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Packages whose files are copied or compiled into `dist` rather than bundled. */
const COPIED = ['tree-sitter-python', 'web-tree-sitter']

export async function collectLicences(root, metafile) {
  const folders = new Set(COPIED.map(name => `node_modules/${name}`))
  for (const input of Object.keys(metafile.inputs)) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
    if (folder !== undefined) folders.add(folder)
  }
  const sections = await Promise.all([...folders].sort().map(folder => section(join(root, folder))))
  sections.push(`typeshed (as carried by pyright)\n\n${await typeshedLicence(root)}`)
  return `Colorfast contains parts of the following packages.\n\n${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

async function section(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find(entry => /^(licen[cs]e|copying)(\.|$)/i.test(entry))
  const text = file === undefined ? declared(manifest) : await readFile(join(folder, file), 'utf8')
  return `${manifest.name} ${manifest.version}\n\n${text.trim()}`
}

/** For packages that carry no text of their own: what their manifest says. */
function declared({ name, author, license, licenses = [] }) {
  const names = [license, ...licenses.map(({ type, url }) => `${type} (${url})`)].filter(Boolean)
  if (names.length === 0) throw new Error(`${name} names no licence`)
  return `License: ${names.join(', ')}\nAuthor: ${typeof author === 'string' ? author : (author?.name ?? 'not named')}`
}

async function typeshedLicence(root) {
  return (await readFile(join(root, 'node_modules/pyright/dist/typeshed-fallback/LICENSE'), 'utf8')).trim()
}
