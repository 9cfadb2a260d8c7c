import { generateKeyPair } from '@cairn/credentials'
import { newId } from '../../kernel/ids.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { issuingErrors } from './issuing.errors.ts'
import { DEFAULT_ALGORITHM, type IssuerKey, type IssuerKeyAlgorithm, wrappingContext } from './issuing.model.ts'

/** A new key with its private half wrapped: to be kept as it is, or dropped. */
export interface MadeKey {
  key: IssuerKey
  wrapped: Uint8Array
}

/**
 * Makes a signing key for an institution; its private half leaves this function wrapped. Goes to the key store.
 *
 * @throws issuingErrors.key_store_away
 */
export async function makeKey(
  { outside }: Runtime,
  organizationId: string,
  algorithm: IssuerKeyAlgorithm = DEFAULT_ALGORITHM,
): Promise<MadeKey> {
  const { publicKeyMultibase, publicJwk, privateJwk } = await generateKeyPair(algorithm)
  if (!publicKeyMultibase) throw new Error(`A key for ${algorithm} has a Multikey form`)
  const now = outside.now()
  const id = newId('key', now, outside.random)
  const plain = new TextEncoder().encode(JSON.stringify(privateJwk))
  try {
    return {
      key: {
        id,
        organizationId,
        algorithm,
        publicKeyMultibase,
        publicJwk: { ...publicJwk },
        state: 'current',
        createdAt: now,
      },
      wrapped: await outside.keys.wrap(plain, wrappingContext(organizationId, id)),
    }
  } catch (error) {
    throw issuingErrors.key_store_away(undefined, { cause: error, retryAfter: 60 })
  } finally {
    plain.fill(0)
  }
}
