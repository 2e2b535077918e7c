/** What `colorfast init` proposes for a repository, from the files that are in it. Pure: it writes nothing. */

/** A file to write, or a piece of text for a file that only its owner should edit. */
export type Proposal =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  /** `when`: whom it is for, or why it was not written. */
  | { readonly kind: 'show'; readonly path: string; readonly text: string; readonly when: string }

/** What is known of the repository; texts are null where the file does not exist. */
export interface Repository {
  readonly version: string
  readonly config: string | null
  readonly preCommit: string | null
  readonly hasGithubWorkflows: boolean
  readonly githubWorkflow: string | null
  readonly gitlab: string | null
  /** Folder with decision records, if one was found. */
  readonly decisionsDir: string | null
  /** Folders named `src` or the like from which the code is imported. */
  readonly sourceRoots: readonly string[]
  /** Languages of the sources that would be analysed. */
  readonly languages: ReadonlySet<'python' | 'typescript'>
}

/** Everything that is not there yet. */
export function proposals(repository: Repository): Proposal[] {
  return [configProposal(repository), preCommitProposal(repository), ...ciProposals(repository)].filter(
    proposal => proposal !== null,
  )
}

function configProposal({ config, decisionsDir, sourceRoots }: Repository): Proposal | null {
  if (config !== null) return null
  const lines = [
    '# `colorfast config` prints every option with its value; `colorfast rules` lists the rules.',
    '',
    '# Findings at this level or above make the run fail: "error", "warning" or "info".',
    'fail-on = "warning"',
    '',
    '# Findings that are less sure than this are left out: "high", "medium" or "low".',
    'min-confidence = "medium"',
    '',
    '# Patterns in the form of .gitignore. Tests, migrations and generated code are quiet without being named here.',
    'exclude = []',
    ...(sourceRoots.length > 0
      ? ['', '# Folders from which imports are resolved.', `source-roots = ${JSON.stringify(sourceRoots)}`]
      : []),
    ...(decisionsDir === null
      ? []
      : ['', '# Where the decision records are.', `decisions-dir = ${JSON.stringify(decisionsDir)}`]),
    '',
    '# [levels]',
    '# blocking-call = "error"',
  ]
  return { kind: 'write', path: 'colorfast.toml', text: `${lines.join('\n')}\n` }
}

function preCommitProposal(repository: Repository): Proposal | null {
  const { preCommit } = repository
  const path = '.pre-commit-config.yaml'
  if (preCommit === null)
    return { kind: 'show', path, text: `repos:\n${hook('  ', repository)}`, when: 'if you use pre-commit' }
  if (/^\s*-?\s*id:\s*colorfast\b/m.test(preCommit)) return null
  const place = endOfRepos(preCommit)
  if (place === null) return { kind: 'show', path, text: hook('  ', repository), when: 'among its `repos`' }
  const { before, after, indent } = place
  const gap = /\n[ \t]*\n\s*-\s+repo:/.test(preCommit) ? '\n' : ''
  return { kind: 'write', path, text: `${before}\n${gap}${hook(indent, repository)}${after}` }
}

/**
 * The whole project is analysed on every commit, because a change in a helper is felt in its callers. The wheel brings its
 * own Node, so that the hook works wherever pre-commit does; where all code is Node's, pre-commit's own Node does.
 */
function hook(indent: string, { version, decisionsDir, languages }: Repository): string {
  const isNodeOnly = languages.has('typescript') && !languages.has('python')
  const language = `      language: ${isNodeOnly ? 'node' : 'python'}`
  const dependency = `      additional_dependencies: ["colorfast${isNodeOnly ? '@' : '=='}${version}"]`
  const types = [...(isNodeOnly ? [] : ['python']), ...(languages.has('typescript') ? ['javascript', 'jsx', 'ts', 'tsx'] : [])] // prettier-ignore
  const records = [
    '    - id: colorfast-adr',
    '      name: colorfast decision records',
    '      entry: colorfast adr hook',
    language,
    dependency,
    '      types: [markdown]',
    '      require_serial: true',
  ]
  return [
    '- repo: local',
    '  hooks:',
    '    - id: colorfast',
    '      name: colorfast',
    '      entry: colorfast lint',
    language,
    dependency,
    types.length === 1 ? `      types: [${types.join('')}]` : `      types_or: [${types.join(', ')}]`,
    '      pass_filenames: false',
    ...(decisionsDir === null ? [] : records),
  ]
    .map(line => `${indent}${line}\n`)
    .join('')
}

/** The text up to the last item of `repos`, what comes after it, and how deep the items stand; null if there are none. */
function endOfRepos(text: string): { readonly before: string; readonly after: string; readonly indent: string } | null {
  const lines = text.split('\n')
  const start = lines.findIndex(line => /^repos:\s*(#.*)?$/.test(line))
  if (start < 0) return null
  const next = lines.findIndex((line, index) => index > start && /^[\w-]+:/.test(line))
  const end = next < 0 ? lines.length : next
  const last = lines.findLastIndex((line, index) => index < end && !/^\s*(#.*)?$/.test(line))
  const indent = /^(\s*)-\s+repo:/m.exec(lines.slice(start + 1, last + 1).join('\n'))?.[1]
  if (indent === undefined) return null
  const after = lines.slice(last + 1).join('\n')
  return { before: lines.slice(0, last + 1).join('\n'), after: after.trim() === '' ? '' : after, indent }
}

function ciProposals({ hasGithubWorkflows, githubWorkflow, gitlab, version }: Repository): Proposal[] {
  const found: Proposal[] = []
  if (hasGithubWorkflows && githubWorkflow === null) {
    found.push({ kind: 'write', path: '.github/workflows/colorfast.yml', text: githubText(version) })
  }
  if (gitlab !== null && !/colorfast/.test(gitlab))
    found.push({ kind: 'show', path: '.gitlab-ci.yml', text: gitlabText(version), when: 'which only you should edit' })
  return found
}

function githubText(version: string): string {
  return `name: colorfast

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  colorfast:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes colorfast@${version} lint --format github --output-file markdown:colorfast.md
      - if: always()
        run: test ! -f colorfast.md || cat colorfast.md >> "$GITHUB_STEP_SUMMARY"
`
}

function gitlabText(version: string): string {
  return `colorfast:
  image: node:22-slim
  script:
    - npx --yes colorfast@${version} lint --output-file gitlab:gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`
}
