import { isPlainObject } from '../../json.ts'
import { weightOf } from '../weight.ts'
import type { Facts } from './holes.ts'
import type { Plan } from './plan.ts'

/** A place in facts: the keys that lead there. Positions in lists do not count. */
export interface FactPath {
  readonly children: Map<string, FactPath>
  /** Do the texts here change what the credential is (types, languages), so that they belong to its shape? */
  isBaked: boolean
  /** Do all texts from here down? */
  readonly isFixed: boolean
}

/**
 * Facts up to here, without their texts. Facts of one shape (same keys, same lengths of lists, same numbers) differ in
 * nothing but texts, and are issued by one plan.
 */
export interface FactShape {
  /** once there are several */
  next: Map<unknown, FactShape> | undefined
  lastToken: unknown
  lastShape: FactShape | undefined
  path: FactPath | undefined
  uses: number
  /** `undefined` while there is none · `null` when there can be none */
  plan: Plan | null | undefined
  /** how often the plan has not fitted since it last did */
  misses: number
}

const text = Symbol('text')
const absent = Symbol('absent')
const object = Symbol('object')
const list = Symbol('list')
const end = Symbol('end')
const none = Symbol('none')

/** So deep the engine reads, too. */
const deepest = 64

const bakedKeys = new Set(['@type', 'type', '@language', '@direction'])

/** What is not looked into for texts that differ. */
export interface Settled {
  /** whatever stands at these keys, and below, belongs to the shape */
  readonly keys: ReadonlySet<string>
  /** what stands for an object that is the same in many facts, where this is one */
  readonly partOf: (value: object) => object | undefined
}

/** All shapes of a template, and how many there are; those behind a long text count for many. */
export interface FactShapes {
  readonly settled: Settled
  root: FactShape
  paths: FactPath
  count: number
}

export function createFactShapes(settled: Settled, paths = createFactPath('', false)): FactShapes {
  return { settled, root: createFactShape(), paths, count: 0 }
}

function createFactPath(key: string, isFixed: boolean): FactPath {
  return { children: new Map(), isBaked: isFixed || bakedKeys.has(key), isFixed }
}

function childPath({ settled }: FactShapes, path: FactPath, key: string): FactPath {
  let child = path.children.get(key)
  if (!child) {
    child = createFactPath(key, path.isFixed || settled.keys.has(key))
    path.children.set(key, child)
  }
  return child
}

function createFactShape(): FactShape {
  return {
    next: undefined,
    lastToken: none,
    lastShape: undefined,
    path: undefined,
    uses: 0,
    plan: undefined,
    misses: 0,
  }
}

/**
 * Walks along facts.
 *
 * @param values gets the texts that are not part of the shape, in order
 * @returns `undefined` when there is something in them that JSON does not have, or they are nested too deeply
 */
export function shapeOf(
  shapes: FactShapes,
  names: readonly string[],
  facts: Facts,
  values: string[],
): FactShape | undefined {
  let shape: FactShape | undefined = shapes.root
  for (const name of names) {
    shape.path ??= childPath(shapes, shapes.paths, name)
    const value: unknown = facts[name]
    shape = value === undefined ? step(shapes, shape, absent) : walk(shapes, shape, value, values, deepest)
    if (!shape) return undefined
  }
  return shape
}

function walk(
  shapes: FactShapes,
  shape: FactShape,
  value: unknown,
  values: string[],
  room: number,
): FactShape | undefined {
  if (typeof value === 'string') {
    if (shape.path!.isBaked) return step(shapes, shape, value)
    values.push(value)
    return step(shapes, shape, text)
  }
  if (value === null || typeof value === 'boolean') return step(shapes, shape, value)
  if (typeof value === 'number') return Number.isFinite(value) ? step(shapes, shape, value) : undefined
  if (typeof value !== 'object' || room === 0) return undefined
  const here = shape.path!
  let at: FactShape | undefined
  if (Array.isArray(value)) {
    at = step(shapes, shape, list)
    for (const item of value) {
      at.path ??= here
      at = walk(shapes, at, item, values, room - 1)
      if (!at) return undefined
    }
  } else {
    if (!isPlainObject(value)) return undefined
    const part = shapes.settled.partOf(value)
    if (part) return step(shapes, shape, part)
    at = step(shapes, shape, object)
    for (const key in value) {
      at = step(shapes, at, key)
      at.path ??= childPath(shapes, here, key)
      at = walk(shapes, at, (value as Record<string, unknown>)[key], values, room - 1)
      if (!at) return undefined
    }
  }
  return step(shapes, at, end)
}

function step(shapes: FactShapes, shape: FactShape, token: unknown): FactShape {
  if (shape.lastToken === token) return shape.lastShape!
  let next = shape.next?.get(token)
  if (!next) {
    next = createFactShape()
    shapes.count += typeof token === 'string' ? weightOf(token) : 1
    // most shapes have one that follows, and need no map for it
    if (shape.lastShape) {
      shape.next ??= new Map([[shape.lastToken, shape.lastShape]])
      shape.next.set(token, next)
    }
  }
  shape.lastToken = token
  shape.lastShape = next
  return next
}

const mark = 'urn:x-cairn-'

/** A text that stands for the text at this place while a plan is made: an absolute IRI, so that it can stand anywhere. */
export function holeMark(index: number): string {
  return `${mark}hole:${index}:`
}

export function labelMark(index: number): string {
  return `${mark}label:${index}:`
}

/** Whether a text could be mistaken for marks. */
export function hasMark(value: string): boolean {
  return value.includes(mark)
}

/** The same facts with marks in place of texts, numbered as `shapeOf` finds them; and where each came from. */
export function markFacts(
  shapes: FactShapes,
  names: readonly string[],
  facts: Facts,
): { marked: Facts; paths: FactPath[] } {
  const paths: FactPath[] = []
  const replace = (value: unknown, path: FactPath): unknown => {
    if (typeof value === 'string') return path.isBaked ? value : holeMark(paths.push(path) - 1)
    if (Array.isArray(value)) return value.map((item) => replace(item, path))
    if (typeof value !== 'object' || value === null || shapes.settled.partOf(value)) return value
    const members = Object.entries(value).map(([key, item]) => [key, replace(item, childPath(shapes, path, key))])
    return Object.fromEntries(members)
  }
  const marked = names.map((name) => [name, replace(facts[name], childPath(shapes, shapes.paths, name))])
  return { marked: Object.fromEntries(marked) as Facts, paths }
}
