import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonObject, textOf } from '../json.ts'
import { decodeMultikey, type PublicKey } from '../keys/index.ts'
import { toVerifyingKey } from './key-set.ts'

/**
 * A verification method → its key. `publicKeyMultibase` and `publicKeyJwk` are read, whatever the type is called;
 * one that has both must mean one key by them.
 *
 * @throws CredentialError `key.malformed`, `key.unsupported`, `key.unsafe`
 */
export function toPublicKey(method: JsonObject): PublicKey {
  const { publicKeyMultibase, publicKeyJwk } = method
  if (typeof publicKeyMultibase === 'string') {
    if (publicKeyJwk !== undefined) throw new CredentialError('key.malformed', 'It has two forms of a key.')
    return decodeMultikey(publicKeyMultibase)
  }
  if (isJsonObject(publicKeyJwk)) return toVerifyingKey(publicKeyJwk)
  throw new CredentialError(
    'key.unsupported',
    `A verification method of type ${textOf(method.type)} without a known form of key.`,
  )
}
