/** A cache around an async function keeps its first coroutine, which can be awaited only once. */
import { defineRule, requestEntries } from '../src/rule/index.ts'

/** They keep what the function returns, until it has expired: `@cached(TTLCache(…))`. */
const OF_CACHETOOLS = /^cachetools\.(cached|cachedmethod|func\.\w+_cache)$/

export const cachedCoroutine = defineRule({
  id: 'cached-coroutine',
  group: 'bridges',
  since: '0.1.0',
  level: 'error',
  equivalents: [],
  docs: {
    summary: 'a cache for plain functions around an async one',
    what: '`functools.lru_cache`, `cache` or `cached_property`, or `cached` or `cachedmethod` of cachetools, on an `async def`.',
    why: 'What is cached is the coroutine, not its result. The second caller with the same arguments gets a coroutine that was awaited already: "RuntimeError: cannot reuse already awaited coroutine".',
    fix: 'Cache the result: `async_lru.alru_cache`, or a dictionary of tasks filled with `asyncio.create_task`.',
    allowWhen: 'Never known to be right.',
    limits:
      'Caches of other packages are reported only where their stub says that they keep what the function returns.',
    examples: [
      {
        bad: 'from functools import lru_cache\n\nimport httpx\n\n\n@lru_cache(maxsize=128)\nasync def rate(currency: str) -> float:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(f"https://rates.example/{currency}")).json()["rate"]\n',
        good: 'from functools import lru_cache\n\nimport httpx\n\n\n@lru_cache(maxsize=128)\ndef address(currency: str) -> str:\n    return f"https://rates.example/{currency}"\n\n\nasync def rate(currency: str) -> float:\n    async with httpx.AsyncClient() as client:\n        return (await client.get(address(currency))).json()["rate"]\n',
      },
    ],
  },
  messages: {
    cached:
      '`{decorator}` keeps the coroutine of `{function}`: the second caller gets one that was awaited already, and RuntimeError',
  },
  *check(analysis) {
    for (const fn of analysis.functions) {
      if (!fn.async || fn.generator || fn.quiet) continue
      const decorator = fn.decorators.find(
        ({ name, roles }) =>
          roles.includes('cache.function') || /(^|\.)cached_property$/.test(name) || OF_CACHETOOLS.test(name),
      )
      if (!decorator) continue
      yield {
        message: 'cached',
        data: { decorator: decorator.name, function: fn.name },
        at: decorator.at,
        function: fn.id,
        why: 'the first call works, so tests with one call pass',
        advice: 'use a cache for coroutines (`async_lru.alru_cache`), or cache the awaited result',
        entries: requestEntries(fn),
      }
    }
  },
})
