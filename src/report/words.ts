/** How reports name things: numbers, entries, functions. */
import type { Entry } from '../base/vocabulary.ts'

/** `1 file`, `2 files`, `1,204 calls`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${thousands(count)} ${count === 1 ? noun : nouns}`
}

/** 1204 → `1,204` */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `2.6 %`; never `0 %` or `100 %` for something that is not nothing or everything. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %'
  const value = (part / whole) * 100
  if (part > 0 && value < 0.1) return 'under 0.1 %'
  if (part < whole && value > 99.9) return 'over 99.9 %'
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} %`
}

/** `a`, `a and b`, `a, b and c`. */
function listing(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The first `most` words, and how many are left: `a, b and 3 more`. */
export function someOf(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return listing(words)
  return `${words.slice(0, most).join(', ')} and ${thousands(words.length - most)} more`
}

/** `POST /compute`, `task send_mail`, `middleware AuthMiddleware.dispatch`. */
export function entryName(entry: Entry): string {
  if (entry.kind === 'route')
    return entry.route === null
      ? shortName(entry.function)
      : `${entry.method ?? 'ANY'} ${entry.route === '' ? '/' : entry.route}`
  if (entry.kind === 'websocket') return `websocket ${entry.route ?? shortName(entry.function)}`
  if (entry.kind === 'startup') return `start-up \`${shortName(entry.function)}\``
  return `${entry.kind} ${entry.route ?? shortName(entry.function)}`
}

/** Names of entries, each once. */
export function entryNames(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(entryName))]
}

/** A project function without its module: `UserRepository.active`, `load_users`. */
export function shortName(qualified: string): string {
  const parts = qualified.split('.')
  const type = parts.findIndex((part, index) => index > 0 && /^_*[A-Z]/.test(part))
  return type === -1 || type === parts.length - 1 ? (parts.at(-1) ?? qualified) : parts.slice(type).join('.')
}

const FRAMEWORKS: Readonly<Record<string, string>> = {
  fastapi: 'FastAPI',
  starlette: 'Starlette',
  asgi: 'ASGI',
  flask: 'Flask',
  quart: 'Quart',
  django: 'Django',
  aiohttp: 'aiohttp',
  sanic: 'Sanic',
  tornado: 'Tornado',
  litestar: 'Litestar',
  falcon: 'Falcon',
  bottle: 'Bottle',
  pyramid: 'Pyramid',
  celery: 'Celery',
  ariadne: 'Ariadne',
  express: 'Express',
  fastify: 'Fastify',
  koa: 'Koa',
  nestjs: 'NestJS',
  hono: 'Hono',
  http: 'node:http',
}

/** A framework's name as its makers write it. */
export function frameworkName(framework: string): string {
  return FRAMEWORKS[framework] ?? framework
}

/** A message among others: begins with a capital letter and ends with a full stop. */
export function sentence(text: string): string {
  return text.replace(/^[a-z]/, letter => letter.toUpperCase()).replace(/([^.!?)])$/, '$1.')
}
