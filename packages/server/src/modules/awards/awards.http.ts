import { createHash } from 'node:crypto'
import { type Award as Answer, contract, type PublicCredential, type RawAnswer } from '@cairn/api'
import { bake } from '@cairn/credentials'
import type { Page } from '../../kernel/database/paging.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { drawBadge, renderPng } from '../catalog/index.ts'
import { toVerification, verifyOwn } from '../issuing/index.ts'
import { credentialErrors } from './awards.errors.ts'
import type { Award } from './awards.model.ts'
import { reinstateAward, revokeAward, suspendAward } from './end-award.ts'
import { listAwards, showAward } from './get-award.ts'
import { grantAward } from './grant-award.ts'
import { findPublicFacts, findSigned, type PublicFacts } from './public-credential.ts'
import { retrySigning } from './retry-signing.ts'
import { drawSocialCard } from './social-card.ts'

export const awardRoutes: Routes = handle(contract.awards, {
  grant: async ({ work, params, body, runtime }) => {
    const { validUntil, ...facts } = body
    const award = await grantAward(work, params.organizationId, {
      ...facts,
      ...(validUntil && { validUntil: new Date(validUntil) }),
    })
    return present(award, runtime)
  },
  list: async ({ work, params, query, runtime }) =>
    presentPage(await listAwards(work, params.organizationId, query), runtime),
  show: async ({ work, params, runtime }) => present(await showAward(work, params.awardId), runtime),
  retrySigning: async ({ work, params, runtime }) => present(await retrySigning(work, params.awardId), runtime),
  suspend: async ({ work, params, body, runtime }) =>
    present(await suspendAward(work, params.awardId, body.reason), runtime),
  reinstate: async ({ work, params, runtime }) => present(await reinstateAward(work, params.awardId), runtime),
  revoke: async ({ work, params, body, runtime }) => present(await revokeAward(work, params.awardId, body), runtime),

  showPublic: {
    outside: async ({ runtime, actor, params }) =>
      presentPublic(
        runtime,
        await runtime.transact(actor, (work) => findPublicFacts(work, params.credentialId), 'read only'),
      ),
  },
  json: {
    outside: async ({ runtime, actor, params }) => {
      const { award, signed } = await findSigned(runtime, actor, params.credentialId)
      return artifact(award, 'application/vc+ld+json', signed.json, 'json')
    },
  },
  jwt: {
    outside: async ({ runtime, actor, params }) => {
      const { award, signed } = await findSigned(runtime, actor, params.credentialId)
      return artifact(award, 'application/jwt', signed.jwt, 'jwt')
    },
  },
  png: {
    outside: async ({ runtime, actor, params }) => {
      const facts = await findSigned(runtime, actor, params.credentialId)
      return artifact(facts.award, 'image/png', bake(renderPng(badgeOf(facts), 512), facts.signed.json), 'png')
    },
  },
  svg: {
    outside: async ({ runtime, actor, params }) => {
      const facts = await findSigned(runtime, actor, params.credentialId)
      return artifact(facts.award, 'image/svg+xml', bake(Buffer.from(badgeOf(facts)), facts.signed.json), 'svg')
    },
  },
  socialCard: {
    outside: async ({ runtime, actor, params }) => {
      const facts = await runtime.transact(actor, (work) => findPublicFacts(work, params.credentialId), 'read only')
      const { award, organization } = facts
      const recipient = award.visibility === 'public' ? award.recipient.name : undefined
      const card = drawSocialCard({
        badge: badgeOf(facts),
        title: award.achievementTitle,
        issuer: organization.name,
        recipient,
        word: award.state === 'issued' ? 'Verified with Cairn' : '',
      })
      return { contentType: 'image/png', body: card, headers: { 'cache-control': 'public, max-age=300' } }
    },
  },
  oEmbed: {
    outside: async ({ runtime, actor, query }) => {
      const id = /\/credentials\/(crd_[0-9a-z]+)$/.exec(query.url.split(/[?#]/)[0]!)?.[1]
      if (!id || !query.url.startsWith(`${runtime.settings.publicUrl}/`)) throw credentialErrors.not_found()
      const facts = await runtime.transact(actor, (work) => findPublicFacts(work, id), 'read only')
      if (facts.award.visibility !== 'public' || facts.award.state === 'revoked') throw credentialErrors.not_found()
      return oEmbedOf(runtime, facts, query)
    },
  },
})

/** A file of the badge: exactly the bytes that were signed, or an image that carries them. */
function artifact(award: Award, contentType: string, body: string | Uint8Array, suffix: string): RawAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {
    contentType,
    body,
    headers: {
      etag,
      'cache-control': award.visibility === 'private' ? 'private, no-store' : 'public, max-age=60',
      'content-disposition': `inline; filename="badge-${award.credentialId}.${suffix}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'access-control-allow-origin': '*',
      vary: 'accept',
      ...(award.visibility !== 'public' && { 'x-robots-tag': 'noindex, noarchive' }),
    },
  }
}

const badgeOf = ({ award, organization, version }: PublicFacts) => {
  const { title, level, field, badge } = version.definition
  return drawBadge({ title, issuer: organization.name, level, field, seed: award.achievementId, badge })
}

function oEmbedOf(
  { settings }: Runtime,
  { award, organization }: PublicFacts,
  { maxwidth = 400, maxheight = 220 }: { maxwidth?: number | undefined; maxheight?: number | undefined },
): RawAnswer {
  const address = `${settings.publicUrl}/credentials/${award.credentialId}`
  const [width, height] = [Math.min(400, maxwidth), Math.min(220, maxheight)]
  const body = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Cairn',
    provider_url: settings.publicUrl,
    title: award.achievementTitle,
    author_name: organization.name,
    thumbnail_url: `${address}/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${address}/embed" width="${width}" height="${height}" sandbox="allow-popups" title="Badge"></iframe>`,
    width,
    height,
    cache_age: 3600,
  }
  return {
    contentType: 'application/json',
    body: JSON.stringify(body),
    headers: { 'access-control-allow-origin': '*' },
  }
}

const presentPage = ({ items, next }: Page<Award>, runtime: Runtime) => ({
  items: items.map((award) => present(award, runtime)),
  ...(next && { next }),
})

function present(award: Award, { settings }: Runtime): Answer {
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
    address: `${settings.publicUrl}/credentials/${award.credentialId}`,
    grantedAt: award.grantedAt.toISOString(),
    grantedBy: award.grantedBy,
    ...(award.issuedAt && { issuedAt: award.issuedAt.toISOString() }),
    ...(award.validUntil && { validUntil: award.validUntil.toISOString() }),
    ...(suspension && { suspension: { at: suspension.at.toISOString(), reason: suspension.reason } }),
    ...(revocation && {
      revocation: { at: revocation.at.toISOString(), reasonClass: revocation.reasonClass, reason: revocation.reason },
    }),
  }
}

async function presentPublic(runtime: Runtime, facts: PublicFacts): Promise<PublicCredential> {
  const { award, credential, organization, version, newestVersion, own } = facts
  const { publicUrl } = runtime.settings
  const address = `${publicUrl}/credentials/${award.credentialId}`
  const now = runtime.outside.now()
  const verification = credential.signed && toVerification(await verifyOwn(runtime, credential.signed.json), true, now)
  return {
    id: award.credentialId,
    address,
    state: award.state,
    visibility: award.visibility,
    recipientName: award.recipient.name,
    organization: {
      id: organization.id,
      name: organization.name,
      slug: organization.slug,
      verification: organization.verification,
      did: organization.did ?? '',
      ...(organization.linkedInId && { linkedInId: organization.linkedInId }),
    },
    achievement: {
      id: award.achievementId,
      title: award.achievementTitle,
      version: award.achievementVersion,
      newestVersion,
      address: `${publicUrl}/achievements/${award.achievementId}?version=${award.achievementVersion}`,
    },
    definition: version.definition as unknown as Record<string, unknown>,
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
    linkedIn: linkedInOf(award, organization, address),
    own,
  }
}

/** LinkedIn's "add to profile", with the same values to copy: its form does not always take them. Months are 1 to 12. */
function linkedInOf(
  award: Award,
  organization: { name: string; linkedInId?: string | undefined },
  certUrl: string,
): PublicCredential['linkedIn'] {
  const values = {
    name: award.achievementTitle,
    organizationName: organization.name,
    issueYear: award.grantedAt.getUTCFullYear(),
    issueMonth: award.grantedAt.getUTCMonth() + 1,
    ...(award.validUntil && {
      expirationYear: award.validUntil.getUTCFullYear(),
      expirationMonth: award.validUntil.getUTCMonth() + 1,
    }),
    certUrl,
    certId: award.credentialId.slice(-12),
  }
  const { organizationName, ...others } = values
  const issuer = organization.linkedInId ? { organizationId: organization.linkedInId } : { organizationName }
  const search = new URLSearchParams({ startTask: 'CERTIFICATION_NAME' })
  for (const [name, value] of Object.entries({ ...others, ...issuer })) search.set(name, String(value))
  return { url: `https://www.linkedin.com/profile/add?${search}`, ...values }
}
