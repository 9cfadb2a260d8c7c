import { CredentialError } from '../errors.ts'
import type { Fetch } from '../fetch.ts'
import { asList, type JsonObject, textOf } from '../json.ts'
import type { PublicJwk, PublicKey } from '../keys/index.ts'
import { type DidDocument, datesOf, findVerificationMethod, type ProofPurpose } from './did-document.ts'
import { fetchKeyDocument, fetchKeySet, jwksUrl, type KeySet, keysOf, toVerifyingKey } from './key-set.ts'
import type { ResolvedKey, ResolveKeyOptions } from './resolved-key.ts'
import { toPublicKey } from './to-public-key.ts'

/**
 * The https URL of a key → the key, and whose it is.
 *
 * The address may answer with a document of its controller that lists the key, with the key as verification method whose
 * controller lists it, with a JWK, or with a set of them. In the host's well-known set a JWK says by `iss` whose of that
 * host's issuers it is; without it, it is the host's, if it stands there alone. Elsewhere anybody may have put it there,
 * and on their own host anybody may name whom they like: then it says nothing.
 *
 * @throws CredentialError `did.malformed`, `did.not_found`, `did.unavailable`, `did.document_malformed`,
 *   `did.key_not_found`, `key.*`
 */
export async function resolveHttpsKey(
  url: string,
  purpose: ProofPurpose,
  { fetch, signedBy }: ResolveKeyOptions,
): Promise<ResolvedKey> {
  if (!URL.canParse(url)) throw new CredentialError('did.malformed', url.slice(0, 200))
  const [address = url] = url.split('#', 1)
  if (signedBy?.startsWith('https://') && URL.canParse(signedBy) && address === jwksUrl(signedBy)) {
    return findInSet(await fetchKeySet(signedBy, fetch), url, signedBy)
  }
  const document = await fetchKeyDocument(address, fetch)
  if (Array.isArray(document.keys)) return findInSet({ keys: keysOf(document.keys) }, url, signedBy)
  if (typeof document.kty === 'string') return ofJwk(document)
  if (document.id === address && document.controller === undefined)
    return ofController(document as DidDocument, url, purpose)
  if (document.id === url && typeof document.controller === 'string') {
    const controller = await fetchKeyDocument(document.controller, fetch)
    if (controller.id !== document.controller)
      throw new CredentialError('did.document_malformed', `It is not about ${textOf(document.controller)}.`)
    return ofController(controller as DidDocument, url, purpose, document)
  }
  throw new CredentialError('did.document_malformed', `${address} holds no key of this address.`)
}

function ofController(document: DidDocument, id: string, purpose: ProofPurpose, method?: JsonObject): ResolvedKey {
  const listed = document[purpose]
  const isReferenced = method !== undefined && asList(listed).includes(id)
  const found = isReferenced ? method : findVerificationMethod(document, id, purpose)
  return {
    key: toPublicKey(found),
    controller: document.id,
    boundBy: 'profile',
    ...datesOf(found),
  }
}

function ofJwk(jwk: JsonObject, whose: { controller?: string | undefined; origin?: string } = {}): ResolvedKey {
  return { key: toVerifyingKey(jwk), controller: undefined, boundBy: 'jwks', ...whose }
}

/**
 * The one key that is meant. Keys of several issuers may have one name in the set of their host: then it is the one of
 * whoever is said to have signed, and so it is where the URL has no name.
 */
function findInSet({ keys, owner }: KeySet, url: string, signedBy: string | undefined): ResolvedKey {
  const { origin, pathname, hash } = new URL(url)
  const named = hash === '' ? keys : keys.filter(({ kid }) => kid === url || kid === hash.slice(1))
  const theirs = named.length > 1 ? named.filter(({ iss }) => iss !== undefined && iss === signedBy) : named
  const [jwk, ...others] = theirs
  if (!jwk || others.length > 0)
    throw new CredentialError('did.key_not_found', `The key set does not name exactly one key ${url}.`)
  const { iss } = jwk
  if (owner !== undefined) return ofJwk(jwk, { controller: iss === undefined || iss === owner ? owner : undefined })
  if (pathname !== '/.well-known/jwks.json') return ofJwk(jwk)
  if (iss === undefined) return ofJwk(jwk, keys.length === 1 ? { origin } : {})
  return ofJwk(jwk, { controller: isOf(origin, iss) ? iss : undefined })
}

/** A host speaks for the issuers whose addresses lie on it, and for no others. */
const isOf = (origin: string, iss: unknown): iss is string =>
  typeof iss === 'string' && (iss === origin || iss.startsWith(`${origin}/`))

/**
 * Does the host of this https issuer publish the key as this issuer's?
 *
 * @throws CredentialError `did.unavailable` when it could not be asked
 */
export async function isPublishedByHost(issuer: string, key: PublicKey, fetch: Fetch | undefined): Promise<boolean> {
  try {
    const { keys, owner } = await fetchKeySet(issuer, fetch)
    const isTheirs = ({ iss }: JsonObject) =>
      iss === issuer || (iss === undefined && (owner === issuer || keys.length === 1))
    return keys.some((jwk) => isSameJwk(jwk, key.jwk) && isTheirs(jwk))
  } catch (error) {
    if (error instanceof CredentialError && error.code !== 'did.unavailable') return false
    throw error
  }
}

/** The same key: equal in every member that makes the key. */
function isSameJwk(candidate: JsonObject, key: PublicJwk): boolean {
  return Object.entries(key).every(([name, value]) => candidate[name] === value)
}
