import { contract, type Locale, type Member as MemberAnswer, ROLE_PERMISSIONS, ROLES } from '@cairn/api'
import type { Page } from '../../kernel/database/paging.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { addMember } from './add-member.ts'
import { addUnit } from './add-unit.ts'
import { exportEvents, printEvents, whatHappened } from './audit/index.ts'
import { changeMember } from './change-member.ts'
import { foundOrganization } from './found-organization.ts'
import { getOrganization, listOrganizations } from './get-organization.ts'
import { listEvents } from './list-events.ts'
import { listMembers, showMember } from './list-members.ts'
import { listUnits } from './list-units.ts'
import type { Unit } from './organizations.model.ts'
import type { EventRow, MemberRow } from './organizations.views.ts'
import { presentOrganization } from './present-organization.ts'
import { removeMember } from './remove-member.ts'
import { removeUnit } from './remove-unit.ts'
import { updateOrganization } from './update-organization.ts'

const done = { done: true } as const

export const organizationRoutes: Routes = handle(contract.organizations, {
  list: async ({ work, query }) => presentPage(await listOrganizations(work, query), presentOrganization),
  create: async ({ work, body }) => presentOrganization(await foundOrganization(work, body)),
  show: async ({ work, params }) => presentOrganization(await getOrganization(work, params.organization)),
  update: async ({ work, params, body }) =>
    presentOrganization(await updateOrganization(work, params.organizationId, body)),

  listUnits: async ({ work, params }) => ({ items: (await listUnits(work, params.organizationId)).map(presentUnit) }),
  addUnit: async ({ work, params, body }) => presentUnit(await addUnit(work, params.organizationId, body)),
  removeUnit: async ({ work, params }) => {
    await removeUnit(work, params.organizationId, params.unitId)
    return done
  },

  listMembers: async ({ work, params, query }) =>
    presentPage(await listMembers(work, params.organizationId, query), presentMember),
  addMember: async ({ work, params, body }) => {
    const { organizationId, id } = await addMember(work, params.organizationId, body)
    return presentMember(await showMember(work, organizationId, id))
  },
  changeMember: async ({ work, params, body }) => {
    const { organizationId, id } = await changeMember(work, params.organizationId, params.memberId, body)
    return presentMember(await showMember(work, organizationId, id))
  },
  removeMember: async ({ work, params }) => {
    await removeMember(work, params.organizationId, params.memberId)
    return done
  },

  listEvents: async ({ work, params, query: { language, ...asked } }) =>
    presentPage(await listEvents(work, params.organizationId, asked), (row) => presentEvent(row, language)),
  exportEvents: {
    outside: async ({ runtime, actor, params, query: { language, ...filter } }) => ({
      contentType: 'text/csv; charset=utf-8',
      body: await exportEvents(runtime, actor, params.organizationId, { filter, language }),
      headers: attached(`audit-${runtime.outside.now().toISOString().slice(0, 10)}.csv`),
    }),
  },
  printEvents: {
    outside: async ({ runtime, actor, params, query: { language, ...filter } }) => ({
      contentType: 'application/pdf',
      body: await printEvents(runtime, actor, params.organizationId, { filter, language }),
      headers: attached(`audit-${runtime.outside.now().toISOString().slice(0, 10)}.pdf`),
    }),
  },
  permissions: async () => ({
    items: ROLES.map((role) => ({ role, permissions: [...ROLE_PERMISSIONS[role]] })),
  }),
})

const attached = (name: string) => ({
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
})

const presentPage = <Row, Answer>({ items, next }: Page<Row>, present: (row: Row) => Answer) => ({
  items: items.map(present),
  ...(next && { next }),
})

const presentUnit = ({ id, name, parentId }: Unit) => ({ id, name, ...(parentId && { parentId }) })

const presentMember = ({ id, personId, name, email, roles, unitId, since }: MemberRow): MemberAnswer => ({
  id,
  personId,
  name,
  email,
  roles,
  ...(unitId && { unitId }),
  since: since.toISOString(),
})

const presentEvent = ({ id, name, actor, actorName, occurredAt, payload, seal }: EventRow, language: Locale) => ({
  id,
  name,
  what: whatHappened(name, language),
  actor,
  ...(actorName && { actorName }),
  occurredAt: occurredAt.toISOString(),
  payload,
  ...(seal && { seal: Buffer.from(seal).toString('hex') }),
})
