import { type Cache, createCache } from '../../cache.ts'
import { isPlainObject } from '../../json.ts'
import { type ActiveContext, initialContext } from '../contexts/active-context.ts'
import { expandIri } from '../contexts/expand-iri.ts'
import { type FindContext, processContext } from '../contexts/process-context.ts'
import { stepAside } from '../step-aside.ts'
import { weightOf } from '../weight.ts'
import { mostParts, type Part } from './parts.ts'
import { compileProperty, type Property } from './properties.ts'
import { createShape, type Shape } from './shapes.ts'
import { compileTypes, type TypeStep, type Types } from './types.ts'

/**
 * An active context with what was worked out about it: what its keys mean, and where its types, properties and nested
 * contexts lead. The engine walks from state to state and processes a context only at steps it never took before.
 */
export interface State {
  readonly context: ActiveContext
  readonly machine: Machine
  readonly properties: Map<string, Property>
  readonly types: TypeStep
  readonly shapes: Shape
  readonly nested: Map<string, State>
  /** the state of child nodes, where this one came with a type */
  readonly previous: State | undefined
}

/**
 * All states and how much memory they take. Bounded: when a count passes its limit, all is forgotten. A long text counts
 * for many.
 */
export interface Machine {
  readonly findContext: FindContext
  readonly initial: State
  readonly states: Map<ActiveContext, State>
  readonly parts: Cache<Part>
  counts: { states: number; shapes: number; types: number }
}

const limits = { states: 1_000, shapes: 30_000, types: 5_000 }

/** One document may teach the machine so many new contexts, then it is too strange to be ours. */
const newStatesPerDocument = 300

export function createMachine(findContext: FindContext): Machine {
  const states = new Map<ActiveContext, State>()
  const parts = createCache<Part>(mostParts)
  const machine = { findContext, states, parts, counts: { states: 0, shapes: 0, types: 0 } } as Machine
  return Object.assign(machine, { initial: stateOf(machine, initialContext) })
}

export function isFull({ counts }: Machine): boolean {
  return counts.states > limits.states || counts.shapes > limits.shapes || counts.types > limits.types
}

export function stateOf(machine: Machine, context: ActiveContext): State {
  const found = machine.states.get(context)
  if (found) return found
  if (++machine.counts.states > limits.states + newStatesPerDocument) throw stepAside('too many different contexts')
  const previous = context.previous && stateOf(machine, context.previous)
  const state: State = {
    context,
    machine,
    properties: new Map(),
    types: { next: new Map(), types: undefined },
    shapes: createShape(),
    nested: new Map(),
    previous,
  }
  machine.states.set(context, state)
  return state
}

/** The state after a property's scoped context. */
export function afterProperty(state: State, scoped: unknown): State {
  const { machine } = state
  const options = { findContext: machine.findContext, overrideProtected: true }
  return stateOf(machine, processContext(state.context, scoped, options))
}

/** The state after the `@context` of a node, remembered by its text. */
export function afterContext(state: State, local: unknown): State {
  const key = typeof local === 'string' ? local : contextText(local)
  const found = state.nested.get(key)
  if (found) return found
  const { machine } = state
  const next = stateOf(machine, processContext(state.context, local, { findContext: machine.findContext }))
  machine.counts.shapes += weightOf(key)
  state.nested.set(key, next)
  return next
}

function contextText(local: unknown): string {
  if (!Array.isArray(local) || !local.every((item) => typeof item === 'string')) assertPlainJson(local, 0)
  return JSON.stringify(local)
}

/** Only what JSON can say has one meaning by its text. */
export function assertPlainJson(value: unknown, depth: number): void {
  if (depth > 64) throw stepAside('JSON that is nested too deeply')
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value !== 'object') throw stepAside('a value that JSON does not have')
  if (!Array.isArray(value) && !isPlainObject(value)) throw stepAside('an object that JSON does not have')
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw stepAside('a key that is not safe')
    assertPlainJson((value as Record<string, unknown>)[key], depth + 1)
  }
}

/** What a key means here, worked out once. */
export function propertyOf(state: State, key: string): Property {
  const found = state.properties.get(key)
  if (found) return found
  const property = compileProperty(state, key)
  state.properties.set(key, property)
  return property
}

/** What a list of types (or one) means here, and the state that their scoped contexts lead to. */
export function typesOf(state: State, value: unknown): Types {
  let step: TypeStep | undefined = state.types
  if (typeof value === 'string') step = step.next.get(value)
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length && step; index++) step = step.next.get(value[index])
  } else throw stepAside('a type that is not a text')
  return step?.types ?? compileTypes(state, value)
}

/** The expansion of a key or of a value relative to the vocabulary. */
export function expand(state: State, value: string): string | null {
  return expandIri(state.context, value, true)
}
