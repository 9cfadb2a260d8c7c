import type { DocumentLoader } from '../contexts/document-loader.ts'
import type { JsonObject } from '../json.ts'
import type { SignatureAlgorithm } from '../keys/index.ts'
import type { Canonicalizer } from './canonicalize.ts'
import { canonicalizeJson } from './canonicalize-json.ts'

export type CryptosuiteName = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'ecdsa-rdfc-2019' | 'ecdsa-jcs-2019'

/** What a Data Integrity cryptosuite decides: which keys sign, and what text stands for a document. */
export interface Cryptosuite {
  readonly name: CryptosuiteName
  readonly algorithms: readonly SignatureAlgorithm[]
  /** JCS suites repeat the document's `@context` in the proof, RDFC suites do not */
  readonly proofCarriesContext: boolean
  /** The canonical text, and the one in UTF-16 order where that is another (see `canonicalize`). */
  transform(document: JsonObject, options: TransformOptions): Promise<{ text: string; textUtf16?: string | undefined }>
}

export interface TransformOptions {
  readonly documentLoader: DocumentLoader
  readonly hash: 'SHA-256' | 'SHA-384'
  readonly canonicalize: Canonicalizer
}

async function asStatements(document: JsonObject, options: TransformOptions) {
  const { nquads, nquadsUtf16 } = await options.canonicalize(document, options)
  return { text: nquads, textUtf16: nquadsUtf16 }
}

async function asJson(document: JsonObject) {
  return { text: canonicalizeJson(document) }
}

const eddsa: readonly SignatureAlgorithm[] = ['EdDSA']
const ecdsa: readonly SignatureAlgorithm[] = ['ES256', 'ES384']

/**
 * The suites that hash a whole document. What differs between them stands here; the procedure is one.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/, https://www.w3.org/TR/vc-di-ecdsa/
 */
export const cryptosuites: Readonly<Record<CryptosuiteName, Cryptosuite>> = {
  'eddsa-rdfc-2022': {
    name: 'eddsa-rdfc-2022',
    algorithms: eddsa,
    proofCarriesContext: false,
    transform: asStatements,
  },
  'eddsa-jcs-2022': { name: 'eddsa-jcs-2022', algorithms: eddsa, proofCarriesContext: true, transform: asJson },
  'ecdsa-rdfc-2019': {
    name: 'ecdsa-rdfc-2019',
    algorithms: ecdsa,
    proofCarriesContext: false,
    transform: asStatements,
  },
  'ecdsa-jcs-2019': { name: 'ecdsa-jcs-2019', algorithms: ecdsa, proofCarriesContext: true, transform: asJson },
}

/** The suite of this name, or `undefined`. */
export function findCryptosuite(name: unknown): Cryptosuite | undefined {
  return typeof name === 'string' && Object.hasOwn(cryptosuites, name)
    ? cryptosuites[name as CryptosuiteName]
    : undefined
}

/** The suite that we sign with when none is named: the one that 1EdTech certifies, or its ECDSA sister. */
export function defaultCryptosuite(algorithm: SignatureAlgorithm): CryptosuiteName | undefined {
  if (algorithm === 'EdDSA') return 'eddsa-rdfc-2022'
  return algorithm === 'RS256' ? undefined : 'ecdsa-rdfc-2019'
}
