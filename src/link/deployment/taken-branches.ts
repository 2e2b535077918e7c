/**
 * Which branches of a script are taken: `if [ "$SERVER" = gunicorn ]` where the image or its container sets `SERVER`.
 * Without such a value every branch may be; a value for developers leaves the others as well, which production takes.
 */
import type { SettingCondition } from '../../facts/deployment-facts.ts'
import { surroundingsOf, type PlacedCommand, type Surroundings } from './surroundings.ts'

/** The commands without those in branches that are not taken, where another branch of the same file is. */
export function takenBranches(placed: readonly PlacedCommand[], paths: readonly string[]): readonly PlacedCommand[] {
  const asked = placed.filter(({ command }) => command.when !== undefined)
  if (asked.length === 0) return placed
  const outcomes = new Map(asked.map(one => [one, outcomeOf(one, surroundingsOf(one, placed, paths).environment)]))
  const taken = new Set(asked.filter(one => outcomes.get(one) === 'taken').map(({ path }) => path))
  return placed.filter(one => outcomes.get(one) !== 'not taken' || !taken.has(one.path))
}

/** Taken, or not, if the surrounding files set every variable, or one that decides it; else open. */
function outcomeOf(
  { path, command: { when = [] } }: PlacedCommand,
  environment: Surroundings['environment'],
): 'taken' | 'not taken' | 'open' {
  const results = when.map(one => resultOf(one, path, environment))
  if (results.includes(false)) return 'not taken'
  return results.includes(true) ? 'taken' : 'open'
}

/** Values and files that speak of developers or of tests say nothing of production. */
const FOR_DEVELOPERS = /^(0|1|true|false|yes|no)?$|dev|local|debug|test|(^|[-_])ci($|[-_])|codebuild/i
const ELSEWHERE =
  /(^|\/)\.env[\w.-]*$|(^|[/._-])(dev\w*|local|tests?|testing|e2e|ci|codebuild|selenium|override|debug)(?=[/._-]|$)/i
/** What names the environment is said for all but production, which is told from outside. */
const ENVIRONMENT = /(^|_)(env|environment|stage|profile)$/i

function resultOf(
  { variable, values, holds }: SettingCondition,
  path: string,
  environment: Surroundings['environment'],
): boolean | null {
  const said = environment.get(variable)
  if (values === null || !said || said.path === path || said.isDefault) return null
  if (ELSEWHERE.test(said.path) || FOR_DEVELOPERS.test(said.value)) return null
  if (ENVIRONMENT.test(variable) && !/prod|live/i.test(said.value)) return null
  return values.some(one => String(one) === said.value) === holds
}
