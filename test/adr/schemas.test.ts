/** The JSON documents on records are as their schemas say. */
import { cpSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, scratch, type Scratch } from '../cli/scratch.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function mistakes(schema: string, document: unknown): string[] {
  const check = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
    JSON.parse(readFileSync(`${root}schemas/${schema}`, 'utf8')) as object,
  )
  if (check(document)) return []
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

let project: Scratch
beforeEach(() => {
  project = scratch()
  cpSync(`${root}fixtures/projects/flask-graphql-loaders`, project.folder, { recursive: true })
})
afterEach(() => {
  project.remove()
})

async function printed(...argv: readonly string[]): Promise<unknown> {
  return JSON.parse((await run(project.folder, ['adr', ...argv, '--format', 'json'])).out)
}

describe('JSON on records', () => {
  it('lists them as records@1 says', async () => {
    const document = await printed('list')
    expect(document).toMatchObject({ schema: 'colorfast/records@1', records: [{ number: 1 }, {}, {}] })
    expect(mistakes('records-1.schema.json', document)).toEqual([])
  })

  it('scores as scores@1 says, gates and rankings included', async () => {
    const plain = await printed('score', '--no-cache')
    expect(plain).toMatchObject({ schema: 'colorfast/scores@1', variant: 'flask-graphql', apart: [] })
    expect(mistakes('scores-1.schema.json', plain)).toEqual([])
    project.put({
      'colorfast.toml': '[ranking]\norder = ["initial-cost"]\nby = "Ana"\non = "2026-03-01"\n',
    })
    const gated = await printed('score', '--no-cache', '--template', 'worker-model')
    expect(gated).toMatchObject({ ranking: { by: 'Ana' }, gates: [{ driver: 'hosting' }, {}] })
    expect(mistakes('scores-1.schema.json', gated)).toEqual([])
  })

  it('are refused where a field is missing', () => {
    expect(mistakes('records-1.schema.json', { schema: 'colorfast/records@1' })).toEqual([
      " must have required property 'records'",
    ])
  })
})
