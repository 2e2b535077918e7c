/** One image, several applications: `gunicorn $APP_MODULE`, and containers that each give the variable another value. */
import type { EnvironmentValue } from '../../facts/deployment-facts.ts'
import type { PlacedCommand } from './surroundings.ts'

/** A container that lets the command serve another application than the one that it would serve by itself. */
export interface OtherApplication {
  readonly app: string
  readonly path: string
  readonly line: number
  readonly part?: string
  readonly environment: ReadonlyMap<string, EnvironmentValue & { readonly path: string }>
}

/** `shop.api.main:app`: text that names an attribute of a module. */
const APPLICATION = /^[A-Za-z_][\w.]*:[A-Za-z_]\w*(\(\))?$/

/** The containers whose variables name another application for the command, one for each application. */
export function otherApplications(
  { command: { app, appVariable } }: PlacedCommand,
  placed: readonly PlacedCommand[],
): readonly OtherApplication[] {
  if (appVariable === undefined) return []
  const found = new Map<string, OtherApplication>()
  for (const { path, command } of placed) {
    const said = command.server === 'environment' ? command.environment?.[appVariable] : undefined
    if (!said || said.value === app || found.has(said.value) || !APPLICATION.test(said.value)) continue
    const environment = Object.entries(command.environment ?? {}).map(
      ([name, one]) => [name, { ...one, path }] as const,
    )
    const { part } = command
    found.set(said.value, {
      app: said.value,
      path,
      line: said.line,
      ...(part !== undefined && { part }),
      environment: new Map(environment),
    })
  }
  return [...found.values()]
}
