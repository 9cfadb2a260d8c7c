import { compareUnits } from '../code-point-order.ts'
import { stepAside } from '../step-aside.ts'
import { weightOf } from '../weight.ts'
import type { Predicate, Property } from './properties.ts'
import { expand, propertyOf, type State } from './states.ts'
import { typePredicate } from './types.ts'

/** The keys of an object up to here, in their order. Objects of one kind walk the same way, one look-up for each key. */
export interface Shape {
  readonly next: Map<string, Shape>
  readonly keys: readonly string[]
  /** the way that was taken last: objects of one kind come in rows */
  lastKey: string | undefined
  lastShape: Shape | undefined
  /** where objects may end: which key is the type (−1: none), −2 when not yet known */
  typeAt: number
  readonly layouts: Map<State, Layout>
  lastState: State | undefined
  lastLayout: Layout | undefined
}

/** One step of reading an object: a key's values, or the types. Steps stand in the order of their predicates. */
export interface Step {
  readonly at: number
  readonly property: Predicate | undefined
  /** the step before has another predicate · so has the next */
  readonly begins: boolean
  readonly ends: boolean
}

/** How to read objects of one shape in one state. */
export interface Layout {
  readonly idAt: number
  readonly steps: readonly Step[]
  /** value objects: where their members stand; −1 when they have none */
  readonly valueAt: number
  readonly languageAt: number
  readonly directionAt: number
}

export function createShape(keys: readonly string[] = []): Shape {
  return {
    next: new Map(),
    keys,
    lastKey: undefined,
    lastShape: undefined,
    typeAt: -2,
    layouts: new Map(),
    lastState: undefined,
    lastLayout: undefined,
  }
}

/** The shape with one key more. */
export function follow(state: State, shape: Shape, key: string): Shape {
  let next = shape.next.get(key)
  if (!next) {
    if (shape.keys.length >= 100) throw stepAside('an object with very many keys')
    next = createShape([...shape.keys, key])
    state.machine.counts.shapes += weightOf(key)
    shape.next.set(key, next)
  }
  shape.lastKey = key
  shape.lastShape = next
  return next
}

/** Which key holds the types, as seen before they change the meaning of keys. */
export function findType(state: State, shape: Shape): number {
  const found = shape.keys.flatMap((key, at) => (key !== '@context' && expand(state, key) === '@type' ? [at] : []))
  if (found.length > 1) throw stepAside('more than one key for the type')
  shape.typeAt = found[0] ?? -1
  return shape.typeAt
}

/** How to read objects of this shape when their types have led to `state`. */
export function layoutOf(shape: Shape, state: State): Layout {
  let layout = shape.layouts.get(state)
  if (!layout) {
    layout = compileLayout(shape, state)
    shape.layouts.set(state, layout)
  }
  shape.lastState = state
  shape.lastLayout = layout
  return layout
}

function compileLayout(shape: Shape, state: State): Layout {
  const properties = shape.keys.map((key) => propertyOf(state, key))
  const at = (keyword: string) => {
    const found = properties.flatMap((one, index) => (one.kind === 'keyword' && one.keyword === keyword ? [index] : []))
    if (found.length > 1) throw stepAside(`more than one ${keyword}`)
    return found[0] ?? -1
  }
  if (at('@type') !== shape.typeAt) throw stepAside('types that change which key is the type')
  const valueAt = at('@value')
  const [languageAt, directionAt] = [at('@language'), at('@direction')]
  if (valueAt < 0 && (languageAt >= 0 || directionAt >= 0)) throw stepAside('@language or @direction without @value')
  const idAt = at('@id')
  const isMixed = idAt >= 0 || properties.some((property) => property.kind === 'predicate')
  if (valueAt >= 0 && isMixed) throw stepAside('@value beside other keys')
  return {
    idAt,
    steps: inOrder(properties, shape.typeAt),
    valueAt,
    languageAt,
    directionAt,
  }
}

interface Named {
  readonly at: number
  readonly property: Predicate | undefined
  readonly predicate: string
}

function inOrder(properties: readonly Property[], typeAt: number): Step[] {
  const named = properties.flatMap((property, at): Named[] => {
    if (property.kind === 'predicate') return [{ at, property, predicate: property.predicate }]
    return at === typeAt ? [{ at, property: undefined, predicate: typePredicate }] : []
  })
  named.sort((left, right) => compareUnits(left.predicate, right.predicate))
  return named.map(({ at, property, predicate }, index) => ({
    at,
    property,
    begins: named[index - 1]?.predicate !== predicate,
    ends: named[index + 1]?.predicate !== predicate,
  }))
}
