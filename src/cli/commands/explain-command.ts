/** `colorfast explain RULE`: the rule's page. */
import { Argument, Command } from 'commander'
import { closest } from '../../base/closest.ts'
import { UserError } from '../../base/user-error.ts'
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
  if (rule === undefined) {
    const near = closest(
      id,
      rules.map(one => one.id),
    )
    throw new UserError(
      `There is no rule called "${id}".`,
      near === null ? '`colorfast rules` lists them.' : `Did you mean "${near}"?`,
    )
  }
  terminal.out(reportRule(rule, { color: wantsColor(terminal), width: terminal.width }))
  return 0
}
