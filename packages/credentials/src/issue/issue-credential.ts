import { documentLoader as builtIn, type DocumentLoader } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject, withoutUndefined } from '../json.ts'
import { type CryptoPort, type Signer, webCrypto } from '../keys/index.ts'
import { faultsOf, kindOf } from '../model/parse-credential.ts'
import type { Canonicalizer } from '../proof/canonicalize.ts'
import type { CryptosuiteName } from '../proof/cryptosuite.ts'
import { defaultCryptosuite } from '../proof/cryptosuites.ts'
import { createProof, type DataIntegrityProof } from '../proof/data-integrity.ts'
import { findPrevious } from '../proof/find-previous.ts'
import { mandatoryPointersOf } from './mandatory-pointers.ts'
import { withProofContext } from './with-proof-context.ts'

export interface IssueOptions {
  /** when the signature is made; now, unless told otherwise */
  readonly now?: Date
  /**
   * `eddsa-rdfc-2022` for Ed25519 keys and `ecdsa-rdfc-2019` for P-256 and P-384, unless told otherwise.
   * `Ed25519Signature2020` is superseded: it is there so that what reads it can be tested.
   */
  readonly cryptosuite?: CryptosuiteName
  /**
   * `ecdsa-sd-2023`: JSON pointers (RFC 6901) to what its holder can never leave out. Issuer, validity, status and terms
   * of use are always among them, and what an Open Badge cannot be without.
   */
  readonly mandatoryPointers?: readonly string[]
  /** a URL by which later proofs can name this one */
  readonly proofId?: string
  /** ids of proofs that the credential has already: the new one builds on them and covers them (a chain) */
  readonly previousProof?: string | readonly string[]
  readonly documentLoader?: DocumentLoader
  readonly crypto?: CryptoPort
  /** the compiled engine unless told otherwise; see `createCanonicalizer` */
  readonly canonicalize?: Canonicalizer
}

export type Signed<T> = T & { readonly proof: DataIntegrityProof | readonly DataIntegrityProof[] }

/**
 * Signs a credential with a Data Integrity proof. A credential that is signed already gets one proof more: beside the
 * others (a set), or on top of those that `previousProof` names (a chain).
 *
 * The credential is looked at first: a signature under something that verifiers must refuse helps nobody.
 *
 * With the data model 1.1, and for `Ed25519Signature2020`, the context that has the terms of the proof is added.
 *
 * With `ecdsa-sd-2023` what comes out is for the holder alone; what others get to see is derived from it.
 *
 * @throws CredentialError `credential.malformed` with what is wrong, `credential.terms_undefined`, `context.unknown`,
 *   `key.unsupported`, `proof.chain`, `pointer.*`
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof, https://www.w3.org/TR/vc-data-integrity/#add-proof-set-chain
 * @see deriveCredential
 */
export async function issueCredential<T extends JsonObject>(
  credential: T,
  signer: Signer,
  options: IssueOptions = {},
): Promise<Signed<T>> {
  const { proof: present, ...document } = withoutUndefined(credential)
  requireWellFormed(document)
  const cryptosuite = options.cryptosuite ?? defaultCryptosuite(signer.algorithm)
  if (!cryptosuite)
    throw new CredentialError('key.unsupported', `No cryptosuite signs with ${signer.algorithm}; a JWT can.`)
  const unsecured = withProofContext(document, cryptosuite)
  const { now = new Date(), proofId, previousProof, mandatoryPointers } = options
  const earlier = asList(present) as readonly JsonObject[]
  const covered = findPrevious(earlier, previousProof)
  const isSelective = cryptosuite === 'ecdsa-sd-2023'
  if (isSelective && covered.length > 0)
    throw new CredentialError('proof.unsupported', 'What is shown in parts cannot build on proofs of the whole.')
  const proof = await createProof(covered.length > 0 ? { ...unsecured, proof: covered } : unsecured, signer, {
    cryptosuite,
    created: now,
    documentLoader: options.documentLoader ?? builtIn,
    crypto: options.crypto ?? webCrypto,
    canonicalize: options.canonicalize,
    id: proofId,
    previousProof,
    ...(isSelective && { mandatoryPointers: mandatoryPointersOf(unsecured, mandatoryPointers) }),
  })
  const proofs = [...earlier, proof]
  return { ...unsecured, proof: proofs.length === 1 ? proof : proofs } as unknown as Signed<T>
}

/** Refuses what is not built as its kind of credential must be. */
export function requireWellFormed(credential: JsonObject): void {
  const kind = isJsonObject(credential) ? kindOf(credential) : undefined
  if (!kind) throw new CredentialError('credential.malformed', 'Its type does not contain VerifiableCredential.')
  const faults = faultsOf(credential, kind)
  if (faults.length > 0) {
    throw new CredentialError(
      'credential.malformed',
      faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '),
    )
  }
}
