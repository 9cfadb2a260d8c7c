import { z } from 'zod'
import { Instant, id, OrganizationId } from './common.ts'
import { endpoint } from './endpoint.ts'

export const IssuerKey = z.object({
  id: id('key'),
  verificationMethod: z.string(),
  publicKeyMultibase: z.string(),
  algorithm: z.string(),
  state: z.enum(['current', 'retired', 'compromised']),
  createdAt: Instant,
  retiredAt: Instant.optional(),
})
export type IssuerKey = z.output<typeof IssuerKey>
const inOrganization = z.object({ organizationId: OrganizationId })

export const issuing = {
  listKeys: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/keys',
    summary: "An institution's signing keys, with their history",
    access: 'key.read',
    params: inOrganization,
    response: z.object({ did: z.string(), items: z.array(IssuerKey) }),
  }),
  rotateKey: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/keys',
    summary: 'Make a new signing key; the old one stays published and verifies what it signed',
    access: 'key.rotate',
    params: inOrganization,
    response: IssuerKey,
    status: 201,
    problems: ['issuing.rotated_meanwhile', 'issuing.key_store_away'],
  }),
  didDocument: endpoint({
    method: 'GET',
    path: '/t/:slug/did.json',
    summary: 'The DID document of an institution (did:web)',
    access: 'public',
    params: z.object({ slug: z.string().max(80) }),
    produces: ['application/did+ld+json'],
    problems: ['organization.not_found'],
  }),
  jwks: endpoint({
    method: 'GET',
    path: '/.well-known/jwks.json',
    summary: 'The keys of all institutions of this host, each with `iss` (Open Badges 3.0, recommended practices)',
    access: 'public',
    produces: ['application/jwk-set+json'],
  }),
  statusList: endpoint({
    method: 'GET',
    path: '/status/:statusListId',
    summary: 'A Bitstring Status List credential: JSON, or a JWT when application/vc+jwt is asked for',
    access: 'public',
    params: z.object({ statusListId: id('stl') }),
    produces: ['application/vc', 'application/json', 'application/vc+jwt'],
    problems: ['issuing.no_such_list'],
  }),
}
