/** A service whose handlers are async and whose clients are all sync. */
import { clientUse, defineRule, librariesByName, placeOf } from '../src/rule/index.ts'
import type { AnalysedFunction, BlockingReach } from '../src/rule/index.ts'

/** Fewer handlers than this say nothing about a service. */
const FEW = 3

export const syncStackUnderAsync = defineRule({
  id: 'sync-stack-under-async',
  group: 'models',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'async handlers over clients that are all sync',
    what: 'Most handlers of a service on an event loop (ASGI, aiohttp, Tornado) are `async def` and wait for sync database or network clients, and no async client is used anywhere.',
    why: 'The service has the costs of the event loop and none of its gains: every query stops every other request of the worker. A service of plain handlers on the same libraries would serve as many requests at once as it has threads.',
    fix: 'Decide for one side: make the handlers plain (FastAPI and Starlette run them in threads), or replace the clients by async ones. The record that `colorfast adr draft` writes compares the two for this project.',
    allowWhen: 'The move to async clients is under way.',
    limits:
      'Reported once for each service with three or more async handlers, half of which are held up. Each place is reported by `blocking-call` as well.',
    examples: [
      {
        bad: 'from fastapi import Depends, FastAPI\nfrom sqlalchemy import create_engine, text\nfrom sqlalchemy.orm import Session, sessionmaker\n\napp = FastAPI()\nSessionLocal = sessionmaker(create_engine("sqlite://"))\n\n\ndef get_db():\n    with SessionLocal() as db:\n        yield db\n\n\n@app.get("/a")\nasync def first(db: Session = Depends(get_db)):\n    return db.execute(text("select 1")).scalar()\n\n\n@app.get("/b")\nasync def second(db: Session = Depends(get_db)):\n    return db.execute(text("select 2")).scalar()\n\n\n@app.get("/c")\nasync def third(db: Session = Depends(get_db)):\n    return db.execute(text("select 3")).scalar()\n',
        good: 'from fastapi import Depends, FastAPI\nfrom sqlalchemy import create_engine, text\nfrom sqlalchemy.orm import Session, sessionmaker\n\napp = FastAPI()\nSessionLocal = sessionmaker(create_engine("sqlite://"))\n\n\ndef get_db():\n    with SessionLocal() as db:\n        yield db\n\n\n@app.get("/a")\ndef first(db: Session = Depends(get_db)):\n    return db.execute(text("select 1")).scalar()\n\n\n@app.get("/b")\ndef second(db: Session = Depends(get_db)):\n    return db.execute(text("select 2")).scalar()\n\n\n@app.get("/c")\ndef third(db: Session = Depends(get_db)):\n    return db.execute(text("select 3")).scalar()\n',
      },
    ],
  },
  messages: {
    stack:
      '{blocked} of {async} async handlers of `{service}` wait for sync clients ({libraries}), and no async client is used',
  },
  *check(analysis) {
    const libraries = librariesByName(analysis)
    for (const service of analysis.services) {
      const own = analysis.functions.filter(fn => fn.service === service.name && !fn.quiet)
      const handlers = own.filter(
        fn =>
          fn.async &&
          fn.registrations.some(({ kind }) => kind === 'route' || kind === 'websocket') &&
          fn.places.some(({ place }) => place === 'shared-loop'),
      )
      const blocked = handlers.filter(fn => waitsIn(fn).length > 0)
      if (handlers.length < FEW || blocked.length * 2 < handlers.length) continue
      if (own.some(fn => fn.calls.some(call => clientUse(call, libraries)?.colour === 'async'))) continue
      const names = new Set(blocked.flatMap(fn => waitsIn(fn).map(({ sink }) => sink.split('.')[0] ?? sink)))
      yield {
        message: 'stack',
        data: {
          service: service.name,
          async: handlers.length,
          blocked: blocked.length,
          libraries: [...names].sort().join(', '),
        },
        at: service.at,
        function: service.name,
        service: service.name,
        place: 'shared-loop',
        why: 'every such wait stops all other requests of the worker',
        advice:
          'decide for plain handlers or for async clients, for the service as a whole (`colorfast adr draft` compares them)',
        related: blocked.slice(0, 3).map(fn => ({ ...placeOf(fn), role: 'held up' })),
      }
    }
  },
})

function waitsIn(fn: AnalysedFunction): readonly BlockingReach[] {
  return fn.calls.flatMap(call =>
    call.blocking.filter(
      one => (one.kind === 'db' || one.kind === 'network') && !one.cheap && one.confidence !== 'low',
    ),
  )
}
