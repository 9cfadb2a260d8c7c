import { z } from 'zod'
import { VISIBILITIES } from './awards.ts'
import { CredentialId, Instant, OrganizationId, PageQuery, page } from './common.ts'
import { endpoint } from './endpoint.ts'

export const OwnBadge = z.object({
  credentialId: CredentialId,
  address: z.string(),
  title: z.string(),
  organization: z.object({ id: OrganizationId, name: z.string(), slug: z.string() }),
  state: z.enum(['granted', 'issued', 'suspended', 'revoked']),
  expired: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  grantedAt: Instant,
  validUntil: Instant.optional(),
  imageSvg: z.string(),
})
export type OwnBadge = z.output<typeof OwnBadge>

export const passport = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/passport/badges',
    summary: 'The own badges from every institution, newest first',
    access: 'in_person',
    query: PageQuery,
    response: page(OwnBadge),
  }),
  setVisibility: endpoint({
    method: 'PUT',
    path: '/api/v1/passport/badges/:credentialId/visibility',
    summary: 'Choose who can see an own badge: nobody, whoever has the link, everybody',
    access: 'in_person',
    params: z.object({ credentialId: CredentialId }),
    body: z.object({ visibility: z.enum(VISIBILITIES) }),
    response: OwnBadge,
    problems: ['credential.not_found'],
  }),
}
