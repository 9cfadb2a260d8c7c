import type { Permission } from '@cairn/api'
import type { Kysely } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Schema } from '../../kernel/database/schema.ts'
import type { ApiToken } from './accounts.model.ts'

const tokens = (db: Kysely<Schema>) =>
  db
    .selectFrom('api_tokens')
    .select([
      'id',
      'person_id',
      'name',
      'hint',
      'scopes',
      'organization_id',
      'created_at',
      'expires_at',
      'last_used_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof tokens>['executeTakeFirstOrThrow']>>

const fromRow = (row: Row): ApiToken => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  hint: row.hint,
  scopes: row.scopes as Permission[],
  organizationId: row.organization_id ?? undefined,
  createdAt: row.created_at,
  expiresAt: row.expires_at ?? undefined,
  lastUsedAt: row.last_used_at ?? undefined,
})

export async function findTokenBySecret(db: Kysely<Schema>, secretHash: Uint8Array): Promise<ApiToken | undefined> {
  const row = await tokens(db)
    .where('secret_hash', '=', secretHash as Buffer)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function findToken(db: Db, tokenId: string): Promise<ApiToken | undefined> {
  const row = await tokens(db).where('id', '=', tokenId).executeTakeFirst()
  return row && fromRow(row)
}

export async function listTokensOf(db: Db, personId: string): Promise<ApiToken[]> {
  const rows = await tokens(db).where('person_id', '=', personId).orderBy('id', 'desc').execute()
  return rows.map(fromRow)
}

export async function insertToken(db: Db, token: ApiToken, secretHash: Uint8Array): Promise<void> {
  await db
    .insertInto('api_tokens')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      secret_hash: secretHash,
      hint: token.hint,
      scopes: token.scopes,
      organization_id: token.organizationId ?? null,
      created_at: token.createdAt,
      expires_at: token.expiresAt ?? null,
    })
    .execute()
}

export async function touchToken(db: Kysely<Schema>, tokenId: string, now: Date): Promise<void> {
  await db.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', tokenId).execute()
}

/** False when there was none of this person's. */
export async function deleteTokenRow(db: Db, personId: string, tokenId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('api_tokens')
    .where('id', '=', tokenId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
