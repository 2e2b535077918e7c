/**
 * Facts as lines that a person can check: code written back with every bracket, one line for each statement with its
 * place. Offsets below statements are checked by `check-places.ts` instead of being shown.
 */
import type {
  Arg,
  ClassFacts,
  ComprehensionExpr,
  Expr,
  FileFacts,
  FunctionFacts,
  Param,
  Pattern,
  Stmt,
  TypeParam,
} from '../../../src/facts/file-facts.ts'
import { positionAt } from '../../../src/facts/position.ts'

/** The lines for one file. */
export function showFacts(facts: FileFacts): string[] {
  const lines: string[] = []
  for (const [index, own] of facts.functions.entries()) lines.push(...showFunction(facts, own, index))
  for (const [index, own] of facts.classes.entries()) lines.push(...showClass(facts, own, index))
  for (const { form, ids, reason, ownLine, s, e } of facts.comments) {
    const words = [form, ids.join(', '), ...(reason === undefined ? [] : ['--', reason])].join(' ')
    lines.push(`comment ${place(facts, s)}-${place(facts, e)} ${words}${ownLine ? ' (own line)' : ''}`)
  }
  lines.push(`imports at ${place(facts, facts.importAt)}`)
  if (facts.exports) lines.push(`exports ${facts.exports.join(', ')}`)
  for (const { kind, s, e, message } of facts.problems) {
    lines.push(`problem ${kind} ${place(facts, s)}-${place(facts, e)} ${message}`)
  }
  return lines
}

function place(facts: FileFacts, offset: number): string {
  const { line, column } = positionAt(facts, offset)
  return `${String(line)}:${String(column)}`
}

function showFunction(facts: FileFacts, own: FunctionFacts, index: number): string[] {
  const head = [
    `[${String(index)}]`,
    ...(own.async ? ['async'] : []),
    `${own.kind} ${own.name}${showTypeParams(own.typeParams)}(${own.params.map(showParam).join(', ')})`,
    ...(own.returns ? ['->', show(own.returns)] : []),
  ]
  const notes = [
    `in ${String(own.parent)}`,
    ...(own.owner >= 0 ? [`of class ${String(own.owner)}`] : []),
    ...(own.generator ? ['generator'] : []),
    ...(own.trivial ? [`trivial: ${own.trivial}`] : []),
    ...(own.globals ? [`global ${own.globals.join(', ')}`] : []),
    ...(own.nonlocals ? [`nonlocal ${own.nonlocals.join(', ')}`] : []),
    ...(own.asyncAt === undefined ? [] : [`async at ${place(facts, own.asyncAt)}`]),
  ]
  return [
    ...own.decorators.map(decorator => `@${show(decorator)}`),
    `${head.join(' ')}  # ${notes.join('; ')}; ${place(facts, own.s)}-${place(facts, own.e)}, name ${place(facts, own.ns)}`,
    ...showBlock(facts, own.body, 1),
  ]
}

function showClass(facts: FileFacts, own: ClassFacts, index: number): string[] {
  const bases = [...own.bases.map(show), ...own.keywords.map(showArg)].join(', ')
  const notes = [`in ${String(own.parent)}`, ...(own.owner >= 0 ? [`of class ${String(own.owner)}`] : [])]
  return [
    ...own.decorators.map(decorator => `@${show(decorator)}`),
    `{${String(index)}} class ${own.name}${showTypeParams(own.typeParams)}(${bases})  # ${notes.join('; ')}; ${place(facts, own.s)}-${place(facts, own.e)}, name ${place(facts, own.ns)}`,
    ...showBlock(facts, own.body, 1),
  ]
}

function showTypeParams(params: readonly TypeParam[] | undefined): string {
  if (!params) return ''
  const shown = params.map(({ name, bound, default: value }) => {
    return `${name}${bound ? `: ${show(bound)}` : ''}${value ? ` = ${show(value)}` : ''}`
  })
  return `[${shown.join(', ')}]`
}

function showParam(param: Param): string {
  const mark = { positional: '/', normal: '', keyword: '*', args: 'args ', kwargs: 'kwargs ' }[param.kind]
  return `${mark}${param.name}${param.annotation ? `: ${show(param.annotation)}` : ''}${param.default ? ` = ${show(param.default)}` : ''}`
}

function showBlock(facts: FileFacts, body: readonly Stmt[], depth: number): string[] {
  return body.flatMap(statement => {
    const at = `${place(facts, statement.s)}-${place(facts, statement.e)}`
    const [first = '', ...rest] = showStatement(facts, statement, depth)
    return [`${'  '.repeat(depth)}${first}  # ${at}`, ...rest]
  })
}

function showStatement(facts: FileFacts, statement: Stmt, depth: number): string[] {
  const region = (title: string, body: readonly Stmt[]): string[] => {
    return body.length === 0 ? [] : [`${'  '.repeat(depth)}${title}`, ...showBlock(facts, body, depth + 1)]
  }
  const block = (body: readonly Stmt[]): string[] => showBlock(facts, body, depth + 1)
  switch (statement.k) {
    case 'assign': {
      const targets = statement.targets.map(show).join(' = ')
      const annotation = statement.annotation ? `: ${show(statement.annotation)}` : ''
      const value = statement.value ? ` ${statement.op ?? ''}= ${show(statement.value)}` : ''
      return [targets + annotation + value]
    }
    case 'expr':
      return [show(statement.value)]
    case 'return':
      return [`return ${statement.value ? show(statement.value) : ''}`.trim()]
    case 'raise': {
      const cause = statement.cause ? ` from ${show(statement.cause)}` : ''
      return [`raise ${statement.value ? show(statement.value) : ''}${cause}`.trim()]
    }
    case 'delete':
      return [`del ${statement.targets.map(show).join(', ')}`]
    case 'assert':
      return [`assert ${show(statement.test)}`]
    case 'if':
      return [`if ${show(statement.test)}`, ...block(statement.then), ...region('else', statement.else)]
    case 'while':
      return [`while ${show(statement.test)}`, ...block(statement.body), ...region('else', statement.else)]
    case 'for': {
      const head = `${statement.async ? 'async ' : ''}for ${show(statement.target)} in ${show(statement.iter)}`
      return [head, ...block(statement.body), ...region('else', statement.else)]
    }
    case 'with': {
      const items = statement.items.map(item => show(item.value) + (item.target ? ` as ${show(item.target)}` : ''))
      return [`${statement.async ? 'async ' : ''}with ${items.join(', ')}`, ...block(statement.body)]
    }
    case 'try':
      return [
        'try',
        ...block(statement.body),
        ...statement.handlers.flatMap(({ type, name, body }) => {
          const words = ['except', ...(type ? [show(type)] : []), ...(name === undefined ? [] : ['as', name])]
          return region(words.join(' '), body)
        }),
        ...region('else', statement.else),
        ...region('finally', statement.finally),
      ]
    case 'match':
      return [
        `match ${show(statement.subject)}`,
        ...statement.cases.flatMap(({ pattern, guard, body }) => {
          return region(`case ${showPattern(pattern)}${guard ? ` if ${show(guard)}` : ''}`, body)
        }),
      ]
    case 'def':
      return [`def [${String(statement.fn)}]`]
    case 'class':
      return [`class {${String(statement.cls)}}`]
    case 'import': {
      const module = '.'.repeat(statement.level) + statement.module
      const names = statement.names?.map(({ name, as }) => name + (as === undefined ? '' : ` as ${as}`))
      const as = statement.as === undefined ? '' : ` as ${statement.as}`
      return [names ? `from ${module} import ${names.join(', ')}` : `import ${module}${as}`]
    }
    case 'type':
      return [`type ${statement.name}${showTypeParams(statement.typeParams)} = ${show(statement.value)}`]
    default:
      return [statement.k]
  }
}

/** An expression written back, with brackets around every operation. */
export function show(expr: Expr): string {
  switch (expr.k) {
    case 'name':
      return expr.id
    case 'const':
      return expr.t === 'str' || expr.t === 'bool' || expr.t === 'int'
        ? JSON.stringify(expr.v)
        : `${expr.t}(${JSON.stringify(expr.v)})`
    case 'attr':
      return `${show(expr.of)}.${expr.name}`
    case 'call':
      return `${show(expr.fn)}(${expr.args.map(showArg).join(', ')})`
    case 'await':
      return `(await ${show(expr.of)})`
    case 'sub':
      return `${show(expr.of)}[${show(expr.index)}]`
    case 'slice':
      return `slice(${expr.parts.map(show).join(', ')})`
    case 'lambda':
      return `lambda[${String(expr.fn)}]`
    case 'comp':
      return showComprehension(expr)
    case 'tuple':
      return `(${expr.items.map(show).join(', ')}${expr.items.length === 1 ? ',' : ''})`
    case 'list':
      return `[${expr.items.map(show).join(', ')}]`
    case 'set':
      return `{${expr.items.map(show).join(', ')}}`
    case 'dict':
      return `{${expr.items.map(({ key, value }) => (key ? `${show(key)}: ` : '**') + show(value)).join(', ')}}`
    case 'bin':
    case 'bool':
      return `(${show(expr.left)} ${expr.op} ${show(expr.right)})`
    case 'unary':
      return `(${expr.op} ${show(expr.of)})`
    case 'compare':
      return `(${expr.items.map((item, at) => show(item) + (expr.ops[at] === undefined ? '' : ` ${expr.ops[at] ?? ''}`)).join(' ')})`
    case 'cond':
      return `(${show(expr.then)} if ${show(expr.test)} else ${show(expr.else)})`
    case 'walrus':
      return `(${show(expr.target)} := ${show(expr.value)})`
    case 'star':
      return `*${show(expr.of)}`
    case 'yield':
      return `(yield${expr.from ? ' from' : ''}${expr.of ? ` ${show(expr.of)}` : ''})`
    case 'format':
      return `format(${expr.text.map((text, at) => JSON.stringify(text) + (expr.parts[at] ? ` {${show(expr.parts[at])}} ` : '')).join('')})`
    case 'opaque':
      return `<?${expr.parts.map(show).join(', ')}?>`
  }
}

function showArg({ value, name, star }: Arg): string {
  return `${name === undefined ? '' : `${name}=`}${'*'.repeat(star ?? 0)}${show(value)}`
}

function showComprehension({ kind, element, value, clauses }: ComprehensionExpr): string {
  const parts = clauses.map(clause => {
    const ifs = clause.ifs.map(test => ` if ${show(test)}`).join('')
    return `${clause.async ? ' async' : ''} for ${show(clause.target)} in ${show(clause.iter)}${ifs}`
  })
  return `${kind}<${show(element)}${value ? `: ${show(value)}` : ''}${parts.join('')}>`
}

function showPattern(pattern: Pattern): string {
  switch (pattern.k) {
    case 'value':
      return `=${show(pattern.value)}`
    case 'capture':
      return pattern.name
    case 'wildcard':
      return '_'
    case 'or':
      return `(${pattern.of.map(showPattern).join(' | ')})`
    case 'as':
      return `(${showPattern(pattern.of)} as ${pattern.name})`
    case 'class': {
      const keywords = pattern.keywords.map(({ name, pattern: inner }) => `${name}=${showPattern(inner)}`)
      return `${show(pattern.cls)}(${[...pattern.args.map(showPattern), ...keywords].join(', ')})`
    }
    case 'sequence':
      return `[${pattern.of.map(showPattern).join(', ')}]`
    case 'star':
      return `*${pattern.name ?? '_'}`
    case 'mapping': {
      const items = pattern.items.map(({ key, pattern: inner }) => `${show(key)}: ${showPattern(inner)}`)
      return `{${[...items, ...(pattern.rest === undefined ? [] : [`**${pattern.rest}`])].join(', ')}}`
    }
  }
}
