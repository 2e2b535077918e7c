/**
 * The XML form of a uWSGI configuration: one element an option, under `<uwsgi>`. Read by its tags alone; a document that
 * is no such configuration gives nothing, and nothing is ever expanded.
 */
import type { UwsgiOption } from './uwsgi-settings.ts'

/** `<processes>4</processes>` and `<master/>`, the latter as true. */
export function uwsgiXmlOptions(text: string): UwsgiOption[] {
  const blank = text.replace(/<!--[\s\S]*?(-->|$)/g, comment => comment.replace(/[^\n]/g, ' '))
  const start = /<uwsgi\b[^>]*>/.exec(blank)
  if (!start) return []
  const end = blank.indexOf('</uwsgi>', start.index)
  const from = start.index + start[0].length
  const body = blank.slice(from, end === -1 ? undefined : end)
  const options: UwsgiOption[] = []
  let line = blank.slice(0, from).split('\n').length
  let counted = 0
  for (const match of body.matchAll(/<([a-z][\w-]*)(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/\1>)/gi)) {
    line += body.slice(counted, match.index).split('\n').length - 1
    counted = match.index
    options.push({ key: match[1] ?? '', value: (match[2] ?? 'true').trim(), line })
  }
  return options
}
