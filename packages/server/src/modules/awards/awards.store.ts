import type { Db } from '../../kernel/database/database.ts'
import { isUniqueViolation } from '../../kernel/database/database.ts'
import { awardErrors } from './awards.errors.ts'
import type { Award } from './awards.model.ts'
import { findAwardRow } from './awards.views.ts'

const columnsOf = (award: Award) => ({
  state: award.state,
  visibility: award.visibility,
  issued_at: award.issuedAt ?? null,
  suspended_at: award.suspension?.at ?? null,
  suspension_reason: award.suspension?.reason ?? null,
  revoked_at: award.revocation?.at ?? null,
  revocation_class: award.revocation?.reasonClass ?? null,
  revocation_reason: award.revocation?.reason ?? null,
  signing_attempts: award.signing.attempts,
  signing_error: award.signing.lastError ?? null,
})

/** Keeps a new award, and the place for its credential. @throws awardErrors.duplicate */
export async function insertAward(db: Db, award: Award): Promise<void> {
  try {
    await db
      .insertInto('awards')
      .values({
        organization_id: award.organizationId,
        id: award.id,
        achievement_id: award.achievementId,
        achievement_version: award.achievementVersion,
        recipient_name: award.recipient.name,
        recipient_email: award.recipient.email,
        narrative: award.narrative ?? null,
        evidence: JSON.stringify(award.evidence),
        credential_id: award.credentialId,
        granted_by: award.grantedBy,
        granted_at: award.grantedAt,
        valid_until: award.validUntil ?? null,
        ...columnsOf(award),
      })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error, 'awards_held_once')) throw awardErrors.duplicate(undefined, { cause: error })
    throw error
  }
  await db
    .insertInto('credentials')
    .values({ organization_id: award.organizationId, id: award.credentialId, award_id: award.id })
    .execute()
}

export async function saveAward(db: Db, award: Award): Promise<void> {
  await db
    .updateTable('awards')
    .set(columnsOf(award))
    .where('organization_id', '=', award.organizationId)
    .where('id', '=', award.id)
    .execute()
}

/** Reads an award and holds it until the transaction ends, so that two revocations cannot both win. */
export async function lockAward(db: Db, organizationId: string, awardId: string): Promise<Award> {
  const locked = await db
    .selectFrom('awards')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', awardId)
    .forUpdate()
    .executeTakeFirst()
  const award = locked && (await findAwardRow(db, organizationId, awardId))
  if (!award) throw awardErrors.not_found()
  return award
}

export interface StoredCredential {
  id: string
  awardId: string
  unsigned: Record<string, unknown> | undefined
  entries: { listId: string; index: number; purpose: string }[]
  signed: { json: string; jwt: string; at: Date } | undefined
}

/** The credential of an award, as far as it is. */
export async function findCredential(
  db: Db,
  organizationId: string,
  credentialId: string,
): Promise<StoredCredential | undefined> {
  const row = await db
    .selectFrom('credentials')
    .select(['id', 'award_id', 'unsigned', 'status_entries', 'json', 'jwt', 'signed_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    awardId: row.award_id,
    unsigned: (row.unsigned ?? undefined) as StoredCredential['unsigned'],
    entries: (row.status_entries ?? []) as StoredCredential['entries'],
    signed: row.json && row.jwt && row.signed_at ? { json: row.json, jwt: row.jwt, at: row.signed_at } : undefined,
  }
}

/** Writes down what is going to be signed, before it is. */
export async function saveIntent(
  db: Db,
  organizationId: string,
  credentialId: string,
  unsigned: object,
  entries: StoredCredential['entries'],
): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ unsigned: JSON.stringify(unsigned), status_entries: JSON.stringify(entries) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .where('unsigned', 'is', null)
    .execute()
}

/** Keeps the signed bytes, exactly. */
export async function saveSigned(
  db: Db,
  organizationId: string,
  credentialId: string,
  signed: { json: string; jwt: string; keyId: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ json: signed.json, jwt: signed.jwt, key_id: signed.keyId, signed_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .execute()
}
