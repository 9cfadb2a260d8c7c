import { createEngine, type EngineOptions, type HashPort, isStepAside, plainHash } from '../compile/index.ts'
import { builtInContexts, documentLoader as builtInLoader } from '../contexts/document-loader.ts'
import type { CryptoPort, HashName } from '../keys/index.ts'
import { type Canonicalizer, canonicalize } from './canonicalize.ts'

export type Hashes = Readonly<Partial<Record<HashName, HashPort>>>

/** What works everywhere: SHA-256 alone, which all but P-384 keys want. */
const portable: Hashes = { 'SHA-256': plainHash }

/**
 * The fast way to canonical statements: an engine that compiles the built-in contexts once, and the plain pipeline for
 * whatever it leaves alone: documents it does not fully understand, other contexts, a hash that it was not given. It
 * remembers what it learns, up to fixed bounds, so make one and keep it.
 *
 * @param hashes hashing at once; `@cairn/credentials/node` has faster ones than the one that works everywhere
 * @param options whether it makes plans for kinds of documents that come again and again
 */
export function createCanonicalizer(
  hashes: Hashes = portable,
  { makesPlans = true }: Pick<EngineOptions, 'makesPlans'> = {},
): Canonicalizer {
  const findContext = (url: string) => builtInContexts.get(url)
  const engineOf = (hash: HashPort | undefined) => hash && createEngine({ findContext, hash, makesPlans })
  const engines = { 'SHA-256': engineOf(hashes['SHA-256']), 'SHA-384': engineOf(hashes['SHA-384']) }
  return (document, options) => {
    const engine = options.documentLoader === builtInLoader ? engines[options.hash ?? 'SHA-256'] : undefined
    const form = engine?.canonicalize(document)
    return form && !isStepAside(form) ? form : canonicalize(document, options)
  }
}

const shared = new WeakMap<Hashes, Canonicalizer>()

/** The canonicalizer of a port: one for all who use it, so that what it learned for one serves the others. */
export function canonicalizerFor(port: CryptoPort): Canonicalizer {
  const hashes: Hashes = port.hashes ?? portable
  const found = shared.get(hashes)
  if (found) return found
  const made = createCanonicalizer(hashes)
  shared.set(hashes, made)
  return made
}
