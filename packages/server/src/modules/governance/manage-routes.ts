import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { listCommitteeIds } from './committees.store.ts'
import { routeErrors } from './governance.errors.ts'
import { routeAdded, routeChanged, routeRemoved } from './governance.events.ts'
import { enterFor } from './lock-proposal.ts'
import { requireMembers } from './members.views.ts'
import { checkStages, type Route } from './route.model.ts'
import { deleteRoute, findRoute, listRoutesOf, putRoute, type StoredRoute } from './routes.store.ts'

export type RouteFacts = Pick<Route, 'name' | 'kinds' | 'isFastTrack' | 'stages'>

/** The routes of an institution. */
export async function listRoutes(work: Work, organizationId: string): Promise<StoredRoute[]> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listRoutesOf(work.db, organizationId)
}

/** Adds a route. @throws routeErrors.empty, duplicate_step, endless_consultation, no_such_committee, no_such_person */
export async function addRoute(work: Work, organizationId: string, facts: RouteFacts): Promise<StoredRoute> {
  await work.enter(organizationId)
  await requirePermission(work, 'governance.manage', organizationId)
  const id = work.newId('rte')
  await put(work, { ...facts, organizationId, id })
  await work.emit(routeAdded({ routeId: id }))
  return findRoute(work.db, organizationId, id)
}

/** Changes a route; what was handed in goes on as it was. @throws routeErrors.not_found, and those of {@link addRoute} */
export async function changeRoute(work: Work, routeId: string, facts: RouteFacts): Promise<StoredRoute> {
  const organizationId = await enterFor(work, routeId, 'governance.manage', routeErrors.not_found)
  await findRoute(work.db, organizationId, routeId)
  await put(work, { ...facts, organizationId, id: routeId })
  await work.emit(routeChanged({ routeId }))
  return findRoute(work.db, organizationId, routeId)
}

/** Removes a route; what was handed in goes on as it was. @throws routeErrors.not_found */
export async function removeRoute(work: Work, routeId: string): Promise<void> {
  const organizationId = await enterFor(work, routeId, 'governance.manage', routeErrors.not_found)
  await findRoute(work.db, organizationId, routeId)
  await deleteRoute(work.db, organizationId, routeId)
  await work.emit(routeRemoved({ routeId }))
}

async function put(work: Work, route: Route): Promise<void> {
  checkStages(route.stages)
  const asked = route.stages.flat().flatMap(({ who, escalateTo }) => (escalateTo ? [who, escalateTo] : [who]))
  const persons = asked.flatMap((who) => (who.by === 'person' ? [who.personId] : []))
  await requireMembers(work.db, route.organizationId, persons)
  const committees = await listCommitteeIds(work.db, route.organizationId)
  for (const who of asked)
    if (who.by === 'committee' && !committees.includes(who.committeeId)) throw routeErrors.no_such_committee()
  await putRoute(work.db, route, work.now)
}
