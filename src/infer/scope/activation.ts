/**
 * Where an expression is evaluated: the function and what it was called with, the names known so far, and the log into
 * which calls are recorded. Without `state`, names mean the union of all that is bound to them (module and class level).
 */
import type { Class, Func, Module } from '../../link/project.ts'
import type { Inference } from '../inference.ts'
import type {
  ApplicationRecord,
  CallRecord,
  Circumstance,
  MutationRecord,
  RegistrationRecord,
  StoreRecord,
} from '../records.ts'
import type { Context, FrameRef, Type } from '../values.ts'

/** A place in a body, or in a scope that is not walked, with all that is known there. */
export interface Activation {
  readonly inf: Inference
  readonly fn: Func
  readonly context: Context
  readonly frame: FrameRef | null
  /** The class whose body is being evaluated, if one is. */
  readonly classScope: Class | null
  /** Names as they stand at this point of the body; null where the body is not walked in order. */
  state: Map<string, Type> | null
  readonly log: BodyLog | null
  /** How many loops of this body we stand in. */
  loops: number
  /** How the innermost of them is left or begun anew before its end; null outside of loops. */
  jumps: Jumps | null
  /** What the body has asked and found to be so at this point. */
  circumstance: Circumstance
}

/** Names as they stand where a loop's body jumps. */
export interface Jumps {
  readonly breaks: Map<string, Type>[]
  readonly continues: Map<string, Type>[]
}

/** What a walk collects. */
export interface BodyLog {
  readonly calls: Map<string, CallRecord>
  readonly stores: StoreRecord[]
  readonly registrations: RegistrationRecord[]
  readonly applications: ApplicationRecord[]
  readonly mutations: Map<string, MutationRecord>
  /** Calls inside generator expressions that nobody has iterated yet, by the value's id. */
  readonly pending: Map<number, ReadonlyMap<string, CallRecord>>
  returns: Type
  yields: Type
  awaits: boolean
  /** Has the body asked for the loop of its thread? */
  asksLoop: boolean
}

/** Evaluation at module or class level, or in a function's scope without walking it. */
export function moduleActivation(
  inf: Inference,
  module: Module,
  classScope: Class | null = null,
  fn: Func | null = null,
  frame: FrameRef | null = null,
): Activation {
  const top = fn ?? module.functions[0]
  if (!top) throw new Error(`module ${module.name} has no top-level code`)
  return {
    inf,
    fn: top,
    context: inf.values.EMPTY,
    frame,
    classScope,
    state: null,
    log: null,
    loops: 0,
    jumps: null,
    circumstance: null,
  }
}

/** Notes for closures what the activation has put into a name, besides what was there before. */
export function bindInFrame({ inf }: Activation, frame: FrameRef, name: string, type: Type): void {
  const before = frame.names.get(name)
  frame.names.set(name, before ? inf.values.union(before, type) : type)
}

/** The same place, without recording anything. */
export function silently(a: Activation): Activation {
  return a.log ? { ...a, log: null } : a
}
