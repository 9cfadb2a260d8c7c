import { createHash } from 'node:crypto'
import { contract, type RawAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { footingOf, verifyShown } from '../issuing/index.ts'
import { type Award, addressOf } from './awards.model.ts'
import { bakeBadge } from './bake-badge.ts'
import { listAwards, showAward } from './get-award.ts'
import { grantAward } from './grant-award.ts'
import { credentialIdIn, toOEmbed } from './o-embed.ts'
import { presentAll, presentBadge, presentOne } from './present-award.ts'
import { type PublicFile, publicFile } from './public-files.ts'
import { retrySigning } from './retry-signing.ts'
import { revokeAward } from './revoke-award.ts'
import { showBadge, takeBadge } from './show-badge.ts'
import { drawSocialCard } from './social-card.ts'
import { reinstateAward, suspendAward } from './suspend-award.ts'

export const awardRoutes: Routes = handle(contract.awards, {
  grant: async ({ work, params, body: { validUntil, ...facts }, runtime }) => {
    const grant = { ...facts, ...(validUntil && { validUntil: new Date(validUntil) }) }
    return presentOne(work, await grantAward(work, params.organizationId, grant), runtime.settings.publicUrl)
  },
  list: async ({ work, params, query, runtime }) => {
    const { items, ...rest } = await listAwards(work, params.organizationId, query)
    return { items: await presentAll(work, items, runtime.settings.publicUrl), ...rest }
  },
  show: async ({ work, params, runtime }) =>
    presentOne(work, await showAward(work, params.awardId), runtime.settings.publicUrl),
  retrySigning: async ({ work, params, runtime }) =>
    presentOne(work, await retrySigning(work, params.awardId), runtime.settings.publicUrl),
  suspend: async ({ work, params, body, runtime }) =>
    presentOne(work, await suspendAward(work, params.awardId, body.reason), runtime.settings.publicUrl),
  reinstate: async ({ work, params, runtime }) =>
    presentOne(work, await reinstateAward(work, params.awardId), runtime.settings.publicUrl),
  revoke: async ({ work, params, body, runtime }) =>
    presentOne(work, await revokeAward(work, params.awardId, body), runtime.settings.publicUrl),

  showPublic: {
    outside: async ({ runtime, actor, params }) => {
      const { footing, ...badge } = await read(runtime, actor, params.credentialId, async (work, credentialId) => {
        const shown = await showBadge(work, credentialId)
        return { ...shown, footing: await footingOf(work) }
      })
      // a page that shows a record says what the signature says of it, from the bytes that are stored
      const verification = badge.signed && (await verifyShown(runtime, badge.signed.json, footing))
      return presentBadge(badge, verification, runtime.settings.publicUrl)
    },
  },
  json: {
    outside: ({ runtime, actor, params, request }) =>
      textFile(runtime, actor, request, { ...params, suffix: 'json', type: 'application/vc+ld+json' }),
  },
  jwt: {
    outside: ({ runtime, actor, params, request }) =>
      textFile(runtime, actor, request, { ...params, suffix: 'jwt', type: 'application/jwt' }),
  },
  png: {
    outside: async ({ runtime, actor, params, request }) => {
      const badge = await read(runtime, actor, params.credentialId, takeBadge)
      const body = bakeBadge(runtime, badge, 'png')
      return answer(request, artifact(runtime, badge.award, { type: 'image/png', suffix: 'png', body }))
    },
  },
  svg: {
    outside: async ({ runtime, actor, params, request }) => {
      const badge = await read(runtime, actor, params.credentialId, takeBadge)
      const body = bakeBadge(runtime, badge, 'svg')
      return answer(request, artifact(runtime, badge.award, { type: 'image/svg+xml', suffix: 'svg', body }))
    },
  },
  socialCard: {
    outside: async ({ runtime, actor, params, request }) => {
      const badge = await read(runtime, actor, params.credentialId, showBadge)
      const body = drawSocialCard(badge, runtime.outside.now())
      return answer(request, artifact(runtime, badge.award, { type: 'image/png', body }))
    },
  },
  oEmbed: {
    outside: async ({ runtime, actor, query }) => {
      const { publicUrl } = runtime.settings
      const badge = await read(runtime, actor, credentialIdIn(query.url, publicUrl), showBadge)
      return {
        contentType: 'application/json',
        body: JSON.stringify(toOEmbed(badge, publicUrl, query)),
        headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
      }
    },
  },
})

const read = <Badge>(
  runtime: Runtime,
  actor: Actor,
  credentialId: string,
  question: (work: Parameters<typeof showBadge>[0], credentialId: string) => Promise<Badge>,
): Promise<Badge> => runtime.transact(actor, (work) => question(work, credentialId), 'read only')

/** The credential itself, as it was signed. */
async function textFile(
  runtime: Runtime,
  actor: Actor,
  request: FastifyRequest,
  { credentialId, suffix, type }: { credentialId: string; suffix: 'json' | 'jwt'; type: string },
): Promise<RawAnswer> {
  const file = await publicFile(runtime, actor, { credentialId, suffix }, async () => {
    const { award, signed } = await read(runtime, actor, credentialId, takeBadge)
    const isOpen = award.visibility !== 'private'
    return { file: artifact(runtime, award, { type, suffix, body: signed[suffix] }), isOpen }
  })
  return answer(request, file)
}

interface File {
  type: string
  /** Absent for what nobody takes away. */
  suffix?: string
  body: string | Uint8Array
}

/**
 * A file of a badge. What is not public is kept out of search engines by a header, as a robots.txt would name it; an
 * image cannot run anything, also when it is opened by itself.
 */
function artifact({ settings }: Runtime, award: Award, { type, suffix, body: given }: File): PublicFile {
  // bytes, as text would be given a charset that these media types do not have
  const body = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag,
    vary: 'accept',
    link: `<${addressOf(settings.publicUrl, award.credentialId)}>; rel="canonical"`,
    'cache-control': award.visibility === 'private' ? 'private, no-store' : 'public, max-age=60',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ...(suffix && {
      // an SVG is a document: it is taken away, and shown only where a page asks for a picture
      'content-disposition': `${suffix === 'svg' ? 'attachment' : 'inline'}; filename="${award.credentialId}.${suffix}"`,
    }),
    ...(award.visibility !== 'public' && { 'x-robots-tag': 'noindex, noarchive' }),
  }
  return { contentType: type, body, headers }
}

/** The file, or the word that whoever asks has it already (RFC 9110 §13.1.2). */
function answer(request: FastifyRequest, file: PublicFile): RawAnswer {
  const tags = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags?.includes(file.headers.etag) ? { ...file, status: 304, body: '' } : file
}
