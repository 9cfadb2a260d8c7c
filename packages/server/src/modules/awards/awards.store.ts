import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { awardErrors } from './awards.errors.ts'
import type { Award, AwardState, RevocationClass, Visibility } from './awards.model.ts'

/** Awards with the id of their credential. */
export const selectAwards = (db: Db) =>
  db
    .selectFrom('awards')
    .innerJoin('credentials', 'credentials.award_id', 'awards.id')
    .selectAll('awards')
    .select('credentials.id as credential_id')

type Row = Awaited<ReturnType<ReturnType<typeof selectAwards>['executeTakeFirstOrThrow']>>

export const toAward = (row: Row): Award => ({
  id: row.id,
  organizationId: row.organization_id,
  credentialId: row.credential_id,
  achievementId: row.achievement_id,
  achievementVersion: row.achievement_version,
  achievementTitle: row.achievement_title,
  recipient: { name: row.recipient_name, email: row.recipient_email },
  subjectId: row.subject_id,
  state: row.state as AwardState,
  visibility: row.visibility as Visibility,
  narrative: row.narrative ?? undefined,
  evidence: row.evidence as Award['evidence'],
  validUntil: row.valid_until ?? undefined,
  grantedAt: row.granted_at,
  grantedBy: row.granted_by,
  issuedAt: row.issued_at ?? undefined,
  suspension:
    row.suspended_at && row.suspension_reason !== null
      ? { at: row.suspended_at, reason: row.suspension_reason }
      : undefined,
  revocation:
    row.revoked_at && row.revocation_reason !== null
      ? { at: row.revoked_at, reasonClass: row.revocation_class as RevocationClass, reason: row.revocation_reason }
      : undefined,
  signing: { attempts: row.signing_attempts, lastError: row.signing_error ?? undefined },
})

/** An award of this organization. */
export async function findAward(db: Db, organizationId: string, awardId: string): Promise<Award | undefined> {
  const row = await selectAwards(db)
    .where('awards.organization_id', '=', organizationId)
    .where('awards.id', '=', awardId)
    .executeTakeFirst()
  return row && toAward(row)
}

/** The award of this organization that has this credential. */
export async function findAwardOfCredential(
  db: Db,
  organizationId: string,
  credentialId: string,
): Promise<Award | undefined> {
  const row = await selectAwards(db)
    .where('awards.organization_id', '=', organizationId)
    .where('credentials.id', '=', credentialId)
    .executeTakeFirst()
  return row && toAward(row)
}

/** Reads an award and holds it until the transaction ends, so that two revocations cannot both win. */
export async function lockAward(db: Db, organizationId: string, awardId: string): Promise<Award> {
  const row = await selectAwards(db)
    .where('awards.organization_id', '=', organizationId)
    .where('awards.id', '=', awardId)
    .forUpdate('awards')
    .executeTakeFirst()
  if (!row) throw awardErrors.not_found()
  return toAward(row)
}

/** Keeps a new award with the id of its credential. @throws awardErrors.duplicate */
export async function insertAward(db: Db, award: Award): Promise<void> {
  try {
    await db
      .insertInto('awards')
      .values({
        organization_id: award.organizationId,
        id: award.id,
        achievement_id: award.achievementId,
        achievement_version: award.achievementVersion,
        achievement_title: award.achievementTitle,
        recipient_name: award.recipient.name,
        recipient_email: award.recipient.email,
        subject_id: award.subjectId,
        narrative: award.narrative ?? null,
        evidence: JSON.stringify(award.evidence),
        valid_until: award.validUntil ?? null,
        granted_at: award.grantedAt,
        granted_by: award.grantedBy,
        ...changing(award),
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

/** Keeps what can change about an award. */
export async function saveAward(db: Db, award: Award): Promise<void> {
  await db
    .updateTable('awards')
    .set(changing(award))
    .where('organization_id', '=', award.organizationId)
    .where('id', '=', award.id)
    .execute()
}

const changing = (award: Award) => ({
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
