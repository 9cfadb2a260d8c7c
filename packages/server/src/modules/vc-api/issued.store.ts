import type { Work } from '../../kernel/runtime.ts'
import type { StatusEntry, StatusPurpose } from '../issuing/index.ts'

/** What is noted of a credential that was signed through the VC API. */
export interface IssuedCredential {
  id: string
  /** As its subject or the caller calls it; not unique, as the same may be signed anew. */
  credentialId: string | undefined
  profile: string
  keyId: string
  /** SHA-256 of the JSON text that was handed out; 32 bytes. */
  digest: Uint8Array
  /** One for each purpose, or none. */
  entries: readonly Pick<StatusEntry, 'purpose' | 'listId' | 'index'>[]
}

/** Notes a credential of the organization that the work has entered. */
export async function insertIssued({ db, organizationId, now }: Work, issued: IssuedCredential): Promise<void> {
  const entryFor = (purpose: StatusPurpose) => issued.entries.find((entry) => entry.purpose === purpose)
  await db
    .insertInto('vc_api_credentials')
    .values({
      organization_id: organizationId,
      id: issued.id,
      credential_id: issued.credentialId ?? null,
      profile: issued.profile,
      key_id: issued.keyId,
      digest: Buffer.from(issued.digest),
      revocation_list: entryFor('revocation')?.listId ?? null,
      revocation_index: entryFor('revocation')?.index ?? null,
      suspension_list: entryFor('suspension')?.listId ?? null,
      suspension_index: entryFor('suspension')?.index ?? null,
      issued_at: now,
    })
    .execute()
}

/** One place in a status list, and the credential that it is about. */
export interface IssuedEntry {
  organizationId: string
  issuedId: string
  listId: string
  index: number
}

/**
 * The status entries of this purpose that credentials of this id have: those of institutions that whoever acts is a
 * member of, before one is entered (the database sees to it).
 */
export async function findEntries({ db }: Work, credentialId: string, purpose: StatusPurpose): Promise<IssuedEntry[]> {
  const rows = await db
    .selectFrom('vc_api_credentials')
    .select(['organization_id', 'id', `${purpose}_list as listId`, `${purpose}_index as index`])
    .where('credential_id', '=', credentialId)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ organization_id, id, listId, index }) =>
    listId === null || index === null ? [] : [{ organizationId: organization_id, issuedId: id, listId, index }],
  )
}
