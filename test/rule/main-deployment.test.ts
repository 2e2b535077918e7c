/** Which of several ways to start a service counts: what an image starts before what somebody may choose to install. */
import { expect, test } from 'vitest'
import { mainDeployment } from '../../src/rule/index.ts'
import type { Deployment } from '../../src/propagate/analysis.ts'

function way(path: string, server: string, more: Partial<Deployment> = {}): Deployment {
  const settings = [{ name: 'workers', value: 4, path, line: 1, sure: true }]
  return { path, line: 1, server, app: 'shop:app', workerClass: null, workers: 4, threads: null, timeout: null, preload: null, settings, ...more } // prettier-ignore
}

const script = way('container/entrypoint.sh', 'granian', {
  workers: 1,
  settings: [],
  startedBy: [{ path: 'container/Dockerfile', line: 9 }],
})

test('settings that no command names count for less than what an image starts', () => {
  expect(mainDeployment({ deployment: [way('templates/shop.ini', 'uwsgi'), script] })).toBe(script)
})

test('settings that a command names, and those beside development servers only, count', () => {
  const settings = way('uwsgi.ini', 'uwsgi')
  const command = way('Makefile', 'uwsgi', { settings: settings.settings })
  expect(mainDeployment({ deployment: [script, settings, command] })?.server).toBe('uwsgi')
  expect(mainDeployment({ deployment: [way('Dockerfile', 'flask-dev'), settings] })).toBe(settings)
})
