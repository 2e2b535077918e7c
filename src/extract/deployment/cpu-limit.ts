/**
 * How much of the processors' time a container may take at most: `cpus` and `deploy.resources.limits.cpus` of a
 * composition, `resources.limits.cpu` of Kubernetes and of Helm's values. A program does not see it: `cpu_count()` counts
 * the processors of the machine.
 */
import type { ServerCommand } from '../../facts/deployment-facts.ts'
import { entry, type Structure } from './structured.ts'

const PATHS = [['cpus'], ['deploy', 'resources', 'limits', 'cpus'], ['resources', 'limits', 'cpu']] as const

/** The limit that a container's own settings give it. */
export function cpuLimitOf(container: Structure): Pick<ServerCommand, 'cpuLimit'> {
  for (const path of PATHS) {
    const said = entry(container, ...path)
    // Kubernetes counts in thousandths too: `500m`.
    const [, amount, thousandths] = said?.k === 'scalar' ? (/^(\d+(?:\.\d+)?|\.\d+)(m?)$/.exec(said.text) ?? []) : []
    const cpus = Number(amount) / (thousandths === 'm' ? 1000 : 1)
    // 0 stands for no limit.
    if (said && cpus > 0) return { cpuLimit: { cpus, line: said.line } }
  }
  return {}
}
