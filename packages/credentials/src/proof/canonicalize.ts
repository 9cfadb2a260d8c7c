import type { DocumentLoader } from '../contexts/document-loader.ts'
import { defaultLimits } from '../limits.ts'
import { canonicalizeQuads, type Order } from './canonicalize-quads.ts'
import { toQuads } from './expand.ts'

export interface CanonicalizeOptions {
  readonly documentLoader: DocumentLoader
  /** of the algorithm itself, where it has to tell nameless nodes apart; SHA-256 unless P-384 signs */
  readonly hash?: 'SHA-256' | 'SHA-384'
  readonly deepIterations?: number
}

export interface Canonical {
  /** canonical N-Quads in code point order, each line ended by a newline */
  readonly nquads: string
  /** the same in UTF-16 order, where that is another text: what a widespread library signs by mistake */
  readonly nquadsUtf16?: string
}

/** A way to the canonical statements. All ways must lead to the same; some are faster. */
export type Canonicalizer = (document: object, options: CanonicalizeOptions) => Canonical | Promise<Canonical>

/**
 * A JSON-LD document → its canonical statements (JSON-LD 1.1 in safe mode, then RDFC-1.0).
 *
 * Safe mode refuses whatever would be lost on the way: terms that no context defines, relative addresses. A signature
 * over the statements would not cover them, so they must not be there.
 *
 * @throws CredentialError `credential.terms_undefined`, `credential.too_complex`, `context.unknown`
 * @see https://www.w3.org/TR/rdf-canon/, https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly
 */
export async function canonicalize(document: object, options: CanonicalizeOptions): Promise<Canonical> {
  const quads = await toQuads(document, options.documentLoader)
  const { hash = 'SHA-256', deepIterations = defaultLimits.deepIterations } = options
  const run = (order: Order) => canonicalizeQuads(quads, { order, hash, deepIterations })
  const nquads = await run('code-point')
  if (!ordersMayDiffer(nquads)) return { nquads }
  const nquadsUtf16 = await run('utf-16')
  return nquadsUtf16 === nquads ? { nquads } : { nquads, nquadsUtf16 }
}

/** The two orders can only differ where there are both characters beyond the BMP and others from U+E000 up. */
export function ordersMayDiffer(text: string): boolean {
  return /[\ud800-\udbff]/.test(text) && /[\ue000-\uffff]/.test(text)
}
