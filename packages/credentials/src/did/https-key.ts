import { CredentialError } from '../errors.ts'
import { type Fetch, fetchJson } from '../fetch.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { checkPublicJwk, type PublicJwk, type PublicKey } from '../keys/index.ts'
import { type DidDocument, findVerificationMethod, type ProofPurpose } from './did-document.ts'
import { type ResolvedKey, toPublicKey } from './resolve-key.ts'

/** Where a host publishes the keys of its issuers, as Open Badges 3.0 recommends. */
export function jwksUrl(issuer: string): string {
  return new URL('/.well-known/jwks.json', issuer).href
}

/**
 * The https URL of a key → the key, and whose it is.
 *
 * The address may answer with a document of its controller that lists the key, with the key as verification method whose
 * controller lists it, with a JWK, or with a set of them. A bare JWK says whose it is by `iss`; without it, it is the
 * host's, if it stands alone in the host's well-known set: elsewhere on a host anybody may have put it there.
 *
 * @throws CredentialError `did.not_found`, `did.unavailable`, `did.document_malformed`, `did.key_not_found`, `key.*`
 */
export async function resolveHttpsKey(
  url: string,
  purpose: ProofPurpose,
  fetch: Fetch | undefined,
): Promise<ResolvedKey> {
  const [address = url] = url.split('#', 1)
  const document = await fetchDocument(address, fetch)
  if (Array.isArray(document.keys)) return findInSet(document, url)
  if (typeof document.kty === 'string') return ofJwk(document, undefined)
  if (document.id === address && document.controller === undefined)
    return ofController(document as DidDocument, url, purpose)
  if (document.id === url && typeof document.controller === 'string') {
    const controller = await fetchDocument(document.controller, fetch)
    if (controller.id !== document.controller)
      throw new CredentialError('did.document_malformed', `It is not about ${document.controller}.`)
    return ofController(controller as DidDocument, url, purpose, document)
  }
  throw new CredentialError('did.document_malformed', `${address} holds no key of this address.`)
}

async function fetchDocument(url: string, fetch: Fetch | undefined): Promise<JsonObject> {
  if (!url.startsWith('https://'))
    throw new CredentialError('key.unsupported', `Keys at addresses such as ${url.slice(0, 200)}`)
  const accept = 'application/jwk+json, application/jwk-set+json, application/json, application/cid'
  return fetchJson(url, {
    fetch,
    accept,
    missing: 'did.not_found',
    unavailable: 'did.unavailable',
    malformed: 'did.unavailable',
  })
}

function ofController(document: DidDocument, id: string, purpose: ProofPurpose, method?: JsonObject): ResolvedKey {
  const listed = document[purpose]
  const isReferenced = method !== undefined && asList(listed).includes(id)
  return {
    key: toPublicKey(isReferenced ? method : findVerificationMethod(document, id, purpose)),
    controller: document.id,
    boundBy: 'profile',
  }
}

function ofJwk(jwk: JsonObject, origin: string | undefined): ResolvedKey {
  const controller = typeof jwk.iss === 'string' ? jwk.iss : undefined
  return {
    key: checkPublicJwk(jwk),
    controller,
    boundBy: 'jwks',
    ...(origin !== undefined && !controller && { origin }),
  }
}

function findInSet(set: JsonObject, url: string): ResolvedKey {
  const keys = asList(set.keys).filter(isJsonObject) as readonly JsonObject[]
  const { origin, pathname, hash } = new URL(url)
  const named = keys.filter(({ kid }) => kid === url || (hash !== '' && kid === hash.slice(1)))
  const jwk = named.length > 0 ? named[0] : hash === '' && keys.length === 1 ? keys[0] : undefined
  if (named.length > 1 || !jwk)
    throw new CredentialError('did.key_not_found', `The key set does not name exactly one key ${url}.`)
  return ofJwk(jwk, isAlone(keys, pathname) ? origin : undefined)
}

function isAlone(keys: readonly JsonObject[], pathname: string): boolean {
  return keys.length === 1 && pathname === '/.well-known/jwks.json'
}

/**
 * Does the host of this https issuer publish the key as this issuer's?
 *
 * @throws CredentialError `did.unavailable` when it could not be asked
 */
export async function isPublishedByHost(issuer: string, key: PublicKey, fetch: Fetch | undefined): Promise<boolean> {
  let set: JsonObject
  try {
    set = await fetchDocument(jwksUrl(issuer), fetch)
  } catch (error) {
    if (error instanceof CredentialError && error.code !== 'did.unavailable') return false
    throw error
  }
  const keys = asList(set.keys).filter(isJsonObject) as readonly JsonObject[]
  return keys.some(
    (jwk) => isSameJwk(jwk, key.jwk) && (jwk.iss === issuer || (jwk.iss === undefined && keys.length === 1)),
  )
}

/** The same key: equal in every member that makes the key. */
export function isSameJwk(candidate: JsonObject, key: PublicJwk): boolean {
  return Object.entries(key).every(([name, value]) => candidate[name] === value)
}
