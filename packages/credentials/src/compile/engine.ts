import { canonicalText } from './canonical/canonical-text.ts'
import type { Order } from './code-point-order.ts'
import type { FindContext } from './contexts/process-context.ts'
import type { Reading } from './document/nodes.ts'
import { readDocument } from './document/read-document.ts'
import { createMachine, isFull, type Machine } from './document/states.ts'
import { type HashPort, plainHash } from './hash-port.ts'
import { isStepAside, type StepAside } from './step-aside.ts'

export interface EngineOptions {
  readonly findContext: FindContext
  /** SHA-256 unless told otherwise */
  readonly hash?: HashPort
}

/** The canonical statements of a document: what `canonicalize` of the plain pipeline answers. */
export interface CanonicalForm {
  /** canonical N-Quads in code point order, each line ended by a newline */
  readonly nquads: string
  /** the same in UTF-16 order, where that is another text: what a widespread library signs by mistake */
  readonly nquadsUtf16?: string
}

/**
 * JSON-LD documents to canonical statements, with the contexts compiled once: for the documents it understands, the
 * same text as JSON-LD expansion in safe mode, conversion to RDF and RDFC-1.0, many times faster.
 */
export interface Engine {
  readonly hash: HashPort
  /**
   * @returns the canonical form; or why it steps aside, and then the plain pipeline has to answer or refuse
   * @throws CredentialError `credential.too_complex` for graphs that are built to take for ever: nobody should try
   */
  canonicalize(document: unknown): CanonicalForm | StepAside
  /** Which statements one order gives; for callers that know which one they need. */
  canonicalizeIn(document: unknown, order: Order): string | StepAside
  /** For templates: work with the compiled contexts. */
  use<T>(work: (machine: Machine) => T): T | StepAside
}

/** An engine. It remembers what it learns of contexts and kinds of documents, up to fixed bounds. */
export function createEngine({ findContext, hash = plainHash }: EngineOptions): Engine {
  let machine: Machine = createMachine(findContext)

  function ready(): Machine {
    if (isFull(machine)) machine = createMachine(findContext)
    return machine
  }

  function read(document: unknown, order: Order): Reading {
    return readDocument(ready(), document, order)
  }

  function canonicalize(document: unknown): CanonicalForm {
    const reading = read(document, 'code-point')
    const nquads = canonicalText(reading, hash)
    if (!reading.seen.astral || !reading.seen.high) return { nquads }
    const nquadsUtf16 = canonicalText(read(document, 'utf-16'), hash)
    return nquads === nquadsUtf16 ? { nquads } : { nquads, nquadsUtf16 }
  }

  return {
    hash,
    canonicalize: (document) => orAside(() => canonicalize(document)),
    canonicalizeIn: (document, order) => orAside(() => canonicalText(read(document, order), hash)),
    use: (work) => orAside(() => work(ready())),
  }
}

function orAside<T>(work: () => T): T | StepAside {
  try {
    return work()
  } catch (error) {
    if (isStepAside(error)) return error
    throw error
  }
}
