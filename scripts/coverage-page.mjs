/** What of the list of facts is covered, as one Markdown document. Pure: rows, places and libraries in, text out. */

const HEAD = `# Coverage

Written by \`npm run generate\` from \`coverage.json\`, from the marks in \`fixtures/places\` and from the headers of the stubs; \`test/catalogue/coverage.test.ts\` holds every fact here against what the catalogue and the analysis know.

The catalogue began with a list of facts: where frameworks run code (A), what runs code elsewhere (B), and 119 groups of libraries that block (D). A row here says in which stubs its facts are, how many of them are checked one by one (a call, an iteration, a chain of calls and what is reported there, silence included), and what was left out on purpose.
`

/** \`rows\` as in coverage.json; \`places\`: row → files of fixtures/places; \`libraries\` as \`readCatalogue\` gives them. */
export function coveragePage(rows, places, libraries) {
  const known = new Map(libraries.map(one => [one.name, one]))
  const blocking = rows.filter(one => one.row.startsWith('D'))
  const running = rows.filter(one => !one.row.startsWith('D'))
  const facts = rows.reduce((sum, one) => sum + count(one), 0)
  return [
    HEAD,
    `${rows.length} rows, ${facts} facts about names, ${[...places.values()].flat().length} fixtures of places.\n`,
    '## Where code runs\n\n| row | what | shown by | remark |\n|---|---|---|---|',
    running.map(one => line([one.row, one.about, shownBy(one, places), one.note ?? ''])).join('\n'),
    '\n## What blocks\n\n| row | what | stubs | facts | remark |\n|---|---|---|---|---|',
    blocking.map(one => line([one.row, one.about, names(one, known), String(count(one)), one.note ?? ''])).join('\n'),
    '\n## Facts that were open\n\nThese were general knowledge when the list was made. What is in the stubs now was read in the libraries themselves, or in their documentation where the library is compiled code; what could not be found out has medium confidence or stayed out.\n\n| row | read in |\n|---|---|',
    rows.filter(one => one.open).map(one => line([one.row, readIn(one, known)])).join('\n'), // prettier-ignore
    '',
  ].join('\n')
}

function line(cells) {
  return `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`
}

/** How many facts a row's claims stand for: `a.{b,c}` are two. */
function count(row) {
  const claims = Object.values(row.claims ?? {}).flat()
  const each = claims.map(claim => [...claim.matchAll(/\{([^{}]*)\}/g)].map(([, names]) => names.split(/,\s*(?![^(]*\))/).length)) // prettier-ignore
  return each.reduce((sum, lengths) => sum + lengths.reduce((product, length) => product * length, 1), 0)
}

function shownBy(row, places) {
  const files = (places.get(row.row) ?? []).map(file => `[${file}](../../fixtures/places/${file})`)
  const rules = (row.rules ?? []).map(id => `rule \`${id}\``)
  const facts = count(row)
  return [...files, ...rules, ...(facts > 0 ? [facts === 1 ? '1 fact' : `${facts} facts`] : [])].join(', ')
}

function names(row, known) {
  return librariesOf(row, known).map(one => `\`${one.name}\``).join(' ') // prettier-ignore
}

function readIn(row, known) {
  const libraries = librariesOf(row, known)
  if (row.read) return row.read
  return libraries
    .filter(one => one.entries.length > 0)
    .map(one =>
      one.standard
        ? `\`${one.name}\`: the standard library's documentation`
        : `${one.package} ${one.versions}: ${one.sources.map(bare).join(', ')}`,
    ) // prettier-ignore
    .join('; ')
}

/** A source without the library's name and version, which stand before it. */
function bare(source) {
  return /^https?:/.test(source) ? source : source.replace(/^[^:]*: /, '')
}

/** The libraries that a row's facts name, in the order in which they first stand there. */
function librariesOf(row, known) {
  const dotted = Object.values(row.claims ?? {}).flat().flatMap(claim => claim.match(/(?<![\w.)\]'"])[A-Za-z_]\w*(\.\w+)*/g) ?? []) // prettier-ignore
  const found = dotted.flatMap(name => {
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1))
      if (known.has(name.slice(0, end))) return [known.get(name.slice(0, end))]
    return []
  })
  return [...new Set(found)]
}
