/**
 * What a value can be, and unions of values. Values and types are interned: equal ones are the same object, so that
 * they compare by identity and make short cache keys. Limits are constants here and tested.
 */
import type { BlockEffect } from '../catalogue/effects.ts'
import type { Class, Func, Module } from '../link/project.ts'

/** Wider unions say nothing useful; they become unknown. */
export const MAX_UNION = 16

/** Likewise of functions. A method without a body is that of a class below, however many: providers, back-ends, tools. */
export const MAX_IMPLEMENTATIONS = 32

/** More classes below one, or overrides of a method with a body, are no choice that a reader could follow. */
export const MAX_OVERRIDES = 8

/** Known elements kept of a list, tuple or dict literal. */
export const MAX_ITEMS = 24

/** Rows kept of a table with functions: `ROUTES = [("/", index), …]`. */
export const MAX_ROWS = 200

/** Known fields kept of a dictionary or object: a JavaScript object may be a whole layer of a service. */
export const MAX_FIELDS = 80

/** How deep values may hold values (an instance made with an instance made with …). */
export const MAX_DEPTH = 4

/** How deep the values may be that a call hands to its callee. */
export const MAX_CONTEXT_DEPTH = 7

/** A constant; null is None. */
export type LiteralValue = string | number | boolean | null

/** A union of values. Empty: no value at all (never returns, or not yet known in a cycle). */
export interface Type {
  readonly id: number
  readonly values: readonly Value[]
}

interface Base {
  readonly id: number
  readonly depth: number
  /** Rests on call-site unions or on an override set: medium confidence. */
  readonly soft: boolean
}

/** Nothing is known of it. */
export interface UnknownValue extends Base {
  readonly k: 'unknown'
  /** Qualified name in a library that we have no facts of, where the value comes from one: `ext.Client.get`. */
  readonly from: string | null
}

/** A module as an object. */
export interface ModuleValue extends Base {
  readonly k: 'module'
  readonly module: Module
}

/** A class object, with its type arguments where they are written. */
export interface ClassValue extends Base {
  readonly k: 'class'
  readonly cls: Class
  readonly args: readonly Type[]
}

/** An instance of a class. */
export interface InstanceValue extends Base {
  readonly k: 'instance'
  readonly cls: Class
  readonly args: readonly Type[]
  /** Known to be exactly this class (built here), not a subclass of a declared one. */
  readonly exact: boolean
  /** The literal, for str, int, float, bool; `null` for None. */
  readonly literal: LiteralValue | undefined
  /** Known elements of a tuple, list or dict literal. */
  readonly items: ReadonlyMap<LiteralValue, Type> | null
  /** How it was constructed, where that decides its attributes. */
  readonly made: Context | null
  /** Library calls with a role that made it. */
  readonly origin: Origin | null
  /** Generators and lazy values that iterating it will consume. */
  readonly feeds: readonly Value[]
}

/** A function or bound method. */
export interface FunctionValue extends Base {
  readonly k: 'function'
  readonly fn: Func
  readonly self: Value | null
  readonly closure: FrameRef | null
  /** Positional and keyword arguments already given (`partial`). */
  readonly given: Given | null
}

/** A callable known only by its result (annotation `Callable[..., T]`). */
export interface CallableValue extends Base {
  readonly k: 'callable'
  readonly result: Type
  /** What it is called with, where the declaration says so. */
  readonly params: readonly Type[]
}

/** A function seen through an offload or a bridge: `sync_to_async(f)`, `async_to_sync(f)`. */
export interface WrappedValue extends Base {
  readonly k: 'wrapped'
  readonly how: 'offload' | 'bridge'
  readonly pool: string
  readonly of: Type
  readonly by: Func
}

/** A coroutine or other awaitable of our own making: the bodies that run when it is awaited. */
export interface AwaitableValue extends Base {
  readonly k: 'awaitable'
  readonly of: Type
  readonly runs: readonly Run[]
}

/** A generator object: the bodies that run while it is iterated. */
export interface GeneratorValue extends Base {
  readonly k: 'generator'
  readonly async: boolean
  readonly item: Type
  readonly result: Type
  readonly runs: readonly Run[]
  /** Entering it with `with` gives the item (a decorated context manager). */
  readonly manager: boolean
  /** A library's iterator that waits while it is iterated. */
  readonly lazy: LazySource | null
  /** A generator expression. */
  readonly written?: boolean
}

/** What waits when a library's iterator is iterated, and whose it is. */
export interface LazySource {
  readonly effect: BlockEffect
  /** Qualified name of the function that made it. */
  readonly owner: string
}

/** `super()` in a method of the class, for this receiver. */
export interface SuperValue extends Base {
  readonly k: 'super'
  readonly cls: Class
  readonly self: Value
}

/** A type variable that nothing has been put in for yet. */
export interface TypeVarValue extends Base {
  readonly k: 'typevar'
  readonly name: string
  readonly bound: Type
}

/** One thing that an expression may be. */
export type Value =
  | UnknownValue
  | ModuleValue
  | ClassValue
  | InstanceValue
  | FunctionValue
  | CallableValue
  | WrappedValue
  | AwaitableValue
  | GeneratorValue
  | SuperValue
  | TypeVarValue

/** A function body that will run, with what it was called with. */
export interface Run {
  readonly fn: Func
  readonly context: Context
}

/** What a function was called with, as far as it matters to its body. */
export interface Context {
  readonly id: number
  readonly depth: number
  readonly self: Value | null
  readonly params: ReadonlyMap<string, Type>
  readonly closure: FrameRef | null
}

/** A function's activation that closures look into. `names` grows while the body is walked and is then final. */
export interface FrameRef {
  readonly id: number
  readonly fn: Func
  readonly context: Context
  readonly names: Map<string, Type>
  readonly parent: FrameRef | null
}

/** Arguments fixed by `functools.partial`. */
export interface Given {
  readonly id: number
  readonly positional: readonly Type[]
  readonly named: ReadonlyMap<string, Type>
}

/** The library call that made a value. */
export interface Origin {
  readonly id: number
  readonly fn: Func
  readonly s: number
  readonly e: number
  readonly callee: string
  readonly roles: readonly string[]
}
