/** Every measure is documented, and counts what its page says. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectEvidence } from '../../src/adr/evidence/collect-evidence.ts'
import { MEASURES } from '../../src/adr/measures/measures.ts'
import { pickVariant } from '../../src/adr/template/pick-variant.ts'
import { readTemplate } from '../../src/adr/template/read-template.ts'
import type { Template } from '../../src/adr/template/template.ts'
import {
  analysed,
  at,
  call,
  deployment,
  library,
  route,
  service,
  SHOP_FINDINGS,
  shopAnalysis,
  shopRuns,
  target,
} from './canned-analysis.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/decision-templates.md`, 'utf8')
const packaged = (name: string): Template =>
  readTemplate(readFileSync(`${root}adr-templates/${name}.md`, 'utf8'), `${name}.md`)
const syncOrAsync = packaged('sync-or-async')

function take(name: string, analysis = shopAnalysis(), template = syncOrAsync): unknown[] {
  const evidence = collectEvidence(analysis, SHOP_FINDINGS, shopRuns(), template)
  return template.options.map(option => {
    const whatIf = evidence.options[option.id]
    const taken = whatIf && MEASURES[name]?.take({ evidence, option, whatIf })
    return taken?.kind === 'measured' ? taken.value : taken?.why
  })
}

describe('measures', () => {
  it('are documented, every one, with their unit', () => {
    const documented = [...page.matchAll(/^\| `([a-z-]+)` \| ([a-z% ]+) \|/gm)].map(match => [match[1], match[2]])
    for (const [name, { unit }] of Object.entries(MEASURES)) expect(documented).toContainEqual([name, unit])
  })

  it('say in words what they count, for every option and every value', () => {
    const evidence = collectEvidence(shopAnalysis(), SHOP_FINDINGS, shopRuns(), syncOrAsync)
    for (const option of syncOrAsync.options) {
      const whatIf = evidence.options[option.id]
      if (!whatIf) throw new Error(option.id)
      for (const { because } of Object.values(MEASURES))
        for (const value of [0, 1, 2])
          expect(because(value, { evidence, option, whatIf })).toMatch(/^[a-z0-9`][^\n]*[^.]$/i)
    }
  })

  it('count places and files once', () => {
    expect(take('sites-to-change')).toEqual([2, 3, 11])
    expect(take('files-to-change')).toEqual([2, 1, 3])
    expect(take('handlers-to-change')).toEqual([2, 1, 2])
  })

  it('count functions that only change colour because colour spreads', () => {
    // Plain: `shop.views.graphql` is async. Async: `shop.rates.fetch` waits for the network below it.
    expect(take('functions-to-change')).toEqual([2, 4, 12])
  })

  it('count ways of crossing that stay, and the thread that a driver needs', () => {
    expect(take('mechanisms-remaining')).toEqual([3, 0, 0])
    expect(take('bridges-remaining')).toEqual([2, 0, 0])
  })

  it('count libraries that requests wait for, the framework, and no other', () => {
    expect(take('libraries-to-replace')).toEqual([0, 0, 1])
    const flask = library('flask', { counterpart: { name: 'quart', maturity: 'beta', effort: 'rewrite', source: '' } })
    const more = shopAnalysis({ libraries: [...shopAnalysis().libraries, flask, library('dotenv')] })
    expect(take('libraries-to-replace', more)).toEqual([0, 0, 2])
    expect(take('libraries-without-counterpart', more)).toEqual([0, 0, 1])
    expect(take('libraries-without-maintained-counterpart', more)).toEqual([0, 0, 0])
  })

  it('count handlers that wait on a thread: all of them on WSGI', () => {
    expect(take('waiting-handlers')).toEqual([1, 1, 1])
    expect(take('waiting-handlers-on-threads')).toEqual([1, 1, 0])
    const queue = pickVariant(syncOrAsync, [], [], 'flask')
    expect(take('waiting-handlers-on-threads', shopAnalysis(), queue)).toEqual([1, 1, 0, 0])
  })

  it('take the share of the rarer colour among the ways in', () => {
    const stock = analysed('shop.views.stock', 'back/shop/views.py', {
      registrations: ['GET', 'HEAD'].map(method => ({
        ...route(method, '/stock/', 'shop.views.stock'),
        by: 'flask.Flask.route',
        framework: 'flask',
        at: at('back/shop/views.py', 40),
      })),
    })
    const more = shopAnalysis({ functions: [...shopAnalysis().functions, stock] })
    expect(take('mixed-share', more)).toEqual([50, 0, 0])
    expect(take('mixed-share', shopAnalysis({ functions: [] }))).toEqual(new Array(3).fill('no handler was found'))
  })

  it('count requests at once from the server settings', () => {
    expect(take('requests-in-flight')).toEqual([8, 8, 'unbounded'])
    const workers = packaged('worker-model')
    expect(take('requests-in-flight', shopAnalysis(), workers)).toEqual([2, 8, 2000, 'unbounded'])
    const asgi = service({ interface: 'asgi', framework: 'fastapi', deployment: [deployment({ threads: null })] })
    expect(take('requests-in-flight', shopAnalysis({ services: [asgi] }))).toEqual(['unbounded', 80, 'unbounded'])
    const silent = service({ deployment: [deployment({ workers: null })] })
    expect(take('requests-in-flight', shopAnalysis({ services: [silent] }))[0]).toBe(
      'back/gunicorn.conf.py does not tell the number of workers',
    )
    const bridged = service({ deployment: [deployment({ workerClass: 'uvicorn.workers.UvicornWorker' })] })
    expect(take('requests-in-flight', shopAnalysis({ services: [bridged] }))[0]).toBe(
      'back/gunicorn.conf.py serves a WSGI application by an ASGI worker',
    )
    expect(take('requests-in-flight', shopAnalysis({ services: [] }))[0]).toBe('no server settings were found')
  })

  it('count handlers that stop others until they are changed', () => {
    expect(take('handlers-on-shared-loop')).toEqual([2, 2, 2])
  })

  it('count places that hand work over', () => {
    const hand = (name: string, role: string, result: 'discarded' | 'assigned') =>
      call({ line: 50, result, targets: [target(name, 'library', [role])] })
    const [graphql, ...others] = shopAnalysis().functions
    if (!graphql) throw new Error('no function')
    const calls = [
      hand('celery.app.task.Task.delay', 'queue.send', 'discarded'),
      hand('concurrent.futures.Executor.submit', 'executor.submit', 'discarded'),
      hand('concurrent.futures.Executor.submit', 'executor.submit', 'assigned'),
      hand('gevent.spawn', 'thread.start', 'assigned'),
    ]
    const analysis = shopAnalysis({ functions: [{ ...graphql, calls }, ...others] })
    const template = packaged('background-work')
    expect(take('handoffs-to-change', analysis, template)).toEqual([2, 3, 2, 2])
    expect(take('work-lost-with-worker', analysis, template)).toEqual([3, 3, 3, 0])
    expect(take('work-lost-with-worker')[0]).toBe('the option does not say whether work survives')
  })

  it('count changes of shared state that no lock guards', () => {
    const change = {
      ...at('back/shop/views.py', 60),
      function: 'shop.views.graphql',
      target: 'shop.views.CACHE',
      form: 'item',
      definedAt: null,
      foreign: false,
      holds: [],
      tested: false,
      handedOnBy: null,
      readBy: 'others',
      keeps: null,
    } as const
    const state = [
      { ...change, within: [] },
      { ...change, within: [4] },
    ]
    expect(take('state-shared-by-threads', shopAnalysis({ state }), packaged('worker-model'))).toEqual([0, 1, 1, 1])
  })
})
