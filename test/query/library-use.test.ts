/** What a project uses of a library, read from its text, and the stub skeleton that is made of it. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { run, scratch } from '../cli/scratch.ts'
import type { Scratch } from '../cli/scratch.ts'

let project: Scratch
beforeEach(() => {
  project = scratch()
})
afterEach(() => {
  project.remove()
})

const PROJECT = {
  'shop/clients.py': 'import acme\nshared = acme.connect("host", port=3)\n',
  'shop/use.py': `from acme.client import Client as C, Mode
from shop.clients import shared
import acme

class Repo:
    def __init__(self, c: "C | None" = None):
        self.c = c or C(token="x")
        self.pool = acme.pool(size=3)

    async def go(self):
        await self.c.afetch(1)
        with self.pool as conn:
            for row in conn.cursor().rows(limit=3):
                print(row)
        self.c.fetch("a", deep=True)
        self.c.fetch(b"a")
        shared.close()
        print(acme.VERSION, Mode.FAST)
        async with acme.Session() as s:
            await s.get("x")

class Mine(acme.Base):
    def own(self):
        return self.helper(2) + self.own()
`,
}

/** Everything below the header of a skeleton. */
async function skeleton(name: string): Promise<string> {
  const { code, out, err } = await run(project.folder, ['stub', name])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

describe('stub', () => {
  it('writes what the project uses, module by module', async () => {
    project.put(PROJECT)
    await expect(await skeleton('acme')).toMatchFileSnapshot('expected/skeleton-of-acme.txt')
  })

  it('writes no types over a library that is known', async () => {
    project.put({ 'app.py': 'import requests\nr = requests.get("x")\nprint(r.json(), requests.codes.ok)\n' })
    const out = await skeleton('requests')
    expect(out).toContain('There is built-in knowledge of this library')
    expect(out.slice(out.indexOf('\n)\n') + 3)).toBe('\n# @blocks("network")\ndef get(arg1: str): ...\n')
  })

  it('gives stubs that read without a mistake and change nothing until they are edited', async () => {
    project.put(PROJECT)
    const written = await run(project.folder, ['stub', 'acme', '--write'])
    expect(written.out).toBe(
      'wrote colorfast-stubs/acme/__init__.pyi\nwrote colorfast-stubs/acme/client.pyi\nAdd stubs = ["colorfast-stubs"] to the configuration to use it.\n',
    )
    project.put({ 'colorfast.toml': 'stubs = ["colorfast-stubs"]\n' })
    const before = await run(project.folder, ['lint', '--format', 'json'])
    expect(before).toMatchObject({ code: 0, err: '' })
    const path = join(project.folder, 'colorfast-stubs/acme/client.pyi')
    project.put({ 'colorfast-stubs/acme/client.pyi': readFileSync(path, 'utf8').replaceAll('# @blocks', '@blocks') })
    const after = await run(project.folder, ['lint', '--format', 'concise'])
    expect(after.out).toContain('`acme.client.Client.fetch` blocks')
  })

  it('writes over nothing', async () => {
    project.put({ ...PROJECT, 'colorfast-stubs/acme/client.pyi': '# mine\n' })
    const { code, err } = await run(project.folder, ['stub', 'acme', '--write'])
    expect(code).toBe(2)
    expect(err).toContain('colorfast-stubs/acme/client.pyi is there already.')
  })

  it.each([
    [['stub'], 'Name a library.'],
    [['stub', 'acne'], 'No file of the project imports acne.\nDid you mean acme?'],
    [['stub', 'a/b'], 'a/b is not an import name.'],
  ])('%j ends with 2', async (argv, expected) => {
    project.put(PROJECT)
    const { code, err } = await run(project.folder, argv)
    expect(code).toBe(2)
    expect(err).toContain(expected)
  })

  it('prints the vocabulary', async () => {
    const { code, out } = await run(project.folder, ['stub', '--words'])
    expect(code).toBe(0)
    for (const word of ['def blocks(', 'def free(', 'def library(', 'class InThread']) expect(out).toContain(word)
  })
})
