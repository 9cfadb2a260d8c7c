import type { Db } from '../../kernel/database/database.ts'
import { DEFAULT_ALGORITHM, type IssuerKey, type IssuerKeyAlgorithm } from './issuing.model.ts'

const columns = [
  'id',
  'organization_id',
  'algorithm',
  'public_key_multibase',
  'public_jwk',
  'state',
  'created_at',
  'retired_at',
] as const

interface Row {
  id: string
  organization_id: string
  algorithm: string
  public_key_multibase: string
  public_jwk: unknown
  state: string
  created_at: Date
  retired_at: Date | null
}

const fromRow = (row: Row): IssuerKey => ({
  id: row.id,
  organizationId: row.organization_id,
  algorithm: row.algorithm as IssuerKey['algorithm'],
  publicKeyMultibase: row.public_key_multibase,
  publicJwk: row.public_jwk as IssuerKey['publicJwk'],
  state: row.state as IssuerKey['state'],
  createdAt: row.created_at,
  ...(row.retired_at && { retiredAt: row.retired_at }),
})

/** All keys of an institution: the current ones, then those before them, the newest first. */
export async function findKeys(db: Db, organizationId: string): Promise<IssuerKey[]> {
  const rows = await db
    .selectFrom('issuer_keys')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .orderBy((order) => order('state', '=', 'current'), 'desc')
    .orderBy('retired_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The key that an institution signs with now. */
export async function findCurrentKey(
  db: Db,
  organizationId: string,
  algorithm: IssuerKeyAlgorithm = DEFAULT_ALGORITHM,
): Promise<IssuerKey | undefined> {
  const row = await db
    .selectFrom('issuer_keys')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('algorithm', '=', algorithm)
    .where('state', '=', 'current')
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The key with this public half, whosever it is. */
export async function findKeyByPublicKey(db: Db, publicKeyMultibase: string): Promise<IssuerKey | undefined> {
  const row = await db
    .selectFrom('issuer_keys')
    .select(columns)
    .where('public_key_multibase', '=', publicKeyMultibase)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Reads the current keys and holds them, so that two rotations come one after the other. */
export async function lockCurrentKeys(db: Db, organizationId: string): Promise<IssuerKey[]> {
  const rows = await db
    .selectFrom('issuer_keys')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'current')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(fromRow)
}

/** Keeps a new key and its wrapped private half. Says `false` when there is a current key of its kind already. */
export async function insertKey(db: Db, key: IssuerKey, wrapped: Uint8Array): Promise<boolean> {
  const inserted = await db
    .insertInto('issuer_keys')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      algorithm: key.algorithm,
      public_key_multibase: key.publicKeyMultibase,
      public_jwk: JSON.stringify(key.publicJwk),
      state: key.state,
      created_at: key.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'algorithm']).where('state', '=', 'current').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  await db
    .insertInto('issuer_key_secrets')
    .values({ organization_id: key.organizationId, key_id: key.id, wrapped })
    .execute()
  return true
}

export async function saveKeyState(db: Db, { organizationId, id, state, retiredAt }: IssuerKey): Promise<void> {
  await db
    .updateTable('issuer_keys')
    .set({ state, retired_at: retiredAt ?? null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** The wrapped private half of a key. */
export async function findWrappedKey(db: Db, organizationId: string, keyId: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('issuer_key_secrets')
    .select('wrapped')
    .where('organization_id', '=', organizationId)
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return row?.wrapped
}
