import { CredentialError } from '../errors.ts'
import type { Fetch } from '../fetch.ts'
import type { DidDocument } from './did-document.ts'
import { resolveDidJwk } from './did-jwk.ts'
import { resolveDidKey } from './did-key.ts'
import { resolveDidWeb } from './did-web.ts'

export interface ResolveOptions {
  /** needed for did:web alone; without it such a DID is `did.unavailable` */
  readonly fetch?: Fetch | undefined
}

const wellFormed = /^did:[a-z0-9]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})+$/

/**
 * A DID (without fragment, path or query) → its document.
 *
 * @throws CredentialError `did.malformed`, `did.unsupported`, `did.not_found`, `did.unavailable`,
 *   `did.document_malformed`, and for DIDs that are keys: `key.malformed`, `key.unsupported`, `key.unsafe`
 */
export async function resolveDid(did: string, { fetch }: ResolveOptions = {}): Promise<DidDocument> {
  if (did.length > 8192 || !wellFormed.test(did)) throw new CredentialError('did.malformed', did.slice(0, 200))
  if (did.startsWith('did:key:')) return resolveDidKey(did)
  if (did.startsWith('did:jwk:')) return resolveDidJwk(did)
  if (did.startsWith('did:web:')) return resolveDidWeb(did, fetch)
  throw new CredentialError('did.unsupported', did.split(':', 2).join(':'))
}
