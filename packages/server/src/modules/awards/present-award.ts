import type { Award as Answer, PublicCredential } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { listPersonNames } from '../accounts/index.ts'
import { type Award, addressOf } from './awards.model.ts'
import { toLinkedIn } from './linked-in.ts'
import type { ShownBadge } from './show-badge.ts'

/** Awards as their institution sees them; whoever granted one is named. */
export async function presentAll(work: Work, awards: readonly Award[], publicUrl: string): Promise<Answer[]> {
  const names = await listPersonNames(work, [...new Set(awards.map(granter))])
  return awards.map((award) => present(award, names.get(granter(award)) ?? award.grantedBy, publicUrl))
}

export async function presentOne(work: Work, award: Award, publicUrl: string): Promise<Answer> {
  const [answer] = await presentAll(work, [award], publicUrl)
  return answer!
}

/** An actor is `psn_…`, `psn_… by tok_…`, `system:…`. */
const granter = ({ grantedBy }: Award) => grantedBy.split(' ')[0]!

function present(award: Award, grantedBy: string, publicUrl: string): Answer {
  const { signing, suspension, revocation } = award
  return {
    id: award.id,
    organizationId: award.organizationId,
    achievementId: award.achievementId,
    achievementTitle: award.achievementTitle,
    achievementVersion: award.achievementVersion,
    recipient: award.recipient,
    state: award.state,
    ...(award.state === 'granted' &&
      signing.lastError && { signing: { attempts: signing.attempts, lastError: signing.lastError } }),
    visibility: award.visibility,
    ...(award.narrative && { narrative: award.narrative }),
    evidence: award.evidence,
    credentialId: award.credentialId,
    address: addressOf(publicUrl, award.credentialId),
    grantedAt: award.grantedAt.toISOString(),
    grantedBy,
    ...(award.issuedAt && { issuedAt: award.issuedAt.toISOString() }),
    ...(award.validUntil && { validUntil: award.validUntil.toISOString() }),
    ...(suspension && { suspension: { ...suspension, at: suspension.at.toISOString() } }),
    ...(revocation && { revocation: { ...revocation, at: revocation.at.toISOString() } }),
  }
}

/** What everybody sees. Reasons are for the holder: only the class of a revocation is here. */
export function presentBadge(
  { award, organization, definition, newestVersion, inForceFrom, changedSince, own }: ShownBadge,
  verification: PublicCredential['verification'],
  publicUrl: string,
): PublicCredential {
  const address = addressOf(publicUrl, award.credentialId)
  const { did, linkedInId, email, ...profile } = organization
  return {
    id: award.credentialId,
    address,
    state: award.state,
    visibility: award.visibility,
    recipientName: award.recipient.name,
    organization: { ...profile, did: did ?? '', ...(linkedInId && { linkedInId }), ...(email && { email }) },
    achievement: {
      id: award.achievementId,
      title: award.achievementTitle,
      version: award.achievementVersion,
      newestVersion,
      inForceFrom: inForceFrom.toISOString(),
      changedSince,
      address: `${publicUrl}/achievements/${award.achievementId}?version=${award.achievementVersion}`,
    },
    definition: { ...definition },
    ...(award.narrative && { narrative: award.narrative }),
    evidence: award.evidence,
    ...(award.issuedAt && { issuedAt: award.issuedAt.toISOString() }),
    validFrom: award.grantedAt.toISOString(),
    ...(award.validUntil && { validUntil: award.validUntil.toISOString() }),
    ...(award.suspension && { suspension: { at: award.suspension.at.toISOString() } }),
    ...(award.revocation && {
      revocation: { at: award.revocation.at.toISOString(), reasonClass: award.revocation.reasonClass },
    }),
    ...(verification && { verification }),
    links: { json: `${address}.json`, jwt: `${address}.jwt`, png: `${address}.png`, svg: `${address}.svg` },
    linkedIn: toLinkedIn(award, organization, publicUrl),
    own,
  }
}
