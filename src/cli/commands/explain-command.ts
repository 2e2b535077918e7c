/** `colorfast explain RULE`: the rule's page. */
import { Argument, Command } from 'commander'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
import type { Rule } from '../../rule/rule.ts'
import { wantsColor } from '../terminal.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function explainCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('explain')
    .description('print the page of a rule: what, why, fix, limits and an example')
    .addArgument(new Argument('<rule>', 'id of the rule, as in error[blocking-call]'))
    .action(async (id: string) => finish(await runExplain(id, terminal)))
}

async function runExplain(id: string, terminal: Terminal): Promise<number> {
  const [{ rules }, { reportRule }] = await Promise.all([
    import('../../../rules/index.ts'),
    import('../../report/rule-page.ts'),
  ])
  const rule = rules.find(one => one.id === id)
  if (rule === undefined) throw new UserError(`There is no rule called "${id}".`, hintFor(id, rules))
  terminal.out(reportRule(rule, { color: wantsColor(terminal), width: terminal.width }))
  return 0
}

/** What may have been meant: a group, the same check of another linter, or a rule whose name is much the same. */
function hintFor(id: string, rules: readonly Rule[]): string {
  const listed = (found: readonly Rule[]): string => found.map(one => `"${one.id}"`).join(', ')
  const grouped = rules.filter(({ group }) => group === id)
  if (grouped.length > 0) return `It is a group of rules: ${listed(grouped)}.`
  const code = id.toUpperCase()
  const same = rules.filter(({ equivalents }) => equivalents.some(one => one.toUpperCase().endsWith(`:${code}`)))
  if (same.length > 0) return `It is called ${listed(same)} here.`
  const near = closest(
    id,
    rules.map(one => one.id),
  )
  return near === null ? '`colorfast rules` lists them.' : `Did you mean "${near}"?`
}
