import { didWebUrl } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import { CairnError } from '../../kernel/errors.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOrganizationBySlug, getOrganization } from '../organizations/index.ts'
import { findKeyByPublicKey } from './issuing.store.ts'
import { publishStatusList } from './publish-status-list.ts'
import { showDidDocument } from './show-did-document.ts'
import { findStatusList } from './status-lists.store.ts'

/** An institution of this Cairn, as the issuer of a credential. */
export interface OwnIssuer {
  organizationId: string
  name: string
}

/**
 * The institution that issues under this id, if it is one of this Cairn: by its did:web below our public address, or by a
 * key of its own that was not withdrawn (did:key).
 */
export async function findOwnIssuer(runtime: Runtime, issuerId: string): Promise<OwnIssuer | undefined> {
  return runtime.transact(
    anonymous,
    async (work) => {
      if (issuerId.startsWith('did:key:')) {
        const key = await findKeyByPublicKey(work.db, issuerId.slice('did:key:'.length))
        if (!key || key.state === 'compromised') return undefined
        const { id, name } = await getOrganization(work, key.organizationId)
        return { organizationId: id, name }
      }
      const slug = slugOf(runtime, issuerId)
      const organization = slug === undefined ? undefined : await findOrganizationBySlug(work, slug)
      return organization && { organizationId: organization.id, name: organization.name }
    },
    'read only',
  )
}

/** The slug in a did:web of this Cairn. */
function slugOf(runtime: Runtime, issuerId: string): string | undefined {
  if (!issuerId.startsWith('did:web:')) return undefined
  try {
    return didDocumentSlug(runtime, didWebUrl(issuerId))
  } catch {
    // not a well-formed DID, so not ours
    return undefined
  }
}

function didDocumentSlug({ settings }: Runtime, url: string): string | undefined {
  const base = settings.configuredPublicUrl
  if (base === undefined || !url.startsWith(`${base}/t/`) || !url.endsWith('/did.json')) return undefined
  return url.slice(base.length + '/t/'.length, -'/did.json'.length)
}

/**
 * A document that this Cairn publishes itself (DID documents, status lists), as if it had been fetched from its address;
 * `undefined` for every other address. What we signed is verified without a visit to ourselves.
 */
export async function readOwnDocument(runtime: Runtime, url: string): Promise<Fetched | undefined> {
  const slug = didDocumentSlug(runtime, url)
  if (slug !== undefined)
    return answer(url, 'application/did+ld+json', async () => JSON.stringify(await showDidDocument(runtime, slug)))
  const listId = /\/status\/(stl_[0-9a-z]+)$/.exec(url)?.[1]
  if (listId === undefined) return undefined
  const list = await runtime.transact(anonymous, (work) => findStatusList(work.db, listId), 'read only')
  if (list?.address !== url) return undefined
  return answer(url, 'application/vc', async () => (await publishStatusList(runtime, listId)).json)
}

async function answer(url: string, contentType: string, read: () => Promise<string>): Promise<Fetched> {
  try {
    return { status: 200, contentType, body: new TextEncoder().encode(await read()), finalUrl: url }
  } catch (error) {
    if (!(error instanceof CairnError)) throw error
    const status = error.kind === 'not_found' ? 404 : 503
    return { status, contentType: 'text/plain', body: new Uint8Array(), finalUrl: url }
  }
}
