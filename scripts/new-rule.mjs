/**
 * `npm run new-rule <id> [group]`: writes the rule's file, its line in `rules/index.ts` and two fixture cases. What it
 * writes type-checks; the tests fail until docs, check and fixtures say something.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

main(process.argv[2], process.argv[3] ?? 'blocking')

function main(id, group) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id ?? '')) {
    return fail('Usage: npm run new-rule <id> [group]; the id is kebab-case and names the bad thing: blocking-call.')
  }
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  const files = {
    [`rules/${id}.ts`]: ruleText(id, group, version),
    [`fixtures/rules/${id}/bad/app.py`]: `# The smallest program that shows the defect; mark the line with "# expect: ${id}".\n`,
    [`fixtures/rules/${id}/clean/app.py`]: '# The same program done right; no line may be reported.\n',
  }
  const taken = Object.keys(files).filter(path => existsSync(join(root, path)))
  if (taken.length > 0) return fail(`${taken.join(', ')} exists.`)
  for (const [path, text] of Object.entries(files)) write(path, text)
  write('rules/index.ts', indexText())
}

function ruleText(id, group, version) {
  return `/** Says in one to five sentences what is reported, and what deliberately is not. */
import { defineRule } from '../src/rule/index.ts'

export const ${camelCase(id)} = defineRule({
  id: '${id}',
  group: '${group}',
  since: '${version}',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: '',
    what: '',
    why: '',
    fix: '',
    allowWhen: '',
    limits: '',
    examples: [{ bad: '', good: '' }],
  },
  messages: {
    found: '',
  },
  check: () => [],
})
`
}

/** The index is the list of the folder's files, sorted; `test/contract/rules.test.ts` compares the two. */
function indexText() {
  const ids = readdirSync(join(root, 'rules'))
    .filter(name => name.endsWith('.ts') && name !== 'index.ts')
    .map(name => name.slice(0, -'.ts'.length))
    .sort()
  const head = '/** Every rule, by id. */\n'
  const imports = ids.map(id => `import { ${camelCase(id)} } from './${id}.ts'\n`).join('')
  const list = ids.map(id => `  ${camelCase(id)},\n`).join('')
  return `${head}import type { Rule } from '../src/rule/index.ts'\n${imports}\nexport const rules: readonly Rule[] = [\n${list}]\n`
}

function camelCase(id) {
  return id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  process.stdout.write(`wrote ${path}\n`)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}
