import type { DocumentLoader } from '../contexts/document-loader.ts'
import type { JsonObject } from '../json.ts'
import type { CryptoPort, PublicKey, SignatureAlgorithm, Signer } from '../keys/index.ts'
import type { Canonicalizer } from './canonicalize.ts'

export type CryptosuiteName =
  | 'eddsa-rdfc-2022'
  | 'eddsa-jcs-2022'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-jcs-2019'
  | 'ecdsa-sd-2023'
  | 'Ed25519Signature2020'

/** A way of securing a document: which keys sign, what they sign, and how the signature is written down. */
export interface Cryptosuite {
  readonly name: CryptosuiteName
  /** the members by which a proof says that it is of this suite */
  readonly label: { readonly type: string; readonly cryptosuite?: string }
  readonly algorithms: readonly SignatureAlgorithm[]
  /** JCS suites repeat the document's `@context` in the proof, others do not */
  readonly proofCarriesContext: boolean
  /**
   * @param config the proof without its `proofValue`
   * @returns the `proofValue`
   */
  sign(document: JsonObject, config: JsonObject, signer: Signer, options: SignOptions): Promise<string>
  /**
   * @param key of one of the suite's algorithms
   * @throws CredentialError `proof.malformed`; what `canonicalize` throws
   */
  verify(document: JsonObject, signed: SignedProof, key: PublicKey, options: SuiteOptions): Promise<SignatureResult>
}

/** A proof, taken apart. */
export interface SignedProof {
  readonly config: JsonObject
  readonly proofValue: string
}

/** How a signature turned out. `utf16` is a good signature over statements that were sorted in the wrong order. */
export type SignatureResult = 'good' | 'good-utf16' | 'bad'

export interface SuiteOptions {
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
  readonly canonicalize: Canonicalizer
}

export interface SignOptions extends SuiteOptions {
  /** `ecdsa-sd-2023`: JSON pointers to what can never be left out */
  readonly mandatoryPointers?: readonly string[] | undefined
}
