import type { JsonObject } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOrganizationBySlug, organizationErrors } from '../organizations/index.ts'
import { ensureIssuer } from './ensure-issuer.ts'
import { findCurrentKey, findKeys } from './issuing.store.ts'
import { toDidDocument } from './to-did-document.ts'

/** The DID document of the institution with this slug. @throws organizationErrors.not_found */
export async function showDidDocument(runtime: Runtime, slug: string): Promise<JsonObject> {
  const organization = await runtime.transact(anonymous, (work) => findOrganizationBySlug(work, slug), 'read only')
  if (!organization) throw organizationErrors.not_found()
  const { id } = await ensureIssuer(runtime, organization.id)
  // a did:key is one key: the others are other issuers
  const keys = await runtime.transact(
    anonymous,
    async (work) =>
      id.startsWith('did:key:')
        ? [await findCurrentKey(work.db, organization.id)].filter((key) => key !== undefined)
        : findKeys(work.db, organization.id),
    'read only',
  )
  return toDidDocument(id, keys)
}
