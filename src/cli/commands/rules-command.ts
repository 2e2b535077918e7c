/** `colorfast rules`: the rules with the levels that they have in this project. */
import { Command, Option } from 'commander'
import { setUp } from '../set-up.ts'
import { wantsColor } from '../terminal.ts'
import type { Finish, Terminal } from '../terminal.ts'

/** The command, ready to parse. */
export function rulesCommand(terminal: Terminal, finish: Finish): Command {
  return new Command('rules')
    .description('list the rules with their levels')
    .addOption(new Option('--format <format>', 'form of the list').choices(['pretty', 'json']).default('pretty'))
    .option('--root <folder>', 'the project whose configuration counts')
    .action(async (flags: { format: 'pretty' | 'json'; root?: string }) => finish(await runRules(flags, terminal)))
}

async function runRules(flags: { format: 'pretty' | 'json'; root?: string }, terminal: Terminal): Promise<number> {
  const { options } = setUp(terminal, { root: flags.root }).config
  const [{ rules }, { selectRules }, report] = await Promise.all([
    import('../../../rules/index.ts'),
    import('../../check/select-rules.ts'),
    import('../../report/rule-list.ts'),
  ])
  const on = new Set(selectRules(rules, options))
  const listed = rules.map(rule => ({
    rule,
    level: on.has(rule) ? (options.levels[rule.id] ?? rule.level) : ('off' as const),
  }))
  terminal.out(
    flags.format === 'json'
      ? report.reportRulesJson(listed)
      : report.reportRules(listed, { color: wantsColor(terminal) }),
  )
  return 0
}
