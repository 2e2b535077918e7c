/** The decision block of a record: YAML between fences, as `adr accept` writes it and the linter reads it. */
import { parse, stringify } from 'yaml'
import { UserError } from '../base/user-error.ts'
import type { DecisionBlock } from './decision.ts'

/** Info string of the fence. */
export const BLOCK_INFO = 'yaml colorfast'

/** The block with its fences, without a line end after it. */
export function formatBlock(block: DecisionBlock): string {
  const { decision, option, title, service, accepted, commit, profile, sites, findings, baseline } = block
  const data = {
    decision,
    option,
    title,
    service,
    accepted,
    ...(commit === null ? {} : { commit }),
    sites,
    findings,
    baseline,
    profile: [...profile],
  }
  // A commit such as 1234567e8 must stay text; so must everything else that only looks like a number or a date.
  return `\`\`\`${BLOCK_INFO}\n${stringify(data, { lineWidth: 0, version: '1.1' }).trimEnd()}\n\`\`\``
}

/** Reads the text between the fences; `where` names the record in messages. */
export function parseBlock(text: string, where: string): DecisionBlock {
  let data: unknown
  try {
    data = parse(text, { maxAliasCount: 0, schema: 'failsafe', logLevel: 'error' })
  } catch (error) {
    throw malformed(where, `is not YAML (${(error as Error).message.split('\n')[0] ?? ''})`)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw malformed(where, 'must hold keys and values')
  const keys = data as Readonly<Record<string, unknown>>
  const word = (key: string): string => {
    const value = keys[key]
    if (typeof value !== 'string' || value === '') throw malformed(where, `says no \`${key}\``)
    return value
  }
  const count = (key: string): number => {
    if (!/^\d{1,9}$/.test(word(key))) throw malformed(where, `needs a number as \`${key}\``)
    return Number(word(key))
  }
  const profile = keys['profile']
  if (!Array.isArray(profile) || !profile.every(rule => typeof rule === 'string'))
    throw malformed(where, 'needs a list of rules as `profile`')
  const accepted = word('accepted')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(accepted)) throw malformed(where, 'needs a date such as 2026-03-02 as `accepted`')
  const baseline = word('baseline')
  if (/[/\\]/.test(baseline) || !baseline.endsWith('.json'))
    throw malformed(where, 'needs the name of a JSON file beside the record as `baseline`')
  return {
    decision: word('decision'),
    option: word('option'),
    title: word('title'),
    service: word('service'),
    accepted,
    commit: keys['commit'] === undefined ? null : word('commit'),
    profile,
    sites: count('sites'),
    findings: count('findings'),
    baseline,
  }
}

function malformed(where: string, what: string): UserError {
  return new UserError(
    `The decision block of ${where} ${what}.`,
    'Restore it from the history, or set the status to proposed and accept the record again.',
  )
}
