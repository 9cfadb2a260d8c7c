import type { Organization as OrganizationAnswer } from '@cairn/api'
import type { Organization } from './organizations.model.ts'

/** The public profile of an institution, for the wire. */
export function presentOrganization({ createdAt, ...organization }: Organization): OrganizationAnswer {
  const { id, slug, name, description, url, email, countryCode, linkedInId, verification, did } = organization
  return {
    id,
    slug,
    name,
    ...(description && { description }),
    ...(url && { url }),
    ...(email && { email }),
    ...(countryCode && { countryCode }),
    ...(linkedInId && { linkedInId }),
    verification,
    ...(did && { did }),
    createdAt: createdAt.toISOString(),
  }
}
