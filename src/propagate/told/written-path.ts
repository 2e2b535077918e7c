/** Paths that JavaScript builds from constants and the place of its file: `path.join(__dirname, 'routes')`. */
import { folderOf } from '../../base/folder-of.ts'
import { joinPath } from '../../base/join-path.ts'
import type { Expr } from '../../facts/file-facts.ts'
import { moduleScope } from '../../infer/scope/names.ts'
import type { Module } from '../../link/project.ts'

/** Names followed to what they are bound to. */
const MAX_NAMES = 4

/** The folder or file below the root that an expression names; null if a part of it is computed. */
export function writtenPath(module: Module, expr: Expr, depth = 0): string | null {
  const file = module.file?.path ?? ''
  const own = folderOf(file)
  const below = (parts: readonly Expr[]): string | null => {
    const [first, ...rest] = parts
    const start = first ? writtenPath(module, first, depth) : null
    if (start === null || !rest.every(isText)) return null
    return rest.reduce((folder, part) => joinPath(folder, textOf(part)), start)
  }
  switch (expr.k) {
    case 'name': {
      if (expr.id === '__dirname') return own
      if (expr.id === '__filename') return file
      const [binding, other] = moduleScope(module).get(expr.id) ?? []
      if (binding?.k !== 'value' || other || !binding.value || depth >= MAX_NAMES) return null
      return writtenPath(module, binding.value, depth + 1)
    }
    case 'attr': {
      if (expr.of.k !== 'name' || expr.of.id !== 'import.meta') return null
      return expr.name === 'dirname' ? own : expr.name === 'url' || expr.name === 'filename' ? file : null
    }
    case 'format': {
      const [before, after] = expr.text
      const [start] = expr.parts
      return start && expr.parts.length === 1 && before === '' ? below([start, text(after ?? '', start)]) : null
    }
    case 'bin':
      return expr.op === '+' && isText(expr.right) ? below([expr.left, expr.right]) : null
    case 'call': {
      const args = expr.args.map(arg => arg.value)
      const name = expr.fn.k === 'attr' ? expr.fn.name : expr.fn.k === 'name' ? expr.fn.id : ''
      if (name === 'join' || name === 'resolve') return below(args)
      if (name === 'fileURLToPath' && args[0]) return writtenPath(module, args[0], depth)
      const [first, second] = args
      if (name === 'dirname' && first) return parentOf(writtenPath(module, first, depth))
      if (name !== 'URL' || !first || !second || !isText(first)) return null
      const base = parentOf(writtenPath(module, second, depth))
      return base === null ? null : joinPath(base, textOf(first))
    }
    default:
      return null
  }
}

function parentOf(path: string | null): string | null {
  return path === null ? null : folderOf(path)
}

function isText(expr: Expr): boolean {
  return expr.k === 'const' && typeof expr.v === 'string'
}

function textOf(expr: Expr): string {
  return expr.k === 'const' ? String(expr.v) : ''
}

function text(value: string, at: Expr): Expr {
  return { k: 'const', t: 'str', v: value, s: at.s, e: at.e }
}
