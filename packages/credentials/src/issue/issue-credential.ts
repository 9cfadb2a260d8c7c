import { documentLoader as builtIn, type DocumentLoader } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonObject, withoutUndefined } from '../json.ts'
import { type CryptoPort, type Signer, webCrypto } from '../keys/index.ts'
import { faultsOf, kindOf } from '../model/parse-credential.ts'
import type { Canonicalizer } from '../proof/canonicalize.ts'
import { type CryptosuiteName, defaultCryptosuite } from '../proof/cryptosuites.ts'
import { createProof, type DataIntegrityProof } from '../proof/data-integrity.ts'

export interface IssueOptions {
  /** when the signature is made; now, unless told otherwise */
  readonly now?: Date
  /** `eddsa-rdfc-2022` for Ed25519 keys and `ecdsa-rdfc-2019` for P-256 and P-384, unless told otherwise */
  readonly cryptosuite?: CryptosuiteName
  readonly documentLoader?: DocumentLoader
  readonly crypto?: CryptoPort
  /** the plain pipeline unless told otherwise; see `createCanonicalizer` */
  readonly canonicalize?: Canonicalizer
}

export type Signed<T> = T & { readonly proof: DataIntegrityProof | readonly DataIntegrityProof[] }

/**
 * Signs a credential with a Data Integrity proof. A credential that is signed already gets one proof more.
 *
 * The credential is looked at first: a signature under something that verifiers must refuse helps nobody.
 *
 * @throws CredentialError `credential.malformed` with what is wrong, `credential.terms_undefined`, `context.unknown`,
 *   `key.unsupported`
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof
 */
export async function issueCredential<T extends JsonObject>(
  credential: T,
  signer: Signer,
  options: IssueOptions = {},
): Promise<Signed<T>> {
  const { proof: earlier, ...unsecured } = withoutUndefined(credential)
  requireWellFormed(unsecured)
  const cryptosuite = options.cryptosuite ?? defaultCryptosuite(signer.algorithm)
  if (!cryptosuite)
    throw new CredentialError('key.unsupported', `No cryptosuite signs with ${signer.algorithm}; a JWT can.`)
  const proof = await createProof(unsecured, signer, {
    cryptosuite,
    created: options.now ?? new Date(),
    documentLoader: options.documentLoader ?? builtIn,
    crypto: options.crypto ?? webCrypto,
    canonicalize: options.canonicalize,
  })
  const proofs = [...(Array.isArray(earlier) ? earlier : earlier === undefined ? [] : [earlier]), proof]
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
