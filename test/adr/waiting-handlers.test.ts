/** Who waits for another service, in whose thread, and what that leaves for the options to choose from. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectEvidence, type Evidence } from '../../src/adr/evidence/collect-evidence.ts'
import { idleOptions } from '../../src/adr/evidence/idle-options.ts'
import { MEASURES } from '../../src/adr/measures/measures.ts'
import { renderEvidence } from '../../src/adr/render/render-evidence.ts'
import { pickVariant } from '../../src/adr/template/pick-variant.ts'
import { readTemplate } from '../../src/adr/template/read-template.ts'
import type { Template } from '../../src/adr/template/template.ts'
import type { AnalysedCall, AnalysedFunction, Analysis, EntryKind } from '../../src/rule/index.ts'
import { analysed, at, call, library, route, service, shopAnalysis, target } from './canned-analysis.ts'

const path = fileURLToPath(new URL('../../adr-templates/sync-or-async.md', import.meta.url))
const packaged = readTemplate(readFileSync(path, 'utf8'), 'sync-or-async.md')
const api = service({ framework: 'fastapi', interface: 'asgi' })

function fetching(sink = 'requests.get', more: Partial<AnalysedCall['blocking'][number]> = {}): AnalysedCall {
  const reach = { sink, kind: 'network', cheap: false, firstCallOnly: false, confidence: 'high', instead: null, raises: null, trace: [], ...more } as const // prettier-ignore
  return call({ blocking: [reach] })
}

function handler(name: string, calls: readonly AnalysedCall[], more: Partial<AnalysedFunction> = {}): AnalysedFunction {
  return analysed(`shop.${name}`, 'shop.py', { registrations: [registered('route', name)], calls, ...more })
}

function registered(kind: EntryKind, name: string): AnalysedFunction['registrations'][number] {
  return { ...route('GET', `/${name}`, `shop.${name}`), kind, by: 'x', framework: 'x', at: at('shop.py', name.length) }
}

function handing(name: string, pool: string, roles: readonly string[] = []): AnalysedCall {
  const callback = { function: name, async: false, generator: false, place: 'thread-pool', pool, by: 'run' } as const
  return call({ targets: [target('run', 'library', roles)], callbacks: [callback] })
}

function measured(functions: readonly AnalysedFunction[], more: Partial<Analysis> = {}): [Evidence, Template] {
  const analysis = shopAnalysis({ functions, services: [api], ...more })
  const template = pickVariant(packaged, analysis.services, functions, null)
  return [collectEvidence(analysis, [], {}, template), template]
}

function waiting(functions: readonly AnalysedFunction[], more: Partial<Analysis> = {}): string[] {
  return measured(functions, more)[0].waitingHandlers.map(
    ({ entry, waits, through, holdsThread }) =>
      `${entry.function} ${waits} ${through.join('+')}${holdsThread ? ' in a thread' : ''}`,
  )
}

function taken(name: string, [evidence, { options }]: [Evidence, Template]): unknown[] {
  return options.map(option => {
    const whatIf = evidence.options[option.id]
    const found = whatIf && MEASURES[name]?.take({ evidence, option, whatIf })
    return found?.kind === 'measured' ? found.value : found?.why
  })
}

describe('a handler waits for another service', () => {
  const fetch = analysed('shop.fetch', 'shop.py', { calls: [fetching()] })

  it('by what it calls, and in a thread whose answer it waits for', () => {
    const direct = handler('direct', [call({ targets: [target('shop.fetch', 'project', [])] })])
    const threaded = handler('threaded', [handing('shop.fetch', 'anyio')], { async: true })
    const pooled = handler('pooled', [handing('shop.fetch', 'executor', ['executor.map'])])
    expect(waiting([direct, threaded, pooled, fetch])).toEqual([
      'shop.direct calls requests in a thread',
      'shop.threaded calls requests in a thread',
      'shop.pooled calls requests in a thread',
    ])
  })

  it('but not by a thread that it starts and leaves, nor by work for later', () => {
    const left = handler('left', [handing('shop.fetch', 'own')])
    const later = handler('later', [handing('shop.fetch', 'anyio', ['background.task'])])
    expect(waiting([left, later, fetch])).toEqual([])
  })

  it("but not by the project's own cache, queue or log, nor by what is fetched once in a process", () => {
    const libraries = [library('redis', { serves: 'cache' }), library('rq', { serves: 'queue' })]
    const own = handler('own', [fetching('redis.Redis.get'), fetching('rq.job.Job.fetch')])
    const once = handler('once', [
      { ...fetching('requests.get', { firstCallOnly: true }), targets: [target('shop.fetch', 'project', [])] },
    ])
    expect(waiting([own, once, fetch], { libraries })).toEqual([])
  })

  it('by its own calls only, where one decorator stands before many methods', () => {
    const wrapped = call({ targets: [target('shop.fetch', 'project', []), target('shop.idle', 'project', [])] })
    const dressed = analysed('permissions.decorated', 'permissions.py', {
      registrations: [{ ...registered('route', 'dressed'), function: 'shop.idle' }],
      calls: [wrapped],
    })
    const idle = analysed('shop.idle', 'shop.py')
    expect(waiting([dressed, fetch, idle])).toEqual([])
  })
})

describe('what a framework takes async only', () => {
  const socket = handler('socket', [], { async: true, registrations: [registered('websocket', 'socket')] })
  const timing = handler('timing', [], { async: true, registrations: [registered('middleware', 'timing')] })
  const plain = ['a', 'bb', 'ccc'].map(name => handler(name, [fetching()]))
  const all = measured([socket, timing, ...plain])

  it('stays async under the option that makes handlers plain, and holds no thread', () => {
    expect(taken('mixed-share', all)).toEqual([40, 40, 0, 40])
    expect(taken('functions-to-change', all).slice(0, 2)).toEqual([0, 0])
    expect(taken('waiting-handlers-on-threads', all)).toEqual([3, 3, 0, 0])
  })

  it('is said so', () => {
    const [evidence, { options }] = all
    const option = options.find(({ id }) => id === 'B')
    const whatIf = evidence.options['B']
    if (!option || !whatIf) throw new Error('no option B')
    expect(MEASURES['mixed-share']?.because(40, { evidence, option, whatIf })).toBe(
      '3 of 5 entry points are sync already; 2, which the framework takes async only, stay so',
    )
  })
})

describe('an option', () => {
  const idle = handler('index', [])

  it('that moves calls of other services is left out where there are none', () => {
    const [, template] = measured([idle])
    const titles = idleOptions(template, shopAnalysis({ functions: [idle], services: [api] }), null)
    expect(titles.map(({ id }) => id)).toEqual(['D'])
    const busy = shopAnalysis({ functions: [handler('busy', [fetching()])], services: [api] })
    expect(idleOptions(template, busy, null)).toEqual([])
  })

  it('removes a crossing from requests; tasks and scripts keep it', () => {
    const run = (id: string, more: Partial<AnalysedFunction>): AnalysedFunction =>
      analysed(`shop.${id}`, 'shop.py', { calls: [call({ targets: [target('asyncio.run', 'library', ['loop.run'])] })], ...more }) // prettier-ignore
    const served = run('served', { registrations: [registered('route', 'served')] })
    const [A, B] = taken('bridges-remaining', measured([served, run('task', {})]))
    expect([A, B]).toEqual([2, 1])
    expect(taken('bridges-remaining', measured([served]))[1]).toBe(0)
  })

  it('speaks of no service on another runtime, and the record says that it is there', () => {
    const gateway = service({ name: 'gateway', root: 'gateway', framework: 'express', interface: 'node', handlers: { async: 1, sync: 1, blocked: 1 } }) // prettier-ignore
    const terms = analysed('gateway.terms', 'gateway/server.js', {
      service: 'gateway',
      registrations: [registered('route', 'terms')],
    })
    const [evidence] = measured([idle, terms], { services: [api, gateway] })
    expect(evidence.entryPoints).toEqual({ async: 0, sync: 1 })
    expect(evidence.apart.map(({ name }) => name)).toEqual(['gateway'])
    expect(renderEvidence(evidence, null)).toContain(
      '`gateway` in `gateway` (express) is here, too, on another runtime, and no number of this record counts it',
    )
  })
})
