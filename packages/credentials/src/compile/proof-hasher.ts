import { createCache } from '../cache.ts'
import type { JsonObject } from '../json.ts'
import type { Engine } from './engine.ts'
import { isStepAside, type StepAside } from './step-aside.ts'

/** What an RDFC cryptosuite signs: hash(canonical proof options) ‖ hash(canonical document). */
export interface HashedData {
  readonly data: Uint8Array
  /** the same with the document in UTF-16 order, where that is another text */
  readonly dataUtf16?: Uint8Array
}

export interface ProofHasher {
  /**
   * @param document as it was when it was signed: without its proofs, except those that a chain builds on
   * @param config the proof without `proofValue`
   * @returns why the engine steps aside, and then the plain pipeline has to answer or refuse
   * @throws CredentialError `credential.too_complex`
   */
  hashData(document: JsonObject, config: JsonObject): HashedData | StepAside
}

/** Proofs of one batch, or of one issuer, differ in their values only: so many of their options are remembered. */
const remembered = 1_000
const longest = 4_000

/** Hashes documents and their proof options with the engine. */
export function createProofHasher(engine: Engine): ProofHasher {
  const configs = createCache<Uint8Array | StepAside>(remembered)

  function hashConfig(config: JsonObject, context: unknown): Uint8Array | StepAside {
    const canonical = engine.canonicalizeIn({ ...config, '@context': context }, 'code-point')
    return isStepAside(canonical) ? canonical : engine.hash.bytes(canonical)
  }

  return {
    hashData(document, config) {
      const form = engine.canonicalize(document)
      if (isStepAside(form)) return form
      const context = document['@context']
      const key = JSON.stringify([config, context])
      const hashed =
        key.length > longest ? hashConfig(config, context) : configs.get(key, () => hashConfig(config, context))
      if (isStepAside(hashed)) return hashed
      const data = joined(hashed, engine.hash.bytes(form.nquads))
      if (form.nquadsUtf16 === undefined) return { data }
      return { data, dataUtf16: joined(hashed, engine.hash.bytes(form.nquadsUtf16)) }
    },
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length)
  bytes.set(left)
  bytes.set(right, left.length)
  return bytes
}
