/** The pages of all rules as one Markdown document, with a table in front. Pure: rules in, text out. */

const GROUPS = ['blocking', 'bridges', 'executors', 'models', 'worker-state', 'deployment', 'decisions', 'inventory']

const HEAD = `# Rules

Written by \`npm run generate\` from the files of this folder; \`colorfast explain RULE\` prints the same page.

Levels are those of a plain finding; a finding on a private loop, at start-up, or reached by no server entry is lower. Rules marked *off* run when they are selected, or when an accepted decision needs them.
`

export function rulesReadme(rules) {
  const groups = GROUPS.map(group => ({ group, rules: rules.filter(rule => rule.group === group) }))
  const used = groups.filter(({ rules }) => rules.length > 0)
  return [HEAD, ...used.map(table), equivalents(rules), ...used.flatMap(({ rules }) => rules.map(page))].join('\n')
}

function table({ group, rules }) {
  const rows = rules.map(rule => `| [\`${rule.id}\`](#${rule.id}) | ${level(rule)} | ${cell(rule.docs.summary)} |\n`)
  return `## ${group}\n\n| rule | level | |\n|---|---|---|\n${rows.join('')}`
}

/** Which rules of other linters look for the same, by linter; a code that two of them have is listed under the first. */
const LINTERS = [
  ['ruff and flake8-async', /^ruff:/],
  ['flake8-async only', /^flake8-async:/],
  ['SonarPython', /^sonar:python:/],
  ['ESLint', /^(eslint:|@typescript-eslint)/],
]

function equivalents(rules) {
  const rows = rules.filter(rule => rule.equivalents.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1))
  const codes = (rule, pattern) =>
    rule.equivalents
      .filter(code => pattern.test(code))
      .map(code => code.replace(/^(ruff|flake8-async|eslint|sonar:python):/, ''))
      .join(', ')
  const lines = rows.map(
    rule => `| [\`${rule.id}\`](#${rule.id}) | ${LINTERS.map(([, pattern]) => codes(rule, pattern)).join(' | ')} |\n`,
  )
  const columns = LINTERS.map(([name]) => name).join(' | ')
  return `## In other linters

These look for a part of the same, within one function; a \`# noqa\` (or \`eslint-disable\`) comment for them counts here as well. The other rules have no counterpart there. Codes as of ruff 0.17.6, flake8-async 26.8.1 and SonarPython 5; RUF006 and RUF029 are ruff's own.

| rule | ${columns} |
|---|---|---|---|---|
${lines.join('')}`
}

function page(rule) {
  const { docs } = rule
  const also = rule.equivalents.length > 0 ? ` Also known as ${rule.equivalents.join(', ')}.` : ''
  const sections = [
    ['What', docs.what],
    ['Why', docs.why],
    ['Fix', docs.fix],
    ['When to allow it', docs.allowWhen],
    ['Limits', docs.limits],
  ]
  return [
    `### ${rule.id}\n`,
    `${docs.summary}. Level ${level(rule)}, since ${rule.since}.${also}\n`,
    ...sections.map(([name, text]) => `**${name}.** ${text.trim()}\n`),
    ...docs.examples.flatMap(({ bad, good }) => [`Reported:\n\n${example(bad)}`, `Not reported:\n\n${example(good)}`]),
  ].join('\n')
}

function example(files) {
  if (typeof files === 'string') return fence('python', files)
  return Object.entries(files)
    .map(([path, text]) => `\`${path}\`\n\n${fence(path.endsWith('.py') ? 'python' : '', text)}`)
    .join('\n')
}

function fence(language, text) {
  return `\`\`\`${language}\n${text.replace(/^\n/, '').trimEnd()}\n\`\`\`\n`
}

function level(rule) {
  return rule.off === true ? `${rule.level}, off` : rule.level
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
