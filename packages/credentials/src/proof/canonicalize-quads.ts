import type { Quad, Term } from 'jsonld'
import canonizer, { type MessageDigest } from 'rdf-canonize'
import { toHex, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { requireTellable } from './require-tellable.ts'

/** RDFC-1.0 sorts by code point; JavaScript, and libraries that rely on it, sort by UTF-16 code unit. */
export type Order = 'code-point' | 'utf-16'

export interface CanonicalizeQuadsOptions {
  readonly order: Order
  readonly hash: 'SHA-256' | 'SHA-384'
  /** how often Hash N-Degree Quads may run: the bound on graphs that are built to take for ever */
  readonly deepIterations: number
}

/**
 * RDF statements → canonical N-Quads (RDFC-1.0).
 *
 * @throws CredentialError `credential.too_complex` when its blank nodes take too much work to be told apart
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function canonicalizeQuads(quads: Quad[], options: CanonicalizeQuadsOptions): Promise<string> {
  const { order, hash, deepIterations } = options
  requireTellable(quads)
  const needsShift = order === 'code-point' && quads.some(hasSurrogates)
  try {
    const limited = { algorithm: 'RDFC-1.0', maxDeepIterations: deepIterations } as const
    if (!needsShift) {
      return await canonizer.canonize(quads, {
        ...limited,
        messageDigestAlgorithm: hash === 'SHA-256' ? 'sha256' : 'sha384',
      })
    }
    const shifted = quads.map((quad) => mapQuad(quad, shift))
    return unshift(await canonizer.canonize(shifted, { ...limited, createMessageDigest: () => unshiftedDigest(hash) }))
  } catch (error) {
    if (error instanceof Error && /^Maximum deep iterations/.test(error.message)) {
      throw new CredentialError('credential.too_complex', 'Its statements take too long to be told apart.', {
        cause: error,
      })
    }
    throw error
  }
}

/*
 * The canonizer compares strings by code unit. To make it compare by code point, text is written with other code units
 * while it works: U+E000…U+FFFF go down by 0x800 and surrogates go up by 0x2000, so that characters beyond the BMP come
 * last, as they should. What is hashed and what is handed out is written back first.
 */
const shift = (text: string) => text.replace(/[\ud800-\uffff]/g, (unit) => moved(unit, 0xe000, -0x800, 0x2000))
const unshift = (text: string) => text.replace(/[\ud800-\uffff]/g, (unit) => moved(unit, 0xf800, -0x2000, 0x800))

function moved(unit: string, border: number, atOrAbove: number, below: number): string {
  const code = unit.charCodeAt(0)
  return String.fromCharCode(code + (code >= border ? atOrAbove : below))
}

function unshiftedDigest(hash: 'SHA-256' | 'SHA-384'): MessageDigest {
  let text = ''
  return {
    update(part) {
      text += part
    },
    async digest() {
      return toHex(new Uint8Array(await crypto.subtle.digest(hash, toUtf8(unshift(text)))))
    },
  }
}

const surrogate = /[\ud800-\udfff]/

function hasSurrogates({ subject, predicate, object, graph }: Quad): boolean {
  return [subject, predicate, object, graph].some(({ value }) => surrogate.test(value))
}

function mapQuad({ subject, predicate, object, graph }: Quad, map: (text: string) => string): Quad {
  const term = (it: Term): Term => ({
    ...it,
    value: map(it.value),
    ...(it.datatype && { datatype: term(it.datatype) }),
  })
  return { subject: term(subject), predicate: term(predicate), object: term(object), graph: term(graph) }
}
