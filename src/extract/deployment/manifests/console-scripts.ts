/**
 * Programs that installing a project gives: `[project.scripts]` and `[tool.poetry.scripts]` of `pyproject.toml`,
 * `console_scripts` of `setup.cfg` and of the call of `setup`.
 */
import type { ConsoleScript } from '../../../facts/deployment-facts.ts'
import type { FileFacts } from '../../../facts/file-facts.ts'
import { forEachExpr } from '../../../facts/walk.ts'
import { entry, type Structure } from '../structured.ts'

/** Those of a `pyproject.toml`; Poetry writes one as text, or as a table with a `reference` or `callable`. */
export function projectScripts(document: Structure): ConsoleScript[] {
  const tables = [
    entry(document, 'project', 'scripts'),
    entry(document, 'project', 'entry-points', 'console_scripts'),
    entry(document, 'tool', 'poetry', 'scripts'),
  ]
  return tables.flatMap(table =>
    (table?.k === 'map' ? table.entries : []).flatMap(([name, value]) => {
      const target = value.k === 'map' ? (entry(value, 'reference') ?? entry(value, 'callable')) : value
      return target?.k === 'scalar' ? consoleScript(`${name} = ${target.text}`) : []
    }),
  )
}

/** Those of a `setup.cfg`: indented lines below `console_scripts =`. */
export function setupScripts(text: string): ConsoleScript[] {
  const [, block = ''] = /^console_scripts[ \t]*=[ \t]*(.*(?:\n(?:[ \t]+.*|[ \t]*(?=\n)))*)/m.exec(text) ?? []
  return block.split('\n').flatMap(consoleScript)
}

/** Those of a `setup.py`: texts below the key `console_scripts`, or lines of one text. */
export function setupCallScripts(facts: FileFacts): ConsoleScript[] {
  const scripts: ConsoleScript[] = []
  for (const { body } of facts.functions)
    forEachExpr(body, expr => {
      if (expr.k !== 'dict') return
      for (const { key, value } of expr.items) {
        if (key?.k !== 'const' || key.v !== 'console_scripts') continue
        for (const item of value.k === 'list' || value.k === 'tuple' ? value.items : [value])
          if (item.k === 'const' && typeof item.v === 'string')
            scripts.push(...item.v.split('\n').flatMap(consoleScript))
      }
    })
  return scripts
}

/** `name = package.module:function`, with what else may stand behind it. */
function consoleScript(line: string): ConsoleScript[] {
  const [, name, target] = /^\s*([\w.-]+)\s*=\s*([\w.]+\s*:\s*[\w.]+)/.exec(line) ?? []
  return name === undefined || target === undefined ? [] : [{ name, target: target.replace(/\s/g, '') }]
}
