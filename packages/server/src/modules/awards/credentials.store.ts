import type { Db } from '../../kernel/database/database.ts'
import type { Award } from './awards.model.ts'

/** One place in a status list. */
export interface Place {
  listId: string
  index: number
}

/** What will be signed, as it was decided before the signature was asked for. */
export interface Intent {
  /** JSON text. */
  unsigned: string
  /** The moment that the proof will name. */
  preparedAt: Date
  revocation: Place
  suspension: Place
}

/** A credential as far as it has come. */
export interface StoredCredential {
  intent?: Intent
  /** Exactly as signed. */
  signed?: { json: string; jwt: string; keyId: string; at: Date }
}

type Named = Pick<Award, 'organizationId' | 'credentialId'>

/** The credential of an award; its row is there since the award is. */
export async function findCredentialOf(db: Db, { organizationId, credentialId }: Named): Promise<StoredCredential> {
  const row = await db
    .selectFrom('credentials')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .executeTakeFirstOrThrow()
  return {
    ...(row.unsigned !== null &&
      row.prepared_at && {
        intent: {
          unsigned: row.unsigned,
          preparedAt: row.prepared_at,
          revocation: { listId: row.revocation_list!, index: row.revocation_index! },
          suspension: { listId: row.suspension_list!, index: row.suspension_index! },
        },
      }),
    ...(row.signed_json !== null &&
      row.signed_at && {
        signed: { json: row.signed_json, jwt: row.signed_jwt!, keyId: row.key_id!, at: row.signed_at },
      }),
  }
}

/** Writes down what will be signed, before it is. The database lets it be written once. */
export async function saveIntent(db: Db, { organizationId, credentialId }: Named, intent: Intent): Promise<void> {
  await db
    .updateTable('credentials')
    .set({
      unsigned: intent.unsigned,
      prepared_at: intent.preparedAt,
      revocation_list: intent.revocation.listId,
      revocation_index: intent.revocation.index,
      suspension_list: intent.suspension.listId,
      suspension_index: intent.suspension.index,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .execute()
}

/** Keeps the signed bytes, exactly. The database lets them be written once. */
export async function saveSigned(
  db: Db,
  { organizationId, credentialId }: Named,
  signed: NonNullable<StoredCredential['signed']>,
): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ signed_json: signed.json, signed_jwt: signed.jwt, key_id: signed.keyId, signed_at: signed.at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', credentialId)
    .execute()
}
