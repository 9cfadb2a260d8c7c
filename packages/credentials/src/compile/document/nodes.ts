import type { Order } from '../code-point-order.ts'
import type { Model } from './parts.ts'
import type { Characters } from './tokens.ts'

/**
 * A node of the document: its statements, in the order of RDFC-1.0 as far as that is known before blank nodes have
 * labels. A named node that stands in several places is several of these until they are merged.
 */
export interface Node {
  /** `<iri>`, or the empty text while it is a blank node */
  readonly subject: string
  /** ` <predicate> object`, or a blank node whose `link` is the predicate */
  lines: (string | Node)[]
  /** blank nodes: who points here, and ` <predicate> ` by which */
  readonly parent: Node | undefined
  readonly link: string
  /** the blank node that names the graph this stands in */
  readonly graph: Node | undefined
  /** of a blank node that names a graph: the nodes in it */
  members: Node[] | undefined
  /** what it was made from, where it belongs to a part that was read before */
  readonly model: Model | undefined
  /** Are there several blank nodes behind one predicate? Their order waits for their labels. */
  hasRuns: boolean
  hash: string
  /** `_:c14n…` */
  label: string
}

/** What reading one document collects. */
export interface Reading {
  readonly order: Order
  readonly blank: Node[]
  readonly named: Node[]
  readonly seen: Characters
  /**
   * Values that lines were made from whose text says less than the value did (a number may look like a text with that
   * datatype), `unclear` when there were several. Such a line may be there twice where its text says it is once.
   */
  readonly origins: Map<string, unknown>
  /** the same for the part that is being learned */
  noted: Map<string, unknown> | undefined
  /** how many values were there twice behind one predicate */
  repeated: number
  /** identifiers that were read relative to the vocabulary, where a word may mean anything */
  readonly vocabulary: string[]
  hasGraphs: boolean
  hasDirections: boolean
  /** how many members besides its id the object that was read last had, as a JSON-LD processor counts them */
  said: number
  /** values of objects that are being read, one object above the other */
  readonly stack: unknown[]
  top: number
  depth: number
}

export function createReading(order: Order): Reading {
  return {
    order,
    blank: [],
    named: [],
    seen: { astral: false, high: false },
    origins: new Map(),
    noted: undefined,
    repeated: 0,
    vocabulary: [],
    hasGraphs: false,
    hasDirections: false,
    said: 0,
    stack: [],
    top: 0,
    depth: 0,
  }
}

/** A node is pushed to the reading it belongs to as it is made. */
export function addNode(
  reading: Reading,
  subject: string,
  graph: Node | undefined,
  parent: Node | undefined,
  link: string,
  model?: Model,
): Node {
  const node: Node = {
    subject,
    lines: [],
    parent,
    link,
    graph,
    members: undefined,
    model,
    hasRuns: false,
    hash: '',
    label: '',
  }
  if (subject === '') reading.blank.push(node)
  else reading.named.push(node)
  graph?.members?.push(node)
  return node
}

export const unclear = Symbol('several values')

/** Notes what a line was made from. */
export function noteOrigin(reading: Reading, line: string, value: unknown): string {
  addOrigin(reading.origins, line, value)
  if (reading.noted) addOrigin(reading.noted, line, value)
  return line
}

function addOrigin(origins: Map<string, unknown>, line: string, value: unknown): void {
  const known = origins.get(line)
  if (known === undefined) origins.set(line, value)
  else if (known !== value) origins.set(line, unclear)
}
