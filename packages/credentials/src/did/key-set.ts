import { CredentialError } from '../errors.ts'
import { type Fetch, fetchJson } from '../fetch.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../json.ts'
import { checkPublicJwk, type PublicKey } from '../keys/index.ts'

/** A set of keys (RFC 7517 §5), and whose it is where it is one issuer's alone. */
export interface KeySet {
  readonly keys: readonly JsonObject[]
  readonly owner?: string
}

/** Where a host publishes the keys of its issuers, as Open Badges 3.0 recommends. */
export function jwksUrl(issuer: string): string {
  return new URL('/.well-known/jwks.json', issuer).href
}

/** Where an issuer says which keys are its own: between its host and its path. */
function metadataUrl(issuer: string): string {
  const { origin, pathname } = new URL(issuer)
  return `${origin}/.well-known/jwt-vc-issuer${pathname === '/' ? '' : pathname}`
}

/**
 * The keys of an issuer with an https address: the set of its host, or where there is none, the one that the issuer's
 * metadata holds or names.
 *
 * @throws CredentialError `did.malformed`, `did.not_found`, `did.unavailable`, `did.document_malformed`
 * @see https://www.imsglobal.org/spec/ob/v3p0/impl/#key-provenance, https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (JWT VC Issuer Metadata)
 */
export async function fetchKeySet(issuer: string, fetch: Fetch | undefined): Promise<KeySet> {
  if (!URL.canParse(issuer)) throw new CredentialError('did.malformed', issuer.slice(0, 200))
  try {
    return { keys: keysOf((await fetchKeyDocument(jwksUrl(issuer), fetch)).keys) }
  } catch (error) {
    if (!(error instanceof CredentialError) || error.code !== 'did.not_found') throw error
  }
  const metadata = await fetchKeyDocument(metadataUrl(issuer), fetch)
  if (metadata.issuer !== issuer) {
    throw new CredentialError('did.document_malformed', `The metadata is not about ${issuer}.`)
  }
  const { jwks, jwks_uri: address } = metadata
  const set = typeof address === 'string' ? await fetchKeyDocument(address, fetch) : jwks
  return { keys: keysOf(isJsonObject(set) ? set.keys : undefined), owner: issuer }
}

export function keysOf(keys: JsonValue | undefined): readonly JsonObject[] {
  return asList(keys).filter(isJsonObject) as readonly JsonObject[]
}

/** Something with keys, at an https address. */
export async function fetchKeyDocument(url: string, fetch: Fetch | undefined): Promise<JsonObject> {
  if (!url.startsWith('https://'))
    throw new CredentialError('key.unsupported', `Keys at addresses such as ${url.slice(0, 200)}`)
  return fetchJson(url, {
    fetch,
    accept: 'application/jwk+json, application/jwk-set+json, application/json, application/cid',
    missing: 'did.not_found',
    unavailable: 'did.unavailable',
    malformed: 'did.unavailable',
  })
}

/**
 * A published JWK → the key, if it was published for verifying signatures, and with the algorithm that we use it with.
 *
 * @throws CredentialError `key.unsafe` when it is meant for something else; what `checkPublicJwk` throws
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-4.2, https://www.rfc-editor.org/rfc/rfc8725#section-3.1
 */
export function toVerifyingKey(jwk: JsonObject): PublicKey {
  const key = checkPublicJwk(jwk)
  const { use, key_ops: operations, alg } = jwk
  if ((use !== undefined && use !== 'sig') || (operations !== undefined && !asList(operations).includes('verify'))) {
    throw new CredentialError('key.unsafe', 'It was not published for signatures.')
  }
  // RFC 9864 gives EdDSA with this curve a name of its own
  const names: readonly unknown[] = key.algorithm === 'EdDSA' ? ['EdDSA', 'Ed25519'] : [key.algorithm]
  if (alg !== undefined && !names.includes(alg)) {
    throw new CredentialError('key.unsafe', `It was published for ${textOf(alg).slice(0, 100)}.`)
  }
  return key
}
