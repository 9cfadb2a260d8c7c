import type { DocumentLoader } from '../contexts/document-loader.ts'
import { concatBytes, decodeBase58, decodeBase64url, encodeBase58, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { asList, type JsonObject, type JsonValue, jsonEquals } from '../json.ts'
import type { CryptoPort, PublicKey, SignatureAlgorithm, Signer } from '../keys/index.ts'
import { type Canonicalizer, canonicalize } from './canonicalize.ts'
import { type Cryptosuite, type CryptosuiteName, cryptosuites } from './cryptosuites.ts'

/** A proof of W3C Data Integrity 1.0, as it stands in a document. */
export type DataIntegrityProof = {
  readonly type: 'DataIntegrityProof'
  readonly id?: string
  readonly cryptosuite: string
  readonly created?: string
  readonly expires?: string
  readonly verificationMethod: string
  readonly proofPurpose: string
  readonly challenge?: string
  readonly domain?: string | readonly string[]
  readonly previousProof?: string | readonly string[]
  readonly '@context'?: JsonValue
  readonly proofValue: string
}

export interface CreateProofOptions {
  readonly cryptosuite: CryptosuiteName
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
  readonly canonicalize?: Canonicalizer | undefined
  /** when the signature is made; seconds are kept, fractions dropped */
  readonly created: Date
  readonly proofPurpose?: string
  readonly challenge?: string
  readonly domain?: string
  readonly id?: string
  readonly previousProof?: string | readonly string[]
}

/**
 * Signs a document. It must not have a `proof` member, except the earlier proofs that a chain builds on.
 *
 * @throws CredentialError `key.unsupported` when this key cannot sign with this suite; what `canonicalize` throws
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof
 */
export async function createProof(
  document: JsonObject,
  signer: Signer,
  options: CreateProofOptions,
): Promise<DataIntegrityProof> {
  const suite = cryptosuites[options.cryptosuite]
  if (!suite.algorithms.includes(signer.algorithm)) {
    throw new CredentialError('key.unsupported', `${suite.name} does not sign with ${signer.algorithm}.`)
  }
  const { id, previousProof, challenge, domain } = options
  const unsigned = {
    type: 'DataIntegrityProof',
    ...(id !== undefined && { id }),
    cryptosuite: suite.name,
    created: `${options.created.toISOString().slice(0, 19)}Z`,
    verificationMethod: signer.verificationMethod,
    proofPurpose: options.proofPurpose ?? 'assertionMethod',
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    ...(previousProof !== undefined && { previousProof }),
    ...(suite.proofCarriesContext && { '@context': document['@context'] as JsonValue }),
  } as const
  const { data } = await hashData(document, unsigned, { ...options, suite, algorithm: signer.algorithm })
  return { ...unsigned, proofValue: `z${encodeBase58(await signer.sign(data))}` }
}

/** How a signature turned out. `utf16` is a good signature over statements that were sorted in the wrong order. */
export type SignatureResult = 'good' | 'good-utf16' | 'bad'

export interface VerifyProofOptions {
  readonly suite: Cryptosuite
  readonly key: PublicKey
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
  readonly canonicalize?: Canonicalizer | undefined
}

/**
 * Is this proof the key's signature of this document? Says nothing about whose key it is.
 *
 * @param document as it was when it was signed: without its proofs, except those that a chain builds on
 * @throws CredentialError `proof.malformed`; what `canonicalize` throws
 */
export async function verifyProof(
  document: JsonObject,
  proof: DataIntegrityProof,
  options: VerifyProofOptions,
): Promise<SignatureResult> {
  const { proofValue, ...config } = proof
  const { suite, key, crypto } = options
  const signature = decodeProofValue(proofValue)
  if (!suite.algorithms.includes(key.algorithm)) return 'bad'
  const signed = suite.proofCarriesContext ? withContextOfProof(document, config) : document
  const hashes = signed && (await hashData(signed, config, { ...options, algorithm: key.algorithm }))
  if (!hashes) return 'bad'
  if (await crypto.verify(key, hashes.data, signature)) return 'good'
  if (hashes.dataUtf16 && (await crypto.verify(key, hashes.dataUtf16, signature))) return 'good-utf16'
  return 'bad'
}

/**
 * JCS suites sign the context that stands in the proof. The document may have gained contexts behind it since, no
 * others; `undefined` when it has.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022
 */
function withContextOfProof(document: JsonObject, config: JsonObject): JsonObject | undefined {
  const signed = config['@context']
  if (signed === undefined) return document
  const present = asList(document['@context'])
  const isPrefix = asList(signed).every((context, index) => jsonEquals(context, present[index]))
  return isPrefix ? { ...document, '@context': signed } : undefined
}

/** Multibase text of a signature → its bytes. Suites want base58btc; some software writes base64url. */
function decodeProofValue(text: string): Uint8Array {
  if (text.startsWith('z')) return decodeBase58(text.slice(1), 256)
  const bytes = text.startsWith('u') ? decodeBase64url(text.slice(1)) : undefined
  if (!bytes) throw new CredentialError('proof.malformed', 'The proof value is not multibase text.')
  return bytes
}

interface HashOptions {
  readonly suite: Cryptosuite
  readonly algorithm: SignatureAlgorithm
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
  readonly canonicalize?: Canonicalizer | undefined
}

/** hash(canonical proof options) ‖ hash(canonical document): what is signed. */
async function hashData(document: JsonObject, config: JsonObject, options: HashOptions) {
  const { suite, crypto } = options
  const hash = options.algorithm === 'ES384' ? 'SHA-384' : 'SHA-256'
  const context = document['@context']
  const configDocument =
    suite.proofCarriesContext || context === undefined ? config : { ...config, '@context': context }
  const how = {
    documentLoader: options.documentLoader,
    hash,
    canonicalize: options.canonicalize ?? canonicalize,
  } as const
  const proofText = await suite.transform(configDocument, how)
  const documentText = await suite.transform(document, how)
  const digest = (text: string) => crypto.digest(hash, toUtf8(text))
  const proofHash = await digest(proofText.text)
  const data = concatBytes(proofHash, await digest(documentText.text))
  if (documentText.textUtf16 === undefined) return { data }
  return { data, dataUtf16: concatBytes(proofHash, await digest(documentText.textUtf16)) }
}
