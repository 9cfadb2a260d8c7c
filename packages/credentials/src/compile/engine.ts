import type { JsonObject } from '../json.ts'
import { canonicalText } from './canonical/canonical-text.ts'
import type { Order } from './code-point-order.ts'
import type { FindContext } from './contexts/process-context.ts'
import type { Reading } from './document/nodes.ts'
import { findPart } from './document/parts.ts'
import { readDocument } from './document/read-document.ts'
import { createMachine, isFull, type Machine } from './document/states.ts'
import { type HashPort, plainHash } from './hash-port.ts'
import { isStepAside, type StepAside } from './step-aside.ts'
import { compilePlan, type PlanLimits } from './template/compile-plan.ts'
import { fillStatements } from './template/fill-plan.ts'
import { createPlans } from './template/plans.ts'

export interface EngineOptions {
  readonly findContext: FindContext
  /** SHA-256 unless told otherwise */
  readonly hash?: HashPort
  /** Does it make plans for the kinds of documents that come again and again? It does unless told otherwise. */
  readonly makesPlans?: boolean
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
  /** how many documents were written by a plan */
  readonly counts: { planned: number }
}

/** Documents come from strangers: their plans are to be small, and few. */
const largest: PlanLimits = { blankNodes: 24, texts: 200, characters: 20_000 }

/** An engine. It remembers what it learns of contexts and kinds of documents, up to fixed bounds. */
export function createEngine({ findContext, hash = plainHash, makesPlans = true }: EngineOptions): Engine {
  let machine: Machine = createMachine(findContext)
  const counts = { planned: 0 }

  function ready(): Machine {
    if (isFull(machine)) machine = createMachine(findContext)
    return machine
  }

  function read(document: unknown, order: Order): Reading {
    return readDocument(ready(), document, order)
  }

  /** Documents of one kind differ in few texts: in none of its parts, and the issuer is one. */
  const plans = createPlans({
    names: ['document'],
    settled: { keys: new Set(['@context', 'issuer']), partOf: (value) => findPart(machine, value) },
    documentOf: ({ document }) => document as JsonObject,
    compile: (document, paths) => orAside(() => compilePlan(ready(), hash, document, paths, largest)),
    most: { plans: 20, shapes: 5_000 },
  })

  function canonicalize(document: unknown): CanonicalForm {
    const facts = { document: document as JsonObject }
    const planned = makesPlans ? plans.use(facts, (plan, texts) => fillStatements(plan, texts, hash)) : undefined
    // where orders differ, no plan fits
    if (planned !== undefined) {
      counts.planned++
      return { nquads: planned }
    }
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
    counts,
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
