import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { IssuerKeyAlgorithm } from './issuing.model.ts'

/** A key as everybody may see it, with the institution it belongs to. */
export interface PublishedKey {
  slug: string
  algorithm: IssuerKeyAlgorithm
  publicKeyMultibase: string
  publicJwk: Record<string, unknown>
  state: string
}

/** The published keys of every institution of this Cairn, oldest first. */
export async function listPublishedKeys(db: Db): Promise<PublishedKey[]> {
  const rows = await db
    .selectFrom('issuer_keys')
    .innerJoin('organizations', 'organizations.id', 'issuer_keys.organization_id')
    .select([
      'organizations.slug',
      'issuer_keys.algorithm',
      'issuer_keys.public_key_multibase as publicKeyMultibase',
      'issuer_keys.public_jwk as publicJwk',
      'issuer_keys.state',
    ])
    .orderBy('issuer_keys.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    algorithm: row.algorithm as IssuerKeyAlgorithm,
    publicJwk: row.publicJwk as PublishedKey['publicJwk'],
  }))
}

/** The institutions that issue from this Cairn, under the ids that they issue with now. */
export async function listIssuingOrganizations(db: Db): Promise<{ id: string; name: string; url?: string }[]> {
  const rows = await db
    .selectFrom('organizations')
    .select(['did as id', 'name', 'url'])
    .where('did', 'is not', null)
    .execute()
  return rows.map(({ id, name, url }) => ({ id: id!, name, ...(url && { url }) }))
}

/** An institution's ids, keys and status lists as far as verifying depends on them: another text as soon as one changes. */
export async function findFooting(db: Db, organizationId: string): Promise<string> {
  const { rows } = await sql<{ footing: string }>`
    select json_build_array(o.slug, o.did, o.name, o.url,
      (select json_agg(json_build_array(k.id, k.state, k.retired_at) order by k.id)
         from issuer_keys k where k.organization_id = o.id),
      (select json_agg(json_build_array(l.id, l.changes, l.published_changes, l.signed_at) order by l.id)
         from status_lists l where l.organization_id = o.id))::text as footing
    from organizations o where o.id = ${organizationId}`.execute(db)
  return rows[0]?.footing ?? ''
}
