/** A Django middleware that only works in plain code stands between an ASGI server and async views. */
import { defineRule, functionsById, placeOf } from '../src/rule/index.ts'
import type { AnalysedFunction, Analysis, Location, Service } from '../src/rule/index.ts'

export const syncOnlyMiddleware = defineRule({
  id: 'sync-only-middleware',
  group: 'models',
  since: '0.1.0',
  level: 'warning',
  equivalents: [],
  docs: {
    summary: 'a middleware for plain code around async views',
    what: 'A Django project under ASGI with async views lists a middleware of its own in `MIDDLEWARE` that supports plain code only: a plain function or class without `MiddlewareMixin`, `sync_and_async_middleware` or an async `__call__`.',
    why: 'Django then runs the whole request through plain code: the middleware waits in a thread until the async view behind it, back on the loop, is done. Each request in flight holds a thread (and what that thread has open, such as a database connection) for as long as the view waits, which async views are meant to save, and each switch costs about a millisecond.',
    fix: 'Support both: decorate the function with `sync_and_async_middleware`, derive the class from `MiddlewareMixin`, or give it an async `__call__` for async callers.',
    allowWhen: 'The async views are few and the threads are enough.',
    limits: 'Only middleware of the project is looked at, and only where the settings name it by string.',
    examples: [
      {
        bad: {
          'manage.py': 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
          Procfile: 'web: uvicorn shop.asgi:application\n',
          'shop/__init__.py': '',
          'shop/settings.py': 'MIDDLEWARE = ["shop.middleware.timing"]\nROOT_URLCONF = "shop.urls"\n',
          'shop/middleware.py':
            'def timing(get_response):\n    def middleware(request):\n        return get_response(request)\n\n    return middleware\n',
          'shop/urls.py':
            'from django.http import HttpResponse\nfrom django.urls import path\n\n\nasync def index(request):\n    return HttpResponse("hello")\n\n\nurlpatterns = [path("", index)]\n',
        },
        good: {
          'manage.py': 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
          Procfile: 'web: uvicorn shop.asgi:application\n',
          'shop/__init__.py': '',
          'shop/settings.py': 'MIDDLEWARE = ["shop.middleware.Timing"]\nROOT_URLCONF = "shop.urls"\n',
          'shop/middleware.py':
            'from django.utils.deprecation import MiddlewareMixin\n\n\nclass Timing(MiddlewareMixin):\n    def process_request(self, request):\n        return None\n',
          'shop/urls.py':
            'from django.http import HttpResponse\nfrom django.urls import path\n\n\nasync def index(request):\n    return HttpResponse("hello")\n\n\nurlpatterns = [path("", index)]\n',
        },
      },
    ],
  },
  messages: {
    middleware: '`{name}` supports plain code only, and stands in front of {views} async {word} under ASGI',
  },
  *check(analysis) {
    const functions = functionsById(analysis)
    for (const service of analysis.services) {
      if (service.framework !== 'django' || service.interface !== 'asgi') continue
      const views = analysis.functions.filter(fn => isAsyncView(fn, service))
      if (views.length === 0) continue
      for (const { text, at } of listed(analysis)) {
        const fn = plainMiddleware(text, functions)
        if (!fn) continue
        yield {
          message: 'middleware',
          data: {
            name: text.split('.').at(-1) ?? text,
            views: views.length,
            word: views.length === 1 ? 'view' : 'views',
          },
          at: fn,
          function: fn.id,
          service: service.name,
          why: 'each request then holds a thread for as long as an async view waits',
          advice: 'support both, with `sync_and_async_middleware` or `MiddlewareMixin`',
          related: [
            { ...at, role: 'listed here' },
            ...views.slice(0, 2).map(view => ({ ...placeOf(view), role: 'async view' })),
          ],
        }
      }
    }
  },
})

function isAsyncView(fn: AnalysedFunction, service: Service): boolean {
  return fn.async && !fn.quiet && fn.service === service.name && fn.registrations.some(({ kind }) => kind === 'route')
}

function listed(analysis: Analysis): readonly { readonly text: string; readonly at: Location }[] {
  return analysis.named.filter(({ name }) => name.endsWith('.MIDDLEWARE')).flatMap(({ items }) => items)
}

/** The function or the `__call__` behind the name, if it is for plain code only. */
function plainMiddleware(name: string, functions: ReadonlyMap<string, AnalysedFunction>): AnalysedFunction | null {
  const fn = functions.get(name)
  if (fn)
    return !fn.async && !fn.decorators.some(one => /(^|\.)(sync_and_async|async_only)_middleware$/.test(one.name))
      ? fn
      : null
  const call = functions.get(`${name}.__call__`)
  if (!call || call.async || functions.has(`${name}.__acall__`)) return null
  if (call.owner?.bases.some(base => /MiddlewareMixin$/.test(base))) return null
  const asks = [call, functions.get(`${name}.__init__`)].some(one =>
    one?.calls.some(({ text }) => /(mark|is)coroutinefunction$/.test(text)),
  )
  return asks ? null : call
}
