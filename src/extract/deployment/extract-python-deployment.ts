/** What one Python file says about servers: as a gunicorn configuration, and by the servers that it starts itself. */
import type { DeploymentFacts } from '../../facts/deployment-facts.ts'
import type { FileFacts } from '../../facts/file-facts.ts'
import { extractGunicornConfig } from './gunicorn-config.ts'
import { extractServerCalls } from './server-calls.ts'

/** Deployment facts of a Python file, from its facts and its text. */
export function extractPythonDeployment(path: string, facts: FileFacts, text: string): DeploymentFacts {
  const config = extractGunicornConfig(facts, text, path)
  const calls = extractServerCalls(facts, text)
  return { commands: [...config.commands, ...calls.commands], problems: [] }
}
