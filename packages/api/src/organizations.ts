import { z } from 'zod'
import {
  Day,
  Done,
  Email,
  Instant,
  id,
  Locale,
  line,
  OrganizationId,
  PageQuery,
  PersonId,
  page,
  prose,
  SearchQuery,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { Permission, Role } from './permissions.ts'

const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, 'Small letters, digits and hyphens, 1 to 48')

export const OrganizationProfile = z.object({
  name: line(200),
  description: prose(2000).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  email: Email.optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Two capital letters, as in ISO 3166-1')
    .optional(),
  /** LinkedIn's numeric page id, for "add to profile". */
  linkedInId: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
})

/** What changes in a profile: what is absent stays, and `null` takes away. The name stays in any case. */
const ProfileChanges = z.object({
  name: OrganizationProfile.shape.name.optional(),
  description: OrganizationProfile.shape.description.nullable(),
  url: OrganizationProfile.shape.url.nullable(),
  email: OrganizationProfile.shape.email.nullable(),
  countryCode: OrganizationProfile.shape.countryCode.nullable(),
  linkedInId: OrganizationProfile.shape.linkedInId.nullable(),
})

export const Organization = OrganizationProfile.extend({
  id: OrganizationId,
  slug: z.string(),
  /** How far the instance vouches for who this is (shown on public pages). */
  verification: z.enum(['unverified', 'domain', 'operator']),
  /** The issuer id that credentials name. */
  did: z.string().optional(),
  createdAt: Instant,
})
export type Organization = z.output<typeof Organization>

export const Unit = z.object({ id: id('unt'), name: z.string(), parentId: id('unt').optional() })
export type Unit = z.output<typeof Unit>
export const Member = z.object({
  id: id('mbr'),
  personId: PersonId,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  unitId: id('unt').optional(),
  since: Instant,
})
export type Member = z.output<typeof Member>

export const AuditEvent = z.object({
  id: id('evt'),
  name: z.string(),
  /** The same as a sentence, in the language that was asked for. */
  what: z.string(),
  actor: z.string(),
  actorName: z.string().optional(),
  occurredAt: Instant,
  payload: z.record(z.string(), z.unknown()),
  /** Hex SHA-256 that chains this event to the one before, once sealed. */
  seal: z.string().optional(),
})
export type AuditEvent = z.output<typeof AuditEvent>

/** What of the audit trail is asked for: all of these hold. */
const AuditFilter = {
  /** An id: what names it. */
  about: z.string().trim().max(80).optional(),
  /** Whose doing it was, also by a token of theirs. */
  personId: PersonId.optional(),
  /** A whole name (`award.granted`), or its noun (`award`). */
  name: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(80)
    .optional(),
  /** Days in UTC; both are included. */
  from: Day.optional(),
  to: Day.optional(),
}

/** In which what happened is told. */
const language = Locale.default('en')

const inOrganization = z.object({ organizationId: OrganizationId })

export const organizations = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/organizations',
    summary: 'The institutions of this Cairn, by name',
    access: 'public',
    query: SearchQuery,
    response: page(Organization),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/organizations',
    summary: 'Found an institution with its first administrator',
    access: 'operator',
    body: z.object({ slug, profile: OrganizationProfile, administrator: z.object({ name: line(200), email: Email }) }),
    response: Organization,
    status: 201,
    problems: ['organization.slug_taken'],
  }),
  show: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organization',
    summary: 'The public profile of an institution, by its id or its slug',
    access: 'public',
    params: z.object({ organization: z.string().min(1).max(80) }),
    response: Organization,
    problems: ['organization.not_found'],
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/organizations/:organizationId',
    summary: "Change an institution's profile",
    access: 'organization.manage',
    params: inOrganization,
    body: ProfileChanges,
    response: Organization,
  }),
  listUnits: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/units',
    summary: 'The departments of an institution',
    access: 'achievement.read',
    params: inOrganization,
    response: z.object({ items: z.array(Unit) }),
  }),
  addUnit: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/units',
    summary: 'Add a department',
    access: 'organization.manage',
    params: inOrganization,
    body: z.object({ name: line(200), parentId: id('unt').optional() }),
    response: Unit,
    status: 201,
    problems: ['organization.unit_exists', 'organization.no_such_unit'],
  }),
  removeUnit: endpoint({
    method: 'DELETE',
    path: '/api/v1/organizations/:organizationId/units/:unitId',
    summary: 'Remove a department that nothing belongs to',
    access: 'organization.manage',
    params: inOrganization.extend({ unitId: id('unt') }),
    response: Done,
    problems: ['organization.unit_in_use', 'organization.no_such_unit'],
  }),
  listMembers: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/members',
    summary: 'Who may speak for an institution, and in which roles',
    access: 'member.read',
    params: inOrganization,
    query: SearchQuery,
    response: page(Member),
  }),
  addMember: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/members',
    summary: 'Give somebody roles in an institution; they are told by mail',
    access: 'member.manage',
    params: inOrganization,
    body: z.object({ name: line(200), email: Email, roles: z.array(Role).min(1), unitId: id('unt').optional() }),
    response: Member,
    status: 201,
    problems: ['organization.member_exists', 'organization.self_grant', 'organization.no_such_unit'],
  }),
  changeMember: endpoint({
    method: 'PATCH',
    path: '/api/v1/organizations/:organizationId/members/:memberId',
    summary: "Change a member's roles",
    access: 'member.manage',
    params: inOrganization.extend({ memberId: id('mbr') }),
    body: z.object({ roles: z.array(Role).min(1), unitId: id('unt').optional() }),
    response: Member,
    problems: [
      'organization.last_administrator',
      'organization.self_grant',
      'organization.no_such_member',
      'organization.no_such_unit',
    ],
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/api/v1/organizations/:organizationId/members/:memberId',
    summary: 'Take all roles from a member',
    access: 'member.manage',
    params: inOrganization.extend({ memberId: id('mbr') }),
    response: Done,
    problems: ['organization.last_administrator', 'organization.no_such_member'],
  }),
  listEvents: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/events',
    summary: 'The audit trail of an institution, newest first',
    access: 'audit.read',
    params: inOrganization,
    query: PageQuery.extend(AuditFilter).extend({ language }),
    response: page(AuditEvent),
  }),
  exportEvents: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/events.csv',
    summary: 'The audit trail as a table for spreadsheets (RFC 4180, UTF-8), newest first, sent while it is read',
    access: 'audit.read',
    params: inOrganization,
    query: z.object({ ...AuditFilter, language }),
    produces: ['text/csv'],
    rate: 30,
  }),
  printEvents: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/events.pdf',
    summary: 'The newest 5,000 events of the audit trail, to be printed: a tagged PDF',
    access: 'audit.read',
    params: inOrganization,
    query: z.object({ ...AuditFilter, language }),
    produces: ['application/pdf'],
    problems: ['paper.too_long', 'paper.busy'],
    rate: 30,
  }),
  permissions: endpoint({
    method: 'GET',
    path: '/api/v1/roles',
    summary: 'Which role may do what',
    access: 'public',
    response: z.object({ items: z.array(z.object({ role: Role, permissions: z.array(Permission) })) }),
  }),
}
