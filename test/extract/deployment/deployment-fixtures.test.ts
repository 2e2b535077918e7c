/** Every folder of fixtures/deployment: what its files say about servers, one line per deployment. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractDeployment } from '../../../src/extract/deployment/extract-deployment.ts'
import {
  extractPythonDeployment,
  isPythonSettings,
} from '../../../src/extract/deployment/python/extract-python-deployment.ts'
import type { DeploymentFacts } from '../../../src/facts/deployment-facts.ts'
import { combineDeployments, type Deployment } from '../../../src/link/deployments.ts'
import { extractPythonForTest } from './extract-python-for-test.ts'

const root = fileURLToPath(new URL('../../../fixtures/deployment', import.meta.url))

describe('deployment fixtures', () => {
  for (const name of readdirSync(root).sort()) {
    it(name, async () => {
      const folder = join(root, name)
      const files = await Promise.all(
        filesBelow(folder)
          .filter(path => path !== 'deployments.txt')
          .map(async path => ({ path, facts: await factsOf(path, readFileSync(join(folder, path), 'utf8')) })),
      )
      const text = combineDeployments(files).map(shown).join('\n')
      await expect(text === '' ? '' : `${text}\n`).toMatchFileSnapshot(join(folder, 'deployments.txt'))
    })
  }
})

async function factsOf(path: string, text: string): Promise<DeploymentFacts> {
  if (!path.endsWith('.py') && !isPythonSettings(path, Buffer.from(text))) return extractDeployment(path, text)
  return extractPythonDeployment(path, await extractPythonForTest(text), text)
}

function shown(deployment: Deployment): string {
  const { path, line, server, app, workerClass, workers, threads, timeout, preload, settings } = deployment
  const said = settings.map(({ name, value, path: place, line: at, sure }) => {
    const where = place === path ? `${at}` : `${place}:${at}`
    return `  ${name} = ${JSON.stringify(value)}${sure ? '' : ' ?'}  (${where})`
  })
  const values = { app, workerClass, workers, threads, timeout, preload }
  const known = Object.entries(values).map(([key, value]) => `${key}=${value === null ? '-' : String(value)}`)
  return [`${path}:${line} ${server} ${known.join(' ')}`, ...said].join('\n')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort()
}
