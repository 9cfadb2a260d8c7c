import { CredentialError } from '../errors.ts'
import { type Fetch, fetchJson } from '../fetch.ts'
import { checkDidDocument, type DidDocument } from './did-document.ts'

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/i
const segment = /^(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+$/

/**
 * Where the document of a did:web lies: the host after `did:web:` with a port written as `%3A`, then path segments
 * parted by colons; `/.well-known/did.json` where there is no path.
 *
 * @throws CredentialError `did.malformed`
 * @see https://w3c-ccg.github.io/did-method-web/#read-resolve
 */
export function didWebUrl(did: string): string {
  const [authority = '', ...path] = did.slice('did:web:'.length).split(':')
  const server = authority.replace(/%3a/i, ':')
  const isSafe = did.startsWith('did:web:') && host.test(server) && path.every(isSafeSegment)
  const url = `https://${server}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`
  if (!isSafe || !URL.canParse(url)) throw new CredentialError('did.malformed', did)
  return url
}

function isSafeSegment(text: string): boolean {
  return segment.test(text) && !/^(?:\.|%2e){1,2}$/i.test(text) && !/%(?:2f|5c|00)/i.test(text)
}

/** Does the address lie on the site that this did:web names, port and all? */
export function isAtSiteOf(did: string, url: string): boolean {
  try {
    return new URL(didWebUrl(did)).origin === URL.parse(url)?.origin
  } catch (error) {
    if (error instanceof CredentialError) return false
    throw error
  }
}

/** The did:web of an address: the inverse of `didWebUrl`. `https://example.org:8443/a/b` → `did:web:example.org%3A8443:a:b`. */
export function toDidWeb(url: string): string {
  const { protocol, host: authority, pathname } = new URL(url)
  const path = pathname.split('/').filter((part) => part !== '')
  if (!/^https?:$/.test(protocol)) throw new CredentialError('did.malformed', url)
  return ['did:web', authority.replace(':', '%3A'), ...path].join(':')
}

/**
 * Fetches the document of a did:web and checks that it is about this DID.
 *
 * @throws CredentialError `did.malformed`, `did.not_found`, `did.unavailable`, `did.document_malformed`
 */
export async function resolveDidWeb(did: string, fetch: Fetch | undefined): Promise<DidDocument> {
  const accept = 'application/did+json, application/did+ld+json, application/did, application/json'
  const document = await fetchJson(didWebUrl(did), {
    fetch,
    accept,
    ownPort: true,
    missing: 'did.not_found',
    unavailable: 'did.unavailable',
    malformed: 'did.unavailable',
  })
  return checkDidDocument(document, did)
}
