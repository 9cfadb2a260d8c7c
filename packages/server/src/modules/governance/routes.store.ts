import type { Db } from '../../kernel/database/database.ts'
import { routeErrors } from './governance.errors.ts'
import type { ProposalKind, Route } from './route.model.ts'

const routes = (db: Db, organizationId: string) =>
  db.selectFrom('governance_routes').selectAll().where('organization_id', '=', organizationId)
type Row = Awaited<ReturnType<ReturnType<typeof routes>['executeTakeFirstOrThrow']>>

export type StoredRoute = Route & { updatedAt: Date }

const toRoute = (row: Row): StoredRoute => ({
  organizationId: row.organization_id,
  id: row.id,
  name: row.name,
  kinds: row.kinds as ProposalKind[],
  isFastTrack: row.is_fast_track,
  stages: row.stages as unknown as Route['stages'],
  updatedAt: row.updated_at,
})

/** The routes of an institution, in the order in which they were added: the first that fits is taken. */
export async function listRoutesOf(db: Db, organizationId: string): Promise<StoredRoute[]> {
  return (await routes(db, organizationId).orderBy('id').execute()).map(toRoute)
}

/** @throws routeErrors.not_found */
export async function findRoute(db: Db, organizationId: string, id: string): Promise<StoredRoute> {
  const row = await routes(db, organizationId).where('id', '=', id).executeTakeFirst()
  if (!row) throw routeErrors.not_found()
  return toRoute(row)
}

export async function putRoute(db: Db, route: Route, now: Date): Promise<void> {
  const columns = {
    name: route.name,
    kinds: [...route.kinds],
    is_fast_track: route.isFastTrack,
    stages: JSON.stringify(route.stages),
    updated_at: now,
  }
  await db
    .insertInto('governance_routes')
    .values({ organization_id: route.organizationId, id: route.id, created_at: now, ...columns })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
}

export async function deleteRoute(db: Db, organizationId: string, id: string): Promise<void> {
  await db.deleteFrom('governance_routes').where('organization_id', '=', organizationId).where('id', '=', id).execute()
}
