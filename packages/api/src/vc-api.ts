import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** An institution's id, or that and one of the signing profiles: `org_…`, `org_….ecdsa-sd-2023`. */
export const IssuerId = z.string().regex(/^org_[0-9a-z]{20,60}(?:\.[a-z0-9-]{1,40})?$/, 'Not an issuer of this kind')

const json = ['application/json', 'application/ld+json'] as const

/**
 * The doors of the W3C-CCG VC API and of DID Resolution. Bodies and answers have the form that those say, so they are
 * taken and given as bytes; what is refused for its content answers with 400.
 *
 * @see https://w3c-ccg.github.io/vc-api/, https://www.w3.org/TR/did-resolution/#bindings-https
 */
export const vcApi = {
  issue: endpoint({
    method: 'POST',
    path: '/vc-api/issuers/:issuerId/credentials/issue',
    summary: 'Sign a credential in the name of an institution: {credential, options: {mandatoryPointers?}}',
    access: 'credential.issue',
    params: z.object({ issuerId: IssuerId }),
    consumes: json,
    produces: ['application/json'],
    status: 201,
    problems: ['vc_api.not_issued', 'vc_api.no_such_profile'],
  }),
  updateStatus: endpoint({
    method: 'POST',
    path: '/vc-api/credentials/status',
    summary: 'Revoke, suspend or reinstate a credential that was issued here: {credentialId, credentialStatus, status}',
    access: 'award.revoke',
    body: z.object({
      credentialId: z.string().min(1).max(2000),
      credentialStatus: z.object({
        type: z.enum(['BitstringStatusListEntry', 'BitstringStatusList']),
        statusPurpose: z.enum(['revocation', 'suspension']),
        id: z.string().max(2000).optional(),
        statusListIndex: z.string().max(20).optional(),
        statusListCredential: z.string().max(2000).optional(),
      }),
      status: z.boolean(),
      indexAllocator: z.string().max(2000).optional(),
    }),
    response: z.object({ status: z.boolean() }),
    problems: ['vc_api.no_such_credential', 'vc_api.revoked_for_ever'],
  }),
  verifyCredential: endpoint({
    method: 'POST',
    path: '/vc-api/credentials/verify',
    summary: 'Verify a credential of any kind: {verifiableCredential, options: {checks?}}. Nothing is stored.',
    access: 'public',
    consumes: json,
    produces: ['application/json'],
    rate: 30,
    maxBytes: 5_000_000,
  }),
  verifyPresentation: endpoint({
    method: 'POST',
    path: '/vc-api/presentations/verify',
    summary:
      'Verify a presentation and what it holds: {verifiablePresentation, options: {challenge?, domain?, checks?}}',
    access: 'public',
    consumes: json,
    produces: ['application/json'],
    rate: 30,
    maxBytes: 5_000_000,
  }),
  derive: endpoint({
    method: 'POST',
    path: '/vc-api/credentials/derive',
    summary:
      'Disclose parts of a credential that was signed for that (ecdsa-sd-2023): {verifiableCredential, options: {selectivePointers}}',
    access: 'public',
    consumes: json,
    produces: ['application/json'],
    status: 201,
    rate: 30,
    maxBytes: 5_000_000,
    problems: ['vc_api.not_derived'],
  }),
  resolveDid: endpoint({
    method: 'GET',
    path: '/1.0/identifiers/:did',
    summary: 'Resolve a DID (did:key, did:web, did:jwk): a DID resolution result, or the DID document alone',
    access: 'public',
    params: z.object({ did: z.string() }),
    produces: ['application/did-resolution', 'application/did+ld+json', 'application/did+json', 'application/did'],
    rate: 60,
  }),
}
