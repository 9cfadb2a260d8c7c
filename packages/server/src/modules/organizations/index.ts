/**
 * Organizations: institutions, their units, and who may speak for them.
 *
 * Owns: organizations, units, memberships
 * Stands on: accounts
 */
export { type AddMember, addMember } from './add-member.ts'
export { addUnit } from './add-unit.ts'
export { type FoundOrganization, foundOrganization } from './found-organization.ts'
export { findOrganizationBySlug, getOrganization, listOrganizations, membershipsOf } from './get-organization.ts'
export { listMembersWith } from './list-members-with.ts'
export { organizationErrors } from './organizations.errors.ts'
export {
  memberAdded,
  memberChanged,
  memberRemoved,
  organizationChanged,
  organizationFounded,
} from './organizations.events.ts'
export { type Member, type Organization, type Profile, permissionsOf, type Unit } from './organizations.model.ts'
export { presentOrganization } from './present-organization.ts'
export { isPermitted, requirePermission } from './require-permission.ts'
export { nameIssuer } from './update-organization.ts'
