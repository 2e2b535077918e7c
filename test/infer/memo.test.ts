/** Memoised questions: cycles, limits, and programs built to make inference run away. */
import { describe, expect, it } from 'vitest'
import { summarize } from '../../src/infer/body/body.ts'
import { MAX_CONTEXTS } from '../../src/infer/calls/contexts.ts'
import { Inference } from '../../src/infer/inference.ts'
import { MAX_ROUNDS, Memo } from '../../src/infer/memo.ts'
import { Values } from '../../src/infer/value-table.ts'
import { MAX_DEPTH, MAX_ITEMS, MAX_UNION } from '../../src/infer/values.ts'
import { analyseTexts, functionOf, linkTexts, reachedAt } from '../propagate/analyse-texts.ts'

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(one => b.has(one))

/** What can be reached from a node of a graph, asked through the memo: a question with cycles and one right answer. */
function reachable(memo: Memo, graph: Readonly<Record<string, readonly string[]>>, node: string): ReadonlySet<string> {
  const nothing: ReadonlySet<string> = new Set()
  const compute = (): ReadonlySet<string> => {
    const next = graph[node] ?? []
    return new Set([...next, ...next.flatMap(one => [...reachable(memo, graph, one)])])
  }
  return memo.ask(node, nothing, nothing, compute, same)
}

describe('memo', () => {
  it('asks once', () => {
    const memo = new Memo()
    let asked = 0
    const ask = (): number => memo.ask('x', 0, 0, () => ++asked)
    expect([ask(), ask(), ask()]).toEqual([1, 1, 1])
  })

  it('answers a question inside itself with the guess, and again until it holds', () => {
    const memo = new Memo()
    let rounds = 0
    const value = memo.ask<number>('x', 1, 0, () => {
      rounds++
      return Math.min(2, memo.ask<number>('x', 1, 0, () => 99) + 1)
    })
    expect(value).toBe(2)
    expect(rounds).toBe(2)
  })

  it('stops after a number of rounds', () => {
    const memo = new Memo()
    let rounds = 0
    memo.ask<number>('x', 0, 0, () => {
      rounds++
      return memo.ask<number>('x', 0, 0, () => 99) + 1
    })
    expect(rounds).toBe(MAX_ROUNDS)
  })

  it.each<readonly [string, Readonly<Record<string, readonly string[]>>]>([
    ['a loop', { a: ['b'], b: ['a'] }],
    ['a loop with a tail', { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }],
    ['a node that asks itself', { a: ['a', 'b'], b: [] }],
  ])('gives the same answers whoever asks first: %s', (_, graph) => {
    const answers = Object.keys(graph).map(first => {
      const memo = new Memo()
      reachable(memo, graph, first)
      return Object.keys(graph).map(node => `${node}: ${[...reachable(memo, graph, node)].sort().join(' ')}`)
    })
    for (const one of answers) expect(one).toEqual(answers[0])
  })

  // What rests on the guess of an inner cycle must not become final with the outer one.
  it.each<readonly [string, Readonly<Record<string, readonly string[]>>]>([
    ['two loops that share a node', { a: ['b', 'c'], b: ['a'], c: ['a', 'd'], d: [] }],
    ['a loop inside a loop', { a: ['b'], b: ['c', 'a'], c: ['b', 'd'], d: ['e'], e: [] }],
  ])('does not depend on who asks first, loops within loops included: %s', (_, graph) => {
    const answers = Object.keys(graph).map(first => {
      const memo = new Memo()
      reachable(memo, graph, first)
      return Object.keys(graph)
        .map(node => [...reachable(memo, graph, node)].sort().join(' '))
        .join(' | ')
    })
    expect(new Set(answers).size).toBe(1)
  })

  // Two circles through one node: the inner ones must start the second round with what the first one told them.
  it.each(['a', 'b', 'c'])('goes on until the guesses inside a circle hold too, %s asked first', first => {
    const edges: Readonly<Record<string, readonly { readonly to: string; readonly marked: boolean }[]>> = {
      a: [{ to: 'b', marked: true }, { to: 'c', marked: false }], b: [{ to: 'a', marked: true }], c: [{ to: 'a', marked: false }],
    } // prettier-ignore
    const memo = new Memo()
    // What is reached, with a star for each marked edge behind the first, two at most.
    const ask = (node: string): ReadonlySet<string> =>
      memo.ask<ReadonlySet<string>>(
        node,
        new Set(),
        new Set(),
        () =>
          new Set(
            (edges[node] ?? []).flatMap(({ to, marked }) => [
              to,
              ...[...ask(to)].map(found => (marked && !found.endsWith('**') ? `${found}*` : found)),
            ]),
          ),
        same,
      )
    ask(first)
    expect([...ask('a')].sort()).toEqual(['a', 'a*', 'a**', 'b', 'b**', 'c', 'c**'])
    expect([...ask('b')].sort()).toEqual(['a', 'a*', 'a**', 'b*', 'b**', 'c*', 'c**'])
    expect([...ask('c')].sort()).toEqual(['a', 'a*', 'a**', 'b', 'b**', 'c', 'c**'])
  })

  it('computes again in a further round only what rests on a changed answer', () => {
    const memo = new Memo()
    const computed: string[] = []
    const ask = (name: string, compute: () => number): number =>
      memo.ask(name, 0, 0, () => {
        computed.push(name)
        return compute()
      })
    const circle = (): number => ask('circle', () => ask('between', () => constant()) + 1)
    const constant = (): number => ask('constant', () => Math.min(circle(), 0))
    expect(circle()).toBe(1)
    expect(computed).toEqual(['circle', 'between', 'constant', 'circle', 'constant'])
  })

  it('computes again what has seen something outside that has changed', () => {
    const memo = new Memo()
    const names = new Map<string, number>()
    const reads = (): number => memo.ask('reads', 0, 0, () => circle() * 0 + (memo.observe(() => names.get('x')) ?? 0))
    const circle = (): number =>
      memo.ask('circle', 0, 0, () => {
        const before = reads()
        names.set('x', 5)
        return before + 1
      })
    expect(circle()).toBe(6)
    expect(reads()).toBe(5)
  })

  it('cuts chains that are too deep, and counts that', () => {
    const memo = new Memo(50)
    const ask = (n: number): number => memo.ask(`q${String(n)}`, 0, -1, () => ask(n + 1))
    expect(ask(0)).toBe(-1)
    expect(memo.cuts).toBe(1)
  })

  it('cuts chains that are deeper than the stack', () => {
    const memo = new Memo()
    const ask = (n: number): number => memo.ask(`q${String(n)}`, 0, -1, () => ask(n + 1))
    expect(ask(0)).toBe(-1)
    expect(memo.cuts).toBe(1)
  })

  it('lets a chain just within the limit through', () => {
    const memo = new Memo(50)
    const ask = (n: number): number => memo.ask(`q${String(n)}`, 0, -1, () => (n === 49 ? 7 : ask(n + 1)))
    expect(ask(0)).toBe(7)
    expect(memo.cuts).toBe(0)
  })

  it('passes errors on and stays usable', () => {
    const memo = new Memo()
    const broken = (): number => {
      throw new TypeError('broken')
    }
    expect(() => memo.ask('x', 0, 0, broken)).toThrow('broken')
    expect(memo.ask('x', 0, 0, () => 5)).toBe(5)
  })

  it('ends a chain where the stack ends', () => {
    const memo = new Memo()
    const value = memo.ask('x', 0, -1, () => {
      throw new RangeError('stack')
    })
    expect(value).toBe(-1)
    expect(memo.cuts).toBe(1)
  })
})

describe('limits of values', () => {
  const project = linkTexts({ 'm.py': Array.from({ length: 40 }, (_, n) => `class C${String(n)}: ...\n`).join('') })

  it('keeps equal values one object', () => {
    const v = new Values()
    const [a, b] = project.classes
    if (!a || !b) throw new Error('no classes')
    expect(v.instance(a)).toBe(v.instance(a))
    expect(v.type([v.instance(a), v.instance(b)])).toBe(v.type([v.instance(b), v.instance(a), v.instance(a)]))
    expect(v.union(v.one(v.instance(a)), v.NEVER)).toBe(v.one(v.instance(a)))
  })

  it('makes a union that is too wide unknown', () => {
    const v = new Values()
    const instances = project.classes.map(cls => v.instance(cls))
    expect(v.type(instances.slice(0, MAX_UNION)).values).toHaveLength(MAX_UNION)
    expect(v.type(instances.slice(0, MAX_UNION + 1))).toBe(v.UNKNOWN)
  })

  it('forgets literals before it gives a wide union up', () => {
    const inf = new Inference(project)
    const literals = Array.from({ length: 30 }, (_, n) => inf.builtin('int', { literal: n }).values).flat()
    expect(inf.values.type(literals).values).toHaveLength(1)
  })

  it('does not keep the elements of long literals', () => {
    const inf = new Inference(project)
    const items = (count: number): ReadonlyMap<number, typeof inf.none> => new Map(Array.from({ length: count }, (_, n) => [n, inf.none])) // prettier-ignore
    const kept = (count: number): unknown => (inf.builtin('list', { items: items(count) }).values[0] as { items: unknown }).items
    expect(kept(MAX_ITEMS)).not.toBeNull()
    expect(kept(MAX_ITEMS + 1)).toBeNull()
  }) // prettier-ignore

  it('keeps values shallow', () => {
    const v = new Values()
    const [cls] = project.classes
    if (!cls) throw new Error('no class')
    let type = v.one(v.instance(cls))
    for (let n = 0; n < 50; n++) type = v.one(v.instance(cls, { args: [type] }))
    expect(type.values[0]?.depth).toBeLessThanOrEqual(MAX_DEPTH)
  })

  it('shares one analysis among the contexts beyond the limit', () => {
    const classes = Array.from({ length: 3 * MAX_CONTEXTS }, (_, n) => `class C${String(n)}:\n    def go(self): ...\n`)
    const calls = classes.map((_, n) => `    take(C${String(n)}())\n`)
    const analysis = analyseTexts(`${classes.join('')}def take(x):\n    x.go()\ndef use():\n${calls.join('')}use()\n`)
    const reached = functionOf(analysis, 'main.take').calls.flatMap(call => call.targets)
    expect(reached.length).toBeGreaterThan(0)
    expect(functionOf(analysis, 'main.take').callers).toEqual(['main.use'])
  })

  it.each([
    ['functions', 'work', 'await fn()'],
    ['coroutines', 'work()', 'await fn'],
  ])('keeps apart the %s that many callers hand to one helper', (_, given, use) => {
    const handlers = Array.from({ length: 3 * MAX_CONTEXTS }, (_, n) => `@app.get('/${String(n)}')\nasync def h${String(n)}():\n    async def work(): work${String(n)}()\n    await run(${given})\ndef work${String(n)}(): ...\n`) // prettier-ignore
    const analysis = analyseTexts(`from fastapi import FastAPI\napp = FastAPI()\nasync def run(fn): return ${use}\n${handlers.join('')}`) // prettier-ignore
    const entered = handlers.map((_, n) => functionOf(analysis, `main.work${String(n)}`).entries.map(({ route }) => route)) // prettier-ignore
    expect(entered).toEqual(handlers.map((_, n) => [`/${String(n)}`]))
  })
})

describe('programs that could run away', () => {
  const BOUND = 8000

  function timed(text: string): ReturnType<typeof analyseTexts> {
    const start = performance.now()
    const analysis = analyseTexts(text)
    expect(performance.now() - start).toBeLessThan(BOUND)
    return analysis
  }

  it('recursion whose argument grows', () => {
    const analysis = timed('class Box:\n    def __init__(self, x):\n        self.x = x\ndef grow(x):\n    return grow(Box(x))\ndef pair(x):\n    return pair((x, x))\ndef deep(x):\n    return deep({"a": [x]})\ngrow(1)\npair(1)\ndeep(1)\n') // prettier-ignore
    expect(functionOf(analysis, 'main.grow').callers).toContain('main.grow')
  })

  it('300 functions that all call two others', () => {
    const parts = Array.from({ length: 300 }, (_, n) => `def f${String(n)}(x):\n    if x:\n        return f${String((n * 7 + 1) % 300)}(x)\n    return f${String((n * 13 + 5) % 300)}(x)\n`) // prettier-ignore
    const analysis = timed(`${parts.join('')}f0(1)\n`)
    expect(functionOf(analysis, 'main.f1').places.map(use => use.place)).toEqual(['import'])
  })

  it('300 methods that hand themselves on', () => {
    const parts = Array.from({ length: 300 }, (_, n) => `class C${String(n)}:\n    def go(self, other):\n        return C${String((n + 1) % 300)}().go(self)\n`) // prettier-ignore
    const analysis = timed(`${parts.join('')}C0().go(None)\n`)
    expect(functionOf(analysis, 'main.C0.go').calls.length).toBeGreaterThan(0)
  })

  it('90 chained method calls are followed', () => {
    const analysis = timed(
      `class B:\n    def step(self):\n        return self\ndef use():\n    return B()${'.step()'.repeat(90)}\n`,
    )
    expect(reachedAt(analysis, 'main.py', 5)).toEqual(['main.B.step'])
  })

  it.each([
    ['on one line', '.step()'],
    ['over lines', '\n        .step()'],
  ])('2,000 chained method calls %s are cut, and said to be', (_, step) => {
    const text = `class B:\n    def step(self):\n        return self\ndef use():\n    return (B()${step.repeat(2000)})\n`
    expect(functionOf(timed(text), 'main.use').calls.length).toBeGreaterThan(0)
    expect(linkTexts({ 'm.py': text }).modules[0]?.facts.problems.map(problem => problem.kind)).toEqual(['too-deep'])
  })

  it('a call chain of 3,000 functions', () => {
    const parts = Array.from({ length: 3000 }, (_, n) => `def f${String(n)}(): return f${String(n + 1)}()\n`)
    const analysis = timed(`import time\n${parts.join('')}def f3000(): time.sleep(1)\nasync def start(): f0()\n`)
    expect(functionOf(analysis, 'main.f2999').places).toHaveLength(1)
  })

  it('a class hierarchy 300 deep, and one in a circle', () => {
    const parts = Array.from({ length: 300 }, (_, n) => `class C${String(n + 1)}(C${String(n)}): ...\n`)
    const deep = timed(`class C0:\n    def go(self): ...\n${parts.join('')}def use():\n    C300().go()\n`)
    expect(reachedAt(deep, 'main.py', 304)).toEqual(['main.C0.go'])
    const circle = timed('class A(B):\n    def go(self): ...\nclass B(A): ...\nclass D(D): ...\nB().go()\nD().go()\n')
    expect(circle.functions.length).toBeGreaterThan(1)
  })

  it('names defined by each other', () => {
    const analysis = timed('a = b\nb = c\nc = a\nclass S:\n    x = property(lambda self: self.x)\n    def m(self):\n        self.y = self.y or self.m()\n        return self.y\nx = S().m()\nx.go()\n') // prettier-ignore
    expect(functionOf(analysis, 'main.S.m').callers).toContain('main')
  })

  it('a name put together from itself', () => {
    const analysis = timed('class Bot:\n    def on_start(self): ...\n    def run(self, name):\n        for _ in name:\n            name = f"on_{name}"\n        getattr(self, name)()\nBot().run("x")\n') // prettier-ignore
    expect(functionOf(analysis, 'main.Bot.on_start').callers).toEqual(['main.Bot.run'])
  })

  it('functions that come back to themselves with what they have just defined', () => {
    const body = (other: string): string => `(left, notify):\n    def tell(): notify()\n    ${other}(left, tell)\n    ${other}(left, notify)\n    return tell\n` // prettier-ignore
    const analysis = timed(`def load${body('fetch')}def fetch${body('load')}def done(): ...\nload(1, done)()\n`)
    expect(functionOf(analysis, 'main.load').calls.length).toBeGreaterThan(0)
    expect(functionOf(analysis, 'main.done').callers).toEqual(['main.load.tell'])
  })

  it('a decorator that stands on a function more than once', () => {
    const wrap = 'def twice(f):\n    def inner(): f(); f()\n    return inner\n'
    const analysis = timed(
      `${wrap}@twice\n@twice\n@twice\ndef one(): ...\n@twice\ndef two(): ...\ndef use(): one()\nuse()\n`,
    )
    expect(functionOf(analysis, 'main.one').callers).toEqual(['main.twice.inner'])
  })

  it('400 assignments that each double a union', () => {
    const lines = Array.from({ length: 400 }, (_, n) => `    x${String(n + 1)} = (x${String(n)}, x${String(n)}) if flag else [x${String(n)}]\n`) // prettier-ignore
    const analysis = timed(`def use(flag):\n    x0 = 1\n${lines.join('')}    return x400\nuse(1)\n`)
    expect(functionOf(analysis, 'main.use').gives).not.toBe('nothing')
  })

  it('a proxy that answers every name with a proxy is not called for that', () => {
    const inf = new Inference(linkTexts({ 'main.py': 'class Proxy:\n    def __getattr__(self, name):\n        return Proxy() if name else use\ndef use():\n    Proxy()()\n    Proxy().go().on()\n' })) // prettier-ignore
    for (const fn of inf.project.functions) summarize(inf, fn)
    expect(inf.memo.cuts).toBe(0)
  })

  it('decorators on decorators', () => {
    const analysis = timed(`def wrap(fn):\n    def inner(*args):\n        return fn(*args)\n    return inner\n${'@wrap\n'.repeat(60)}def work(): ...\nwork()\n`) // prettier-ignore
    expect(functionOf(analysis, 'main.wrap.inner').places.length).toBeGreaterThan(0)
  })
})

describe('answers do not depend on the order of files', () => {
  const a = 'from b import g\ndef f(n):\n    return g(n)\nclass A:\n    def go(self): ...\n'
  const b = 'import a\ndef g(n):\n    if n:\n        return a.f(n)\n    return a.A()\n'
  const c = 'from a import f\nfrom b import g\ndef one():\n    f(1).go()\n    g(1).go()\n'

  it.each([
    ['c last', { 'a.py': a, 'b.py': b, 'c.py': c }, 'c'],
    ['c first', { 'a.py': a, 'aa.py': c, 'b.py': b }, 'aa'],
    ['c in the middle', { '_c.py': c, 'a.py': a, 'b.py': b }, '_c'],
  ])('%s', (_, texts, name) => {
    const analysis = analyseTexts(texts)
    expect(reachedAt(analysis, `${name}.py`, 4)).toEqual(['a.A.go', 'a.f'])
    expect(reachedAt(analysis, `${name}.py`, 5)).toEqual(['a.A.go', 'b.g'])
  })
})
