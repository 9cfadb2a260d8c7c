import { NEVER_BY_TOKEN, type Permission, ROLE_PERMISSIONS, ROLES, type Role } from '@cairn/api'
import type { PersonActor } from '../../kernel/actor.ts'
import { organizationErrors } from './organizations.errors.ts'

/** What an institution says of itself, to everybody. */
export interface Profile {
  name: string
  description?: string | undefined
  url?: string | undefined
  email?: string | undefined
  /** ISO 3166-1, two letters. */
  countryCode?: string | undefined
  linkedInId?: string | undefined
}

export interface Organization extends Profile {
  id: string
  slug: string
  /** How far the instance vouches for who this is. */
  verification: 'unverified' | 'domain' | 'operator'
  /** The issuer id that its credentials name; absent until it has keys. */
  did: string | undefined
  createdAt: Date
}

/** That a person may speak for an institution, in these roles. */
export interface Member {
  organizationId: string
  id: string
  personId: string
  roles: Role[]
  unitId: string | undefined
  since: Date
}

export interface Unit {
  organizationId: string
  id: string
  name: string
  parentId: string | undefined
}

/** Roles in the order of their table, each once. */
export const inOrder = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role))

/** All that these roles permit together. */
export const permissionsOf = (roles: readonly Role[]): Permission[] => [
  ...new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role])),
]

/** What is left of permissions for whoever acts: a token has its scopes, and never what only persons do. */
export const withinScopes = (permissions: readonly Permission[], { scopes }: Pick<PersonActor, 'scopes'>) =>
  scopes === undefined
    ? [...permissions]
    : permissions.filter((permission) => scopes.includes(permission) && !NEVER_BY_TOKEN.includes(permission))

/** Roles that judge other people's work. Whoever manages roles does not also take these by themselves. */
const JUDGES: readonly Role[] = ['reviewer', 'assessor']

/**
 * The member with other roles.
 *
 * @param administrators how many the institution has now, this one included
 * @param changedBy the person who changes it, if it is one
 * @throws organizationErrors.last_administrator, organizationErrors.self_grant
 */
export function changed(
  member: Member,
  roles: readonly Role[],
  { administrators, changedBy }: { administrators: number; changedBy: string | undefined },
): Member {
  if (!roles.includes('admin')) refuseLastAdministrator(member, administrators)
  if (member.personId === changedBy) refuseSelfGrant(roles.filter((role) => !member.roles.includes(role)))
  return { ...member, roles: inOrder(roles) }
}

/** @throws organizationErrors.last_administrator when the institution would be left without one */
export function refuseLastAdministrator(member: Member, administrators: number): void {
  if (member.roles.includes('admin') && administrators <= 1) throw organizationErrors.last_administrator()
}

/** @throws organizationErrors.self_grant when somebody would take a judging role by themselves */
export function refuseSelfGrant(added: readonly Role[]): void {
  const judging = added.filter((role) => JUDGES.includes(role))
  if (judging.length > 0) throw organizationErrors.self_grant(`You asked for: ${judging.join(', ')}.`)
}
