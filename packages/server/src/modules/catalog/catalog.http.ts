import { createHash } from 'node:crypto'
import { contract, type RawAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { approveAchievement } from './approve-achievement.ts'
import { drawBadge } from './badge/draw-badge.ts'
import { badgeOf, badgePngOf } from './badge-of.ts'
import type { PublishedScreen } from './catalog.views.ts'
import { discardDraft } from './discard-draft.ts'
import { draftAchievement } from './draft-achievement.ts'
import { editAchievement } from './edit-achievement.ts'
import { present, presentCard, presentPublished, presentWork } from './present-achievement.ts'
import { proposeAchievement } from './propose-achievement.ts'
import { publishAchievement } from './publish-achievement.ts'
import { retireAchievement } from './retire-achievement.ts'
import { returnAchievement } from './return-achievement.ts'
import { listAchievements, screenOf, searchPublished, showAchievement, showPublished } from './show-achievement.ts'
import { toOpenBadgeDocument } from './to-open-badge.ts'

export const catalogRoutes: Routes = handle(contract.catalog, {
  search: async ({ work, query, runtime }) => {
    const { items, ...rest } = await searchPublished(work, query)
    return { items: items.map((row) => presentCard(row, runtime.settings.publicUrl)), ...rest }
  },
  showPublished: async ({ work, params, query, runtime }) =>
    presentPublished(await showPublished(work, params.achievementId, query.version), runtime.settings.publicUrl),
  jsonLd: async ({ work, params, query, runtime, request }) =>
    openBadge(request, await showPublished(work, params.achievementId, query.version), runtime.settings.publicUrl),
  showVersion: async ({ work, params, request, runtime }) => {
    const screen = await showPublished(work, params.achievementId, params.version)
    const { publicUrl } = runtime.settings
    if (!(request.headers.accept ?? '').includes('text/html')) return openBadge(request, screen, publicUrl)
    const location = `${publicUrl}/achievements/${screen.id}?version=${screen.version}`
    return { status: 303, contentType: 'text/html', body: '', headers: { location, vary: 'accept' } }
  },
  imageSvg: async ({ work, params, query, request }) =>
    svg(request, imageOf(await showPublished(work, params.achievementId, query.version), query.variant === 'small')),
  imagePng: {
    // drawing takes a while: no transaction waits for it
    outside: async ({ runtime, actor, params, query, request }) => {
      const { id, definition, organization } = await runtime.transact(
        actor,
        (work) => showPublished(work, params.achievementId, query.version),
        'read only',
      )
      const owner = { issuer: organization.name, achievementId: id }
      const tag = tagOf(`${query.size} ${badgeOf(definition, owner)}`)
      return unlessKnown(request, tag, () => ({
        contentType: 'image/png',
        body: badgePngOf(definition, owner, query.size),
        headers: cachedFor(SHORT, tag),
      }))
    },
  },
  draftSvg: async ({ work, params, request }) => {
    const { id, definition, organization } = await showAchievement(work, params.achievementId)
    return svg(request, badgeOf(definition, { issuer: organization.name, achievementId: id }), 'private, no-cache')
  },
  previewBadge: {
    outside: async ({ body, request }) =>
      svg(request, drawBadge({ ...body, seed: body.seed ?? body.title }), 'private, no-store'),
  },

  list: async ({ work, params, query, runtime }) => {
    const { items, ...rest } = await listAchievements(work, params.organizationId, query)
    return { items: items.map((row) => presentWork(row, work.actor, runtime.settings.publicUrl)), ...rest }
  },
  create: async ({ work, params, body }) => {
    const { id } = await draftAchievement(work, params.organizationId, body.definition)
    return present(await screenOf(work, id))
  },
  show: async ({ work, params }) => present(await showAchievement(work, params.achievementId)),
  edit: async ({ work, params, body }) => {
    await editAchievement(work, params.achievementId, body)
    return present(await screenOf(work, params.achievementId))
  },
  discard: async ({ work, params }) => {
    await discardDraft(work, params.achievementId)
    return { done: true as const }
  },
  propose: async ({ work, params, body }) => {
    await proposeAchievement(work, params.achievementId, body.definitionHash)
    return present(await screenOf(work, params.achievementId))
  },
  approve: async ({ work, params, body }) => {
    await approveAchievement(work, params.achievementId, body.definitionHash)
    return present(await screenOf(work, params.achievementId))
  },
  return: async ({ work, params, body }) => {
    await returnAchievement(work, params.achievementId, body)
    return present(await screenOf(work, params.achievementId))
  },
  publish: async ({ work, params, body }) => {
    await publishAchievement(work, params.achievementId, body.definitionHash)
    return present(await screenOf(work, params.achievementId))
  },
  retire: async ({ work, params, body }) => {
    await retireAchievement(work, params.achievementId, body.reason)
    return present(await screenOf(work, params.achievementId))
  },
})

/** How long strangers may keep what can change: five minutes, and then ask whether it did. */
const SHORT = 'public, max-age=300'

const imageOf = ({ id, organization, definition }: PublishedScreen, small: boolean) =>
  badgeOf(definition, { issuer: organization.name, achievementId: id }, small)

const openBadge = (request: FastifyRequest, screen: PublishedScreen, publicUrl: string): RawAnswer => {
  const body = JSON.stringify(
    toOpenBadgeDocument({ ...screen, achievementId: screen.id }, screen.organization, publicUrl),
  )
  const tag = tagOf(body)
  return unlessKnown(request, tag, () => ({
    contentType: 'application/ld+json',
    body,
    headers: { ...cachedFor(SHORT, tag), vary: 'accept' },
  }))
}

/** An image cannot run anything, also when it is opened by itself. */
function svg(request: FastifyRequest, body: string, cache = SHORT): RawAnswer {
  const tag = tagOf(body)
  return unlessKnown(request, tag, () => ({
    contentType: 'image/svg+xml',
    body,
    headers: { ...cachedFor(cache, tag), 'content-security-policy': "default-src 'none'; sandbox" },
  }))
}

const tagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
const cachedFor = (cache: string, etag: string) => ({ 'cache-control': cache, etag })

/** RFC 9110 §13.1.2: who has it already is told so, and nothing is drawn. */
function unlessKnown({ headers }: FastifyRequest, etag: string, answer: () => RawAnswer): RawAnswer {
  const known = headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return known ? { status: 304, contentType: 'text/plain', body: '', headers: { etag } } : answer()
}
