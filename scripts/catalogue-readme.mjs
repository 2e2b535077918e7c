/** The table of all libraries in the catalogue as one Markdown document. Pure: libraries in, text out. */

/** Names shown of one kind before the rest is counted. */
const SHOWN = 6

const HEAD = `# Catalogue

Written by \`npm run generate\` from the stubs in \`python/\`; what each word of a stub means is described in \`python/colorfast.pyi\`, how to add a library in CONTRIBUTING.md.

*What blocks* names entry points by what they wait for: a function, a method of a class (\`Class.method\`), making an object (\`Class()\`), iterating one (\`for … in Class\`), or any method of it (\`Class.*\`). *Counterpart* is the way to the same thing on an event loop, with its maturity, and what moving costs: a drop-in, a rewrite of the calls, or a thread. Types of the standard library and of about 200 packages come from typeshed; libraries of which only types are known are not listed.
`

/**
 * `libraries`: name, package, versions, colour, counterpart, sources, standard, and `entries` with kind, name, form
 * (call, make, iterate, any) and whether they are cheap.
 */
export function catalogueReadme(libraries) {
  const sorted = [...libraries].sort((a, b) => order(a.name, b.name))
  const entries = sorted.reduce((sum, { entries: own }) => sum + own.length, 0)
  const standard = sorted.filter(one => one.standard && (one.entries.length > 0 || !one.name.startsWith('_')))
  const others = sorted.filter(one => !one.standard)
  return [
    HEAD,
    `${others.length} libraries and ${standard.length} modules of the standard library, ${entries} blocking entry points.\n`,
    section('Libraries', others),
    section('Standard library', standard),
  ].join('\n')
}

function section(title, libraries) {
  const rows = libraries.map(row).join('')
  return `## ${title}\n\n| import | what blocks | counterpart | source |\n|---|---|---|---|\n${rows}`
}

function row(library) {
  const cells = [
    subject(library),
    blocking(library),
    counterpart(library),
    library.sources.slice(0, 1).map(link).join(''),
  ]
  return `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |\n`
}

function subject({ name, package: published, versions, standard }) {
  if (standard) return `\`${name}\``
  return `\`${name}\`<br>${published === name ? '' : `${published} `}${versions}`
}

/** `network: get, post, Session.{get, post} and 3 more`, kinds in the order of their number. */
function blocking({ entries, colour }) {
  if (entries.length === 0) return colour === 'async' ? 'nothing: it is async' : 'nothing'
  const kinds = new Map()
  for (const entry of entries) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry])
  return [...kinds]
    .sort(([a, one], [b, other]) => other.length - one.length || order(a, b))
    .map(([kind, own]) => `${kind}: ${names(own)}`)
    .join('; ')
}

function names(entries) {
  const sorted = [...new Set(entries.map(shown))].sort(order)
  const rest = sorted.length - SHOWN
  return `${sorted.slice(0, SHOWN).map(name => `\`${name}\``).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` // prettier-ignore
}

function shown({ name, form }) {
  if (form === 'make') return `${name}()`
  if (form === 'iterate') return `for … in ${name}`
  return form === 'any' ? `${name}.*` : name
}

function counterpart({ counterpart: found }) {
  if (found === null) return ''
  return `\`${found.name}\` (${found.maturity}, ${found.effort})`
}

/** Pages become links; a file of the library's source stays as it is written. */
function link(source) {
  return /^https?:\/\/\S+$/.test(source) ? `[${new URL(source).hostname}](${source})` : source
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
