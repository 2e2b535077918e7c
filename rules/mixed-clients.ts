/** One service talks to the same kind of thing through a sync and an async client. */
import {
  clientUse,
  defineRule,
  isOfProgram,
  librariesByName,
  placeOf,
  servesRequests,
  worstLoop,
} from '../src/rule/index.ts'
import type { AnalysedFunction, Level, PlacedCall } from '../src/rule/index.ts'

/** Their sessions are those of the library that they stand on: one pair of clients, not two. */
const FOUNDATIONS: Readonly<Record<string, string>> = { sqlmodel: 'sqlalchemy', flask_sqlalchemy: 'sqlalchemy' }

export const mixedClients = defineRule({
  id: 'mixed-clients',
  group: 'models',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a sync and an async client for the same thing',
    what: 'A service uses the sync and the async client of one library (`OpenAI` and `AsyncOpenAI`, `redis.Redis` and `redis.asyncio.Redis`, `Session` and `AsyncSession`), or a sync library beside its async counterpart (`requests` and `httpx.AsyncClient`).',
    why: 'Each has connections, time limits, retries and credentials of its own, so the server is asked twice as many connections and errors are handled in two places. Where the sync one is used on the event loop, the way out is in the project already.',
    fix: 'Use the async client in async code, and one place that configures both while they coexist.',
    allowWhen: 'Async code and plain code (tasks, commands) both need the same service.',
    limits:
      'It is a warning only where the sync client is used on an event loop of a server; elsewhere it is information. Scripts, commands and code that nothing is known to call are left alone.',
    examples: [
      {
        bad: 'import httpx\nimport requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/a")\nasync def first() -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://a.example")).text\n\n\n@app.get("/b")\nasync def second() -> str:\n    return requests.get("https://b.example").text\n',
        good: 'import httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/a")\nasync def first() -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://a.example")).text\n\n\n@app.get("/b")\nasync def second() -> str:\n    async with httpx.AsyncClient() as client:\n        return (await client.get("https://b.example")).text\n',
      },
    ],
  },
  messages: {
    same: '`{service}` uses the sync and the async client of `{sync}`: {syncUses} and {asyncUses}',
    pair: '`{service}` uses `{sync}` beside the async `{async}`: {syncUses} and {asyncUses}',
  },
  *check(analysis) {
    const libraries = librariesByName(analysis)
    for (const service of analysis.services) {
      const sync = new Map<string, PlacedCall[]>()
      const asynchronous = new Map<string, PlacedCall[]>()
      for (const fn of analysis.functions) {
        if (fn.service !== service.name || fn.quiet || isScript(fn)) continue
        for (const call of fn.calls) {
          const use = clientUse(call, libraries)
          if (!use) continue
          const map = use.colour === 'sync' ? sync : asynchronous
          const library = FOUNDATIONS[use.library] ?? use.library
          map.set(library, [...(map.get(library) ?? []), { call, fn }])
        }
      }
      for (const [library, uses] of sync) {
        const counterpart = libraries.get(library)?.counterpart?.name.split('.')[0]
        const other = asynchronous.has(library)
          ? library
          : counterpart !== undefined && asynchronous.has(counterpart)
            ? counterpart
            : null
        const asyncUses = other === null ? undefined : asynchronous.get(other)
        if (other === null || !asyncUses) continue
        const onLoop = uses.find(holdsRequests)
        const first = onLoop ?? uses.find(({ fn }) => servesRequests(fn)) ?? uses.find(({ fn }) => isPartOfServer(fn))
        if (!first) continue
        const level: Level = onLoop ? 'warning' : 'info'
        yield {
          message: other === library ? 'same' : 'pair',
          data: {
            service: service.name,
            sync: library,
            async: other,
            syncUses: times(uses.length),
            asyncUses: times(asyncUses.length),
          },
          at: first.call,
          function: first.fn.id,
          service: service.name,
          level,
          confidence: 'medium',
          why: onLoop
            ? 'the sync one holds the event loop here, and its async counterpart is in the project already'
            : 'each has connections, limits and settings of its own',
          advice: onLoop
            ? `use the async client of \`${other}\` here`
            : 'keep the settings of both in one place, or move to one of them',
          related: asyncUses.slice(0, 1).map(({ call }) => ({ ...placeOf(call), role: 'the async client' })),
        }
      }
    }
  },
})

/** A program of its own, which serves nobody while it waits. */
function isScript(fn: AnalysedFunction): boolean {
  if (servesRequests(fn) || fn.places.length === 0) return false
  return isOfProgram(fn) || fn.places.every(({ place }) => place === 'private-loop' || place === 'script')
}

/** Known to run in the server, if only when it starts: what nothing calls may be a migration, or a package of its own. */
function isPartOfServer(fn: AnalysedFunction): boolean {
  return !isOfProgram(fn) && fn.places.some(({ place }) => place !== 'script' && place !== 'private-loop' && place !== 'test') // prettier-ignore
}

/** Waits on a loop that serves somebody; what only start-up and shutdown wait for, or may not fetch at all, does no such harm. */
function holdsRequests({ call, fn }: PlacedCall): boolean {
  const place = fn.boundary ? worstLoop(fn) : null
  return place !== null && place.place !== 'startup' && call.blocking.some(({ confidence }) => confidence === 'high')
}

function times(count: number): string {
  return count === 1 ? '1 call' : `${String(count)} calls`
}
