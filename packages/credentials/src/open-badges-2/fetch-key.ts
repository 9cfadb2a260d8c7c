import { fromUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { type Fetch, visit } from '../fetch.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { PublicKey } from '../keys/index.ts'
import { parseStrictJson } from '../strict-json.ts'
import { publicKeyOfPem } from './public-key-pem.ts'
import { isSameAddress, isSameHost, isWebAddress } from './scope.ts'

export interface SigningKey {
  readonly key: PublicKey
  /** whose key it says that it is; documents of 1.x are the bare key and do not say */
  readonly owner?: string
}

/**
 * Fetches the key that an assertion names as the one that signs it: a CryptographicKey, or, in 1.x, a PEM file.
 *
 * @throws CredentialError `key.unavailable`, `key.not_found`, `key.malformed`, `key.unsafe`, `key.unsupported`
 * @see https://www.imsglobal.org/spec/ob/v2p0/#CryptographicKey
 */
export async function fetchKey(address: string, fetch: Fetch | undefined): Promise<SigningKey> {
  if (!isWebAddress(address)) throw new CredentialError('key.not_found', `${address.slice(0, 200)} is no web address.`)
  const accept = 'application/ld+json, application/json, application/x-pem-file'
  const { status, body, finalUrl } = await visit(address, { fetch, accept, unavailable: 'key.unavailable' })
  if (status === 404 || status === 410) throw new CredentialError('key.not_found', `${address} answers ${status}.`)
  if (status !== 200) throw new CredentialError('key.unavailable', `${address} answers ${status}.`)
  if (!isSameHost(finalUrl, address)) throw new CredentialError('key.not_found', `${address} leads to another host.`)
  if (fromUtf8(body)?.trimStart().startsWith('-----')) return { key: await publicKeyOfPem(fromUtf8(body)!) }
  const document = toObject(address, body)
  if (!isSameAddress(document.id, address)) throw new CredentialError('key.not_found', `${address} holds another key.`)
  return readKey(document)
}

/** A CryptographicKey as it stands in JSON. Throws what `publicKeyOfPem` throws. */
export async function readKey({ publicKeyPem, owner }: JsonObject): Promise<SigningKey> {
  if (typeof publicKeyPem !== 'string') throw new CredentialError('key.malformed', 'The key has no "publicKeyPem".')
  return { key: await publicKeyOfPem(publicKeyPem), ...(typeof owner === 'string' && { owner }) }
}

function toObject(address: string, body: Uint8Array): JsonObject {
  try {
    const document = parseStrictJson(body)
    if (isJsonObject(document)) return document
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CredentialError('key.malformed', `${address}: ${error.message}.`, { cause: error })
  }
  throw new CredentialError('key.malformed', `${address} answers with something else than an object.`)
}
