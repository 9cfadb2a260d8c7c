import { type Signer, toKeyPair } from '@cairn/credentials'
import { createNodeSigner } from '@cairn/credentials/node'
import { system } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { issuingErrors } from './issuing.errors.ts'
import { type IssuerKey, type IssuerKeyAlgorithm, verificationMethodOf, wrappingContext } from './issuing.model.ts'
import { findCurrentKey, findKeyByPublicKey, findWrappedKey } from './issuing.store.ts'

/** Signers in use, so that the key store is not asked for each signature. The private keys in them cannot be read out. */
const SIGNERS_KEPT = 200
const signers = new WeakMap<Runtime, Map<string, Signer>>()
const reader = system('issuing.open-signer')

/**
 * What signs in the name of an institution as this issuer: its current key of this kind, or, where the issuer is a key
 * (did:key), that key. Goes to the key store, so it runs outside any transaction.
 *
 * @throws issuingErrors.key_store_away
 */
export async function openSigner(
  runtime: Runtime,
  organizationId: string,
  issuerId: string,
  algorithm?: IssuerKeyAlgorithm,
): Promise<{ signer: Signer; keyId: string }> {
  const { key, wrapped } = await runtime.transact(
    reader,
    async (work) => {
      await work.enter(organizationId)
      const key = issuerId.startsWith('did:key:')
        ? await findKeyByPublicKey(work.db, issuerId.slice('did:key:'.length))
        : await findCurrentKey(work.db, organizationId, algorithm)
      if (key?.organizationId !== organizationId || key.state === 'compromised')
        throw new Error(`${organizationId} has no key to sign as ${issuerId} with`)
      return { key, wrapped: await findWrappedKey(work.db, organizationId, key.id) }
    },
    'read only',
  )
  if (!wrapped) throw issuingErrors.key_store_away('Its private half is not here.')
  const kept = signersOf(runtime)
  const name = `${key.id} ${issuerId}`
  const signer = kept.get(name) ?? (await unwrapSigner(runtime, key, wrapped, issuerId))
  kept.delete(name)
  kept.set(name, signer)
  if (kept.size > SIGNERS_KEPT) kept.delete(kept.keys().next().value!)
  return { signer, keyId: key.id }
}

function signersOf(runtime: Runtime): Map<string, Signer> {
  const kept = signers.get(runtime) ?? new Map<string, Signer>()
  signers.set(runtime, kept)
  return kept
}

async function unwrapSigner({ outside }: Runtime, key: IssuerKey, wrapped: Uint8Array, issuerId: string) {
  let plain: Uint8Array
  try {
    plain = await outside.keys.unwrap(wrapped, wrappingContext(key.organizationId, key.id))
  } catch (error) {
    throw issuingErrors.key_store_away(undefined, { cause: error, retryAfter: 60 })
  }
  const pair = toKeyPair(key.algorithm, JSON.parse(new TextDecoder().decode(plain)))
  plain.fill(0)
  if (pair.publicKeyMultibase !== key.publicKeyMultibase)
    throw new Error(`The private half of ${key.id} belongs to another key`)
  return createNodeSigner(pair, verificationMethodOf(issuerId, key.publicKeyMultibase))
}
