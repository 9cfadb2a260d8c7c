import type { DocumentLoader } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import type { CryptoPort, PublicKey, Signer } from '../keys/index.ts'
import type { Canonicalizer } from './canonicalize.ts'
import { canonicalizerFor } from './create-canonicalizer.ts'
import type { Cryptosuite, CryptosuiteName, SignatureResult } from './cryptosuite.ts'
import { cryptosuites } from './cryptosuites.ts'

/** A proof of W3C Data Integrity 1.0, or of the older Ed25519Signature2020, as it stands in a document. */
export type DataIntegrityProof = {
  readonly type: string
  readonly id?: string
  readonly cryptosuite?: string
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
  readonly id?: string | undefined
  readonly previousProof?: string | readonly string[] | undefined
  /** `ecdsa-sd-2023`: JSON pointers to what can never be left out */
  readonly mandatoryPointers?: readonly string[] | undefined
}

/**
 * Signs a document. It must not have a `proof` member, except the earlier proofs that a chain builds on.
 *
 * @throws CredentialError `key.unsupported` when this key cannot sign with this suite; what `canonicalize` throws;
 *   `pointer.*` for mandatory pointers that do not fit the document
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
  const config = toProofConfig(document, signer, options)
  const how = { ...options, canonicalize: options.canonicalize ?? canonicalizerFor(options.crypto) }
  return { ...config, proofValue: await suite.sign(document, config, signer, how) }
}

/** The proof as it will stand in the document, without its value. */
export function toProofConfig(
  document: JsonObject,
  { verificationMethod }: Signer,
  options: Omit<CreateProofOptions, 'documentLoader' | 'crypto'>,
) {
  const { label, proofCarriesContext } = cryptosuites[options.cryptosuite]
  const { id, previousProof, challenge, domain } = options
  return {
    type: label.type,
    ...(id !== undefined && { id }),
    ...(label.cryptosuite !== undefined && { cryptosuite: label.cryptosuite }),
    created: `${options.created.toISOString().slice(0, 19)}Z`,
    verificationMethod,
    proofPurpose: options.proofPurpose ?? 'assertionMethod',
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    ...(previousProof !== undefined && { previousProof }),
    ...(proofCarriesContext && { '@context': document['@context'] as JsonValue }),
  } as const
}

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
  { suite, key, documentLoader, crypto, canonicalize = canonicalizerFor(crypto) }: VerifyProofOptions,
): Promise<SignatureResult> {
  const { proofValue, ...config } = proof
  if (!suite.algorithms.includes(key.algorithm)) return 'bad'
  return await suite.verify(document, { config, proofValue }, key, { documentLoader, crypto, canonicalize })
}
