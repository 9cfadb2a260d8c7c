import { createEngine, type HashPort, isStepAside } from '../compile/index.ts'
import { builtInContexts, documentLoader as builtInLoader } from '../contexts/document-loader.ts'
import { type Canonicalizer, canonicalize } from './canonicalize.ts'

/**
 * The fast way to canonical statements: an engine that compiles the built-in contexts once, and the plain pipeline for
 * whatever it leaves alone: documents it does not fully understand, other contexts, SHA-384. It remembers what it learns,
 * so make one and keep it.
 *
 * @param hash synchronous SHA-256; `@cairn/credentials/node` has a faster one than the one that works everywhere
 */
export function createCanonicalizer({ hash }: { hash?: HashPort } = {}): Canonicalizer {
  const engine = createEngine({ findContext: (url) => builtInContexts.get(url), ...(hash && { hash }) })
  return (document, options) => {
    const isKnown = options.documentLoader === builtInLoader && (options.hash ?? 'SHA-256') === 'SHA-256'
    const form = isKnown ? engine.canonicalize(document) : undefined
    return form && !isStepAside(form) ? form : canonicalize(document, options)
  }
}
