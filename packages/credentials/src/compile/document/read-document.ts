import { isPlainObject } from '../../json.ts'
import { sortRun } from '../canonical/sort-run.ts'
import type { Order } from '../code-point-order.ts'
import { stepAside } from '../step-aside.ts'
import { addNode, createReading, type Node, noteOrigin, type Reading, unclear } from './nodes.ts'
import { type Place, readPart } from './parts.ts'
import { enter, itemOf, type Predicate } from './properties.ts'
import { readIri, readJson, readLanguageMap, readScalar, readText, readValueObject } from './read-value.ts'
import { findType, follow, type Layout, layoutOf } from './shapes.ts'
import { afterContext, type Machine, type State, typesOf } from './states.ts'
import { rdf } from './tokens.ts'
import type { Types } from './types.ts'

type JsonObject = Readonly<Record<string, unknown>>

const nowhere: Place = { graph: undefined, parent: undefined, property: undefined }
const deepest = 64

/**
 * A JSON-LD document → its statements, in one pass: JSON-LD expansion in safe mode and conversion to RDF at once. Steps
 * aside wherever it is not sure to do exactly what those two would do.
 */
export function readDocument(machine: Machine, document: unknown, order: Order): Reading {
  const reading = createReading(order)
  if (!isObject(document) || document['@context'] === undefined) throw stepAside('no object with a @context')
  const state = afterContext(machine.initial, document['@context'])
  const node = readObject(reading, state, document, nowhere)
  if (typeof node === 'string') throw stepAside('a value in place of a document')
  assertSpeaks(reading, node)
  return reading
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** At the top of a graph, what says nothing would be dropped, and dropping is not safe. */
function assertSpeaks(reading: Reading, node: Node): void {
  if (reading.said === 0) throw stepAside('a node that says nothing')
  if (node.subject === '' && node.lines.length === 0) throw stepAside('a nameless node without statements')
}

/** A node, or the line of a value object. */
function readObject(reading: Reading, state: State, element: JsonObject, place: Place): Node | string {
  if (!isPlainObject(element)) throw stepAside('an object that JSON does not have')
  if (++reading.depth > deepest) throw stepAside('JSON that is nested too deeply')
  const { stack, top: base } = reading
  let { top } = reading
  let shape = state.shapes
  for (const key in element) {
    const value = element[key]
    if (value === undefined) throw stepAside(`${key} is undefined`)
    shape = shape.lastKey === key ? shape.lastShape! : follow(state, shape, key)
    stack[top++] = value
  }
  reading.top = top
  const typeAt = shape.typeAt === -2 ? findType(state, shape) : shape.typeAt
  const types = typeAt < 0 ? undefined : typesOf(state, stack[base + typeAt])
  const inside = types ? types.state : state
  const layout = shape.lastState === inside ? shape.lastLayout! : layoutOf(shape, inside)
  let result: Node | string
  if (layout.valueAt < 0) {
    result = readNode(reading, inside, layout, types, base, place)
  } else {
    if (!place.property) throw stepAside('a value in place of a document')
    result = readValueObject(reading, state, place.property, layout, types, base)
  }
  reading.top = base
  reading.depth--
  return result
}

function readNode(
  reading: Reading,
  state: State,
  layout: Layout,
  types: Types | undefined,
  base: number,
  { graph, parent, property }: Place,
): Node {
  const { stack } = reading
  let subject = ''
  if (layout.idAt >= 0) {
    const id = stack[base + layout.idAt]
    if (typeof id !== 'string') throw stepAside('an id that is not a text')
    subject = readIri(reading, state, id)
  }
  const node = addNode(reading, subject, graph, parent, property ? property.link : '')
  const { lines } = node
  let said = types ? 1 : 0
  let start = 0
  for (const step of layout.steps) {
    if (step.begins) start = lines.length
    if (step.property) {
      if (readValues(reading, node, step.property, stack[base + step.at])) said++
    } else {
      for (const line of types!.lines) lines.push(line)
    }
    if (step.ends && lines.length > start + 1) sortRun(reading, node, start)
  }
  reading.said = said
  return node
}

/** All values of one key. Returns whether the key counts: nothing is left of `null`, but an empty list is something. */
function readValues(reading: Reading, node: Node, property: Predicate, value: unknown): boolean {
  if (typeof value === 'string' && !property.isList && !property.isGraph) {
    node.lines.push(
      property.coercion === 'json' ? readJson(reading, property, value) : readText(reading, property, value),
    )
    return true
  }
  if (property.coercion === 'json') {
    node.lines.push(readJson(reading, property, value))
    return true
  }
  if (value === null) return false
  if (property.isGraph) return readGraphs(reading, node, property, value)
  if (property.isList) readList(reading, node, property, Array.isArray(value) ? value : [value])
  else if (Array.isArray(value)) {
    for (const item of value) if (item !== null) readValue(reading, node, property, item)
  } else if (typeof value === 'object' && (property.isLanguageMap || property.isOtherMap)) {
    if (!property.isLanguageMap || !isPlainObject(value)) throw stepAside('a map by index or id')
    readLanguageMap(reading, property, value as JsonObject, node.lines)
  } else readValue(reading, node, property, value)
  return true
}

function readValue(reading: Reading, node: Node, property: Predicate, value: unknown): void {
  if (typeof value === 'string') node.lines.push(readText(reading, property, value))
  else if (typeof value === 'number' || typeof value === 'boolean') {
    node.lines.push(readScalar(reading, property, value))
  } else if (isObject(value)) {
    const state = begin(property, value)
    const place = { graph: node.graph, parent: node, property }
    const child = readPart(reading, { state, value, room: deepest - reading.depth, place }, readObject)
    if (typeof child === 'string') node.lines.push(child)
    else {
      if (reading.said === 0 && state.context.terms.get(property.key)?.container?.includes('@graph')) {
        throw stepAside('a node that says nothing')
      }
      node.lines.push(child.subject === '' ? child : property.link + child.subject)
    }
  } else throw stepAside('a list in a list, or a value that JSON does not have')
}

/** The state in which an object begins: that of the property, then its own `@context`. */
function begin(property: Predicate, element: JsonObject): State {
  const state = enter(property, element)
  return element['@context'] === undefined ? state : afterContext(state, element['@context'])
}

/** Values that are graphs of their own, such as embedded credentials: a blank node names each. */
function readGraphs(reading: Reading, node: Node, property: Predicate, value: unknown): boolean {
  let isThere = false
  for (const item of Array.isArray(value) ? value : [value]) {
    if (item === null) continue
    if (!isObject(item)) throw stepAside('a graph that is not an object')
    const graph = addNode(reading, '', node.graph, node, property.link)
    graph.members = []
    reading.hasGraphs = true
    node.lines.push(graph)
    const inner = readObject(reading, begin(property, item), item, { graph, parent: undefined, property })
    if (typeof inner === 'string') throw stepAside('a value in place of a graph')
    assertSpeaks(reading, inner)
    isThere = true
  }
  return isThere
}

const rest = ` <${rdf}rest> `
const nil = `<${rdf}nil>`

/** An ordered list: a chain of blank nodes. */
function readList(reading: Reading, node: Node, property: Predicate, values: readonly unknown[]): void {
  const items = values.filter((value) => value !== null)
  if (items.length === 0) {
    node.lines.push(noteOrigin(reading, property.link + nil, unclear))
    return
  }
  let holder = node
  let { link } = property
  for (const item of items) {
    const cell = addNode(reading, '', node.graph, holder, link)
    holder.lines.push(cell)
    readValue(reading, cell, itemOf(property), item)
    holder = cell
    link = rest
  }
  holder.lines.push(rest + nil)
}
