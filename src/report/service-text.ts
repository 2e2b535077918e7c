/** Sentences on a service and on the calls that were looked at; the pretty and the Markdown report share them. */
import type { AnalysisStats, Service } from '../propagate/analysis.ts'
import { mainDeployment } from '../rule/index.ts'
import { frameworkName, percent, plural, someOf, thousands } from './words.ts'

/** `FastAPI · uvicorn, 4 workers (Procfile:1) · 41 async and 12 sync handlers, 9 of them held up`. */
export function serviceText(service: Service): string {
  const { async, sync, blocked } = service.handlers
  const counts = [async > 0 ? `${thousands(async)} async` : '', sync > 0 ? `${thousands(sync)} sync` : ''].filter(
    text => text !== '',
  )
  const handlers =
    counts.length === 0 ? 'no handlers found' : `${counts.join(' and ')} ${async + sync === 1 ? 'handler' : 'handlers'}`
  const held = blocked > 0 ? `, ${thousands(blocked)} of them held up` : ''
  const names = [service.framework, ...(service.alongside ?? [])].map(frameworkName)
  return [names.join(' + '), serverText(service), handlers + held].filter(text => text !== '').join(' · ')
}

/** The server of the most telling place. */
function serverText(service: Service): string {
  const best = mainDeployment(service)
  if (best === null) return ''
  const worker = best.workerClass === null || best.workerClass === 'sync' ? null : best.workerClass.split('.').at(-1)
  const parts = [worker === null || worker === undefined ? best.server : `${best.server} with ${worker}`]
  if (best.workers !== null) parts.push(plural(best.workers, 'worker'))
  if (best.threads !== null && best.threads > 1) parts.push(`${plural(best.threads, 'thread')} each`)
  return `${parts.join(', ')} (${best.path}:${best.line})`
}

/** `1,204 calls on the event loop, 31 not resolved (2.6 %)`. */
export function callsText({ callsOnLoop, unresolvedOnLoop, withoutStub }: AnalysisStats): string {
  if (callsOnLoop === 0) return 'no calls on an event loop'
  const foreign = Object.entries(withoutStub).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const count = foreign.reduce((sum, [, calls]) => sum + calls, 0)
  const unknown =
    count === 0
      ? ''
      : `, ${thousands(count)} into libraries without a stub (${someOf(
          foreign.map(([name]) => name),
          3,
        )})`
  return `${plural(callsOnLoop, 'call')} on the event loop, ${thousands(unresolvedOnLoop)} not resolved (${percent(unresolvedOnLoop, callsOnLoop)})${unknown}`
}
