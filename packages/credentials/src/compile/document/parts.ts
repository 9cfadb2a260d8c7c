import { isKnown, type KnownObject, layOut } from '../../known-json.ts'
import { addNode, type Node, noteOrigin, type Reading } from './nodes.ts'
import type { Predicate } from './properties.ts'
import type { Machine, State } from './states.ts'

/*
 * What many documents say word for word, such as the achievement of a thousand badges, is read once. After that it is
 * only compared, and its statements are there: sorted, hashed, and put into lines.
 */

type JsonObject = Readonly<Record<string, unknown>>

/** A part of documents: noticed when it is seen for the first time, learned when it comes again. */
export interface Part {
  /** what its words mean */
  readonly state: State
  readonly learned: Learned | undefined
}

interface Learned {
  readonly value: KnownObject
  /** how many objects stand in each other */
  readonly depth: number
  /** named nodes, its own first; then blank ones, each behind its parent */
  readonly models: readonly Model[]
  readonly origins: ReadonlyMap<string, unknown>
  readonly vocabulary: readonly string[]
  readonly said: number
}

/** A node of a part, of which each document gets its own. */
export interface Model {
  readonly subject: string
  /** numbers are blank nodes: their places among the models */
  readonly lines: readonly (string | number)[]
  readonly isFlat: boolean
  readonly parent: number
  readonly link: string
  readonly hasRuns: boolean
  /** of a blank node in the default graph, once somebody wanted it */
  hash: string
  /** the statements of a named node in the default graph, once somebody wanted them */
  outline: Outline | undefined
}

/** A text with gaps for the labels of blank nodes. */
export interface Outline {
  /** one more than there are gaps */
  readonly texts: readonly string[]
  /** which of the node's lines has the blank node whose label fills each */
  readonly gaps: readonly number[]
}

/** Where an object stands: in which graph, below which node, behind which predicate. */
export interface Place {
  readonly graph: Node | undefined
  readonly parent: Node | undefined
  readonly property: Predicate | undefined
}

/** An object that is to be read. */
interface Element {
  readonly state: State
  readonly value: JsonObject
  readonly place: Place
  /** how many objects more may stand in each other here */
  readonly room: number
}

type Read = (reading: Reading, state: State, value: JsonObject, place: Place) => Node | string

/** Parts have an identifier, and so many members that looking them up pays. */
const fewest = 8
/** How many parts a machine remembers. */
export const mostParts = 100

/** The statements of an object: those of the part that it is, or what `read` reads. */
export function readPart(reading: Reading, element: Element, read: Read): Node | string {
  const { state, value, place, room } = element
  const { id } = value
  const isPart = typeof id === 'string' && isLarge(value) && !reading.noted && !reading.hasDirections
  if (!isPart) return read(reading, state, value, place)
  const { parts } = state.machine
  const part = parts.peek(id)
  if (part?.state === state) {
    if (!part.learned) return learn(reading, id, element, read)
    if (part.learned.depth <= room && isKnown(part.learned.value, value)) return repeat(reading, part.learned, place)
  }
  parts.put(id, { state, learned: undefined })
  return read(reading, state, value, place)
}

/** What was learned of this object, when it is a part that was read before: one and the same for all that say the same. */
export function findPart({ parts }: Machine, value: object): object | undefined {
  const { id } = value as JsonObject
  const learned = typeof id === 'string' && isLarge(value) ? parts.peek(id)?.learned : undefined
  return learned && isKnown(learned.value, value) ? learned : undefined
}

function isLarge(value: object): boolean {
  let count = 0
  for (const _ in value) if (++count >= fewest) return true
  return false
}

/** Reads a part, and takes note of what it adds to the reading. What depends on the rest of the document is not learned. */
function learn(reading: Reading, id: string, { state, value, place }: Element, read: Read): Node | string {
  const { named, blank, vocabulary, repeated } = reading
  const [firstNamed, firstBlank, firstWord] = [named.length, blank.length, vocabulary.length]
  const origins = new Map<string, unknown>()
  reading.noted = origins
  const node = read(reading, state, value, place)
  reading.noted = undefined
  const isAlone = !reading.hasDirections && reading.repeated === repeated
  const known = isAlone && typeof node !== 'string' && node.subject !== '' ? layOut(value) : undefined
  if (!known) return node
  const nodes = [...named.slice(firstNamed), ...blank.slice(firstBlank)]
  if (nodes.some(({ members }) => members)) return node
  const models = nodes.map((one) => toModel(one, nodes))
  const learned = { ...known, models, origins, vocabulary: vocabulary.slice(firstWord), said: reading.said }
  state.machine.parts.put(id, { state, learned })
  return node
}

function toModel({ subject, lines, parent, link, hasRuns }: Node, nodes: readonly Node[]): Model {
  return {
    subject,
    lines: lines.map((line) => (typeof line === 'string' ? line : nodes.indexOf(line))),
    isFlat: lines.every((line) => typeof line === 'string'),
    parent: subject === '' ? nodes.indexOf(parent!) : -1,
    link,
    hasRuns,
    hash: '',
    outline: undefined,
  }
}

/** The nodes of a part, once more. Lists of lines that hold nothing but texts are shared, and so never changed. */
function repeat(
  reading: Reading,
  { models, origins, vocabulary, said }: Learned,
  { graph, parent, property }: Place,
): Node {
  const nodes: Node[] = []
  for (const model of models) {
    const isFirst = nodes.length === 0
    const above = isFirst ? parent : nodes[model.parent]
    const node = addNode(reading, model.subject, graph, above, isFirst && property ? property.link : model.link, model)
    node.hasRuns = model.hasRuns
    nodes.push(node)
  }
  for (let index = 0; index < nodes.length; index++) {
    const { isFlat, lines } = models[index]!
    nodes[index]!.lines = isFlat
      ? (lines as string[])
      : lines.map((line) => (typeof line === 'string' ? line : nodes[line]!))
  }
  for (const [line, origin] of origins) noteOrigin(reading, line, origin)
  for (const word of vocabulary) reading.vocabulary.push(word)
  reading.said = said
  return nodes[0]!
}
