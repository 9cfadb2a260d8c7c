import { z } from 'zod'
import {
  AchievementId,
  AwardId,
  CredentialId,
  Email,
  Instant,
  line,
  OrganizationId,
  page,
  prose,
  SearchQuery,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { Verification } from './verification.ts'

/** granted: it exists, its signature is being made. issued: signed. */
export const AWARD_STATES = ['granted', 'issued', 'suspended', 'revoked'] as const
/** The public class of a revocation (domain page §4); the reason itself goes to the holder. */
export const REVOCATION_REASONS = [
  'issued_in_error',
  'data_correction',
  'misconduct',
  'prerequisite_revoked',
  'license_withdrawn',
  'holder_request',
  'administrative',
] as const
export const VISIBILITIES = ['private', 'unlisted', 'public'] as const

export const Recipient = z.object({ name: line(200), email: Email })
export const EvidenceLink = z.object({
  name: line(200),
  url: z
    .url({ protocol: /^https$/ })
    .max(1000)
    .optional(),
  description: prose(2000).optional(),
})

export const Award = z.object({
  id: AwardId,
  organizationId: OrganizationId,
  achievementId: AchievementId,
  achievementTitle: z.string(),
  achievementVersion: z.int(),
  recipient: z.object({ name: z.string(), email: z.string() }),
  state: z.enum(AWARD_STATES),
  /** Why the signature is not there yet, when it failed at least once. */
  signing: z.object({ attempts: z.int(), lastError: z.string(), retryAt: Instant.optional() }).optional(),
  visibility: z.enum(VISIBILITIES),
  narrative: z.string().optional(),
  evidence: z.array(EvidenceLink),
  credentialId: CredentialId,
  /** The public address of the badge. */
  address: z.string(),
  grantedAt: Instant,
  grantedBy: z.string(),
  issuedAt: Instant.optional(),
  validUntil: Instant.optional(),
  suspension: z.object({ at: Instant, reason: z.string() }).optional(),
  revocation: z.object({ at: Instant, reasonClass: z.enum(REVOCATION_REASONS), reason: z.string() }).optional(),
})
export type Award = z.output<typeof Award>

/** What the public badge page shows. Built from the record; the verdict comes from verifying the signed bytes. */
export const PublicCredential = z.object({
  id: CredentialId,
  address: z.string(),
  state: z.enum([...AWARD_STATES, 'erased']),
  visibility: z.enum(VISIBILITIES),
  recipientName: z.string(),
  organization: z.object({
    id: OrganizationId,
    name: z.string(),
    slug: z.string(),
    verification: z.string(),
    did: z.string(),
    linkedInId: z.string().optional(),
    /** Where it is told that something is wrong with a badge. */
    email: z.string().optional(),
  }),
  achievement: z.object({
    id: AchievementId,
    title: z.string(),
    version: z.int(),
    newestVersion: z.int(),
    inForceFrom: Instant,
    /** How much the versions after it changed of what is learned and judged. */
    changedSince: z.enum(['none', 'editorial', 'substantive']),
    address: z.string(),
  }),
  definition: z.record(z.string(), z.unknown()),
  narrative: z.string().optional(),
  evidence: z.array(EvidenceLink),
  issuedAt: Instant.optional(),
  validFrom: Instant.optional(),
  validUntil: Instant.optional(),
  suspension: z.object({ at: Instant }).optional(),
  revocation: z.object({ at: Instant, reasonClass: z.string() }).optional(),
  verification: Verification.optional(),
  links: z.object({ json: z.string(), jwt: z.string(), png: z.string(), svg: z.string() }),
  linkedIn: z.object({
    url: z.string(),
    name: z.string(),
    organizationName: z.string(),
    issueYear: z.int().optional(),
    issueMonth: z.int().optional(),
    expirationYear: z.int().optional(),
    expirationMonth: z.int().optional(),
    certUrl: z.string(),
    certId: z.string(),
  }),
  /** Is the caller the holder of this badge? */
  own: z.boolean(),
})

const one = z.object({ awardId: AwardId })
const inOrganization = z.object({ organizationId: OrganizationId })
const publicOne = z.object({ credentialId: CredentialId })

export type PublicCredential = z.output<typeof PublicCredential>

export const awards = {
  grant: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/awards',
    summary: 'Grant a published achievement to a person; the signature follows by itself',
    access: 'award.grant',
    params: inOrganization,
    body: z.object({
      achievementId: AchievementId,
      recipient: Recipient,
      validUntil: Instant.optional(),
      narrative: prose(2000).optional(),
      evidence: z.array(EvidenceLink).max(20).default([]),
    }),
    response: Award,
    status: 201,
    problems: ['achievement.not_found', 'achievement.not_published', 'award.duplicate', 'award.ends_before_it_begins'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/awards',
    summary: 'The awards of an institution, newest first',
    access: 'award.read',
    params: inOrganization,
    query: SearchQuery.extend({ state: z.enum(AWARD_STATES).optional(), achievementId: AchievementId.optional() }),
    response: page(Award),
  }),
  show: endpoint({
    method: 'GET',
    path: '/api/v1/awards/:awardId',
    summary: 'One award',
    access: 'award.read',
    params: one,
    response: Award,
    problems: ['award.not_found'],
  }),
  retrySigning: endpoint({
    method: 'POST',
    path: '/api/v1/awards/:awardId/signing',
    summary: 'Try the signature of a granted award again, now',
    access: 'award.grant',
    params: one,
    response: Award,
    status: 202,
    problems: ['award.not_found', 'award.already_signed'],
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/api/v1/awards/:awardId/suspension',
    summary: 'Suspend an award for a while, with the reason its holder will read',
    access: 'award.revoke',
    params: one,
    body: z.object({ reason: line(500) }),
    response: Award,
    problems: ['award.not_found', 'award.already_revoked', 'award.already_suspended', 'award.not_signed'],
  }),
  reinstate: endpoint({
    method: 'POST',
    path: '/api/v1/awards/:awardId/reinstatement',
    summary: 'End a suspension',
    access: 'award.revoke',
    params: one,
    response: Award,
    problems: ['award.not_found', 'award.not_suspended'],
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/v1/awards/:awardId/revocation',
    summary: 'Revoke an award, with the reason its holder will read',
    access: 'award.revoke',
    params: one,
    body: z.object({ reason: line(500), reasonClass: z.enum(REVOCATION_REASONS).default('administrative') }),
    response: Award,
    problems: ['award.not_found', 'award.already_revoked'],
  }),
  showPublic: endpoint({
    method: 'GET',
    path: '/api/v1/credentials/:credentialId',
    summary: 'What the public badge page shows, with its live verdict',
    access: 'public',
    params: publicOne,
    response: PublicCredential,
    problems: ['credential.not_found', 'credential.gone'],
  }),
  json: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId.json',
    summary: 'The signed Open Badge as JSON-LD; also at /credentials/:id with Accept: application/vc',
    access: 'public',
    params: publicOne,
    produces: ['application/vc+ld+json'],
    problems: ['credential.not_found', 'credential.not_signed_yet', 'credential.gone'],
  }),
  jwt: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId.jwt',
    summary: 'The signed Open Badge as VC-JWT',
    access: 'public',
    params: publicOne,
    produces: ['application/jwt'],
    problems: ['credential.not_found', 'credential.not_signed_yet', 'credential.gone'],
  }),
  png: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId.png',
    summary: 'The badge image with the credential baked in, as PNG',
    access: 'public',
    params: publicOne,
    produces: ['image/png'],
    problems: ['credential.not_found', 'credential.not_signed_yet', 'credential.gone'],
  }),
  svg: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId.svg',
    summary: 'The badge image with the credential baked in, as SVG',
    access: 'public',
    params: publicOne,
    produces: ['image/svg+xml'],
    problems: ['credential.not_found', 'credential.not_signed_yet', 'credential.gone'],
  }),
  socialCard: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId/card.png',
    summary: 'The picture that social networks show beside a link to the badge (1200 × 630)',
    access: 'public',
    params: publicOne,
    produces: ['image/png'],
    problems: ['credential.not_found'],
  }),
  oEmbed: endpoint({
    method: 'GET',
    path: '/oembed',
    summary: 'oEmbed 1.0 for public badge pages',
    access: 'public',
    query: z.object({
      url: z.string().max(500),
      format: z.string().max(10).optional(),
      maxwidth: z.coerce.number().int().min(1).max(4000).optional(),
      maxheight: z.coerce.number().int().min(1).max(4000).optional(),
    }),
    produces: ['application/json'],
    problems: ['credential.not_found'],
  }),
}
