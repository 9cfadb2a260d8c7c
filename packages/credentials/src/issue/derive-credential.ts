import { documentLoader as builtIn, type DocumentLoader } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { type CryptoPort, webCrypto } from '../keys/index.ts'
import { findCryptosuite } from '../proof/cryptosuites.ts'
import type { DataIntegrityProof } from '../proof/data-integrity.ts'
import { deriveProof, modeOf } from '../proof/sd/index.ts'
import { requireWellFormed } from './issue-credential.ts'

export interface DeriveOptions {
  /** JSON pointers (RFC 6901) to what is to be shown, beside what the issuer made mandatory */
  readonly selectivePointers: readonly string[]
  /** which base proof, where there are several */
  readonly proofId?: string
  readonly documentLoader?: DocumentLoader
  readonly crypto?: CryptoPort
}

/**
 * For holders: a credential with an `ecdsa-sd-2023` base proof → one that shows a part of it and verifies.
 *
 * Ids and types of everything on the way to what is selected are shown, too. Other proofs of the credential are left
 * behind, for they sign all of it.
 *
 * @throws CredentialError `proof.no_base`, `proof.malformed`, `pointer.*`; `credential.malformed` when what is left is
 *   not built as its kind of credential must be
 * @see https://www.w3.org/TR/vc-di-ecdsa/#add-derived-proof-ecdsa-sd-2023
 */
export async function deriveCredential(
  credential: JsonObject,
  options: DeriveOptions,
): Promise<JsonObject & { readonly proof: DataIntegrityProof }> {
  const { proof: proofs, ...unsecured } = credential
  const base = findBase(asList(proofs), options.proofId)
  const derived = await deriveProof(unsecured, base.proofValue, {
    selectivePointers: options.selectivePointers,
    documentLoader: options.documentLoader ?? builtIn,
    crypto: options.crypto ?? webCrypto,
  })
  requireWellFormed(derived.document)
  return { ...derived.document, proof: { ...base, proofValue: derived.proofValue } }
}

function findBase(proofs: readonly unknown[], id: string | undefined): DataIntegrityProof {
  const found = proofs.filter((proof) => isBase(proof) && (id === undefined || proof.id === id))
  if (found.length > 1) throw new CredentialError('proof.no_base', 'There are several: the id of one has to be named.')
  const [base] = found as DataIntegrityProof[]
  if (!base) throw new CredentialError('proof.no_base')
  if (base.previousProof !== undefined)
    throw new CredentialError('proof.no_base', 'It builds on other proofs, which cover the whole credential.')
  return base
}

function isBase(proof: unknown): proof is JsonObject {
  if (!isJsonObject(proof) || findCryptosuite(proof)?.name !== 'ecdsa-sd-2023') return false
  return typeof proof.proofValue === 'string' && modeOf(proof.proofValue) === 'base'
}
