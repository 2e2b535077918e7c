/**
 * What a call reaches, one small program per language feature. A mark at the end of a line names everything that the
 * calls on that line reach directly: `# reaches: .Repo.load` (a dot stands for the program's own module), `# reaches
 * nothing`. `# missing: name` is a known gap and `# spurious: name` a known mistake; both fail when they are mended.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyseTexts, reachedAt } from '../propagate/analyse-texts.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/infer/', import.meta.url))
const programs = readdirSync(FOLDER)
  .filter(name => name.endsWith('.py'))
  .sort()

describe('what calls reach', () => {
  it.each(programs)('%s', name => {
    const text = readFileSync(FOLDER + name, 'utf8')
    const analysis = analyseTexts({ [name]: text })
    const own = name.replace(/\.py$/, '')
    const marks = marksIn(text)
    expect(marks.length).toBeGreaterThan(0)
    const got = marks.map(mark => `${String(mark.line)}: ${reachedAt(analysis, name, mark.line).join(', ')}`)
    const wanted = marks.map(mark => {
      const names = new Set(mark.reaches.map(one => full(own, one)))
      for (const one of mark.missing) names.delete(full(own, one))
      for (const one of mark.spurious) names.add(full(own, one))
      return `${String(mark.line)}: ${[...names].sort().join(', ')}`
    })
    expect(got).toEqual(wanted)
  })
})

function full(module: string, name: string): string {
  return name.startsWith('.') ? module + name : name
}

interface Mark {
  readonly line: number
  /** What must be reached, gaps included. */
  readonly reaches: readonly string[]
  readonly missing: readonly string[]
  readonly spurious: readonly string[]
}

function marksIn(text: string): Mark[] {
  return text.split('\n').flatMap((content, index) => {
    const names = (word: string): string[] => {
      const found = new RegExp(`# ${word}: (.*?)(?= # |$)`).exec(content)?.[1]
      return found === undefined ? [] : found.split(',').map(one => one.trim())
    }
    if (!/# (reaches|missing|spurious)\b/.test(content)) return []
    const missing = names('missing')
    return [{ line: index + 1, reaches: [...names('reaches'), ...missing], missing, spurious: names('spurious') }]
  })
}
