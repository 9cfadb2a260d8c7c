import { issueCredential, issueJwt, type JsonObject } from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import type { Runtime } from '../../kernel/runtime.ts'
import { openSigner } from './open-signer.ts'

/** A credential in the two forms that we sign, exactly as they were signed. */
export interface SignedCredential {
  /** JSON text with a Data Integrity proof, `eddsa-rdfc-2022`. */
  json: string
  /** Compact JWS, EdDSA. */
  jwt: string
  keyId: string
}

/**
 * Signs a credential in the name of an institution, with its current key; a credential of an issuer that is a key
 * (did:key) with that key. Goes to the key store, so it runs outside any transaction. The same credential at the same
 * moment with the same key is signed with the same bytes (Ed25519 is deterministic).
 *
 * @param signedAt what the proof says of when it was made
 * @throws issuingErrors.key_store_away
 */
export async function signCredential(
  runtime: Runtime,
  organizationId: string,
  credential: JsonObject,
  signedAt: Date,
): Promise<SignedCredential> {
  const { signer, keyId } = await openSigner(runtime, organizationId, issuerIdIn(credential))
  const signed = await issueCredential(credential, signer, { now: signedAt, crypto: nodeCrypto })
  return { json: JSON.stringify(signed), jwt: await issueJwt(credential, signer, { crypto: nodeCrypto }), keyId }
}

function issuerIdIn({ issuer }: JsonObject): string {
  const id = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer
  if (typeof id !== 'string') throw new Error('A credential that is to be signed names its issuer')
  return id
}
