/** Makes a module's functions and classes from its facts: qualified names and the links between them. */
import type { SourceFile } from '../base/source-file.ts'
import { FACTS_VERSION, type FileFacts, type FunctionFacts } from '../facts/file-facts.ts'
import type { Class, Func, Module } from './project.ts'

/** Hands out ids that are unique within a run. */
export interface UidSource {
  next: number
}

/** A module over its facts; `file` is absent for stubs. */
export function makeModule(
  uids: UidSource,
  name: string,
  facts: FileFacts,
  options: { readonly isPackage: boolean; readonly file?: SourceFile; readonly root?: string },
): Module {
  const functions: Func[] = []
  const classes: Class[] = []
  const module: Module = {
    uid: uids.next++,
    name,
    isPackage: options.isPackage,
    isStub: options.file === undefined,
    root: options.root ?? '',
    ...(options.file && { file: options.file }),
    facts,
    functions,
    classes,
  }
  // A class may stand inside a function that comes later in neither list, so links are set in two passes.
  const uidBase = uids.next
  uids.next += facts.functions.length + facts.classes.length
  const functionAt = (index: number): Func => {
    const known = functions[index]
    if (known) return known
    const own = facts.functions[index]
    if (!own) throw new Error(`facts of ${name}: no function ${index}`)
    const owner = own.owner >= 0 ? classAt(own.owner) : null
    const parent = own.parent >= 0 && index !== 0 ? functionAt(own.parent) : null
    const prefix = owner ? owner.qualname : (parent?.qualname ?? name)
    const qualname = index === 0 ? name : `${prefix}.${own.name}`
    return (functions[index] = {
      uid: uidBase + index,
      module,
      index,
      facts: own,
      name: own.name,
      qualname,
      parent,
      owner,
    })
  }
  const classAt = (index: number): Class => {
    const known = classes[index]
    if (known) return known
    const own = facts.classes[index]
    if (!own) throw new Error(`facts of ${name}: no class ${index}`)
    const owner = own.owner >= 0 ? classAt(own.owner) : null
    const parent = functionAt(own.parent)
    const prefix = owner ? owner.qualname : parent.qualname
    const uid = uidBase + facts.functions.length + index
    return (classes[index] = {
      uid,
      module,
      index,
      facts: own,
      name: own.name,
      qualname: `${prefix}.${own.name}`,
      parent,
      owner,
    })
  }
  facts.functions.forEach((_, index) => functionAt(index))
  facts.classes.forEach((_, index) => classAt(index))
  return module
}

/** A package of the project that is only a folder: it holds modules and no code of its own. */
export function makeNamespace(uids: UidSource, name: string): Module {
  const top: FunctionFacts = {
    name: '<module>', kind: 'module', async: false, generator: false, parent: -1, owner: -1, params: [], decorators: [], body: [], s: 0, e: 0, ns: 0, ne: 0,
  } // prettier-ignore
  const facts: FileFacts = {
    version: FACTS_VERSION, language: 'python', lines: [0], length: 0, functions: [top], classes: [], comments: [], importAt: 0, problems: [],
  } // prettier-ignore
  const file: SourceFile = { path: `${name.replaceAll('.', '/')}/__init__.py`, kind: 'python' }
  return makeModule(uids, name, facts, { isPackage: true, file })
}
