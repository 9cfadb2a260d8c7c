import { createHash } from 'node:crypto'
import { contract, type RawAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { type Handlers, handle, type Routes } from '../../kernel/http/handle.ts'
import type { Work } from '../../kernel/runtime.ts'
import { drawBadge } from './badge/draw-badge.ts'
import { badgeOf, badgePngOf } from './badge-of.ts'
import type { PublishedScreen } from './catalog.views.ts'
import { setPolicy, showPolicy } from './definition-policy.ts'
import { discardDraft } from './discard-draft.ts'
import { draftAchievement } from './draft-achievement.ts'
import { editAchievement } from './edit-achievement.ts'
import { feedHandlers } from './feeds/index.ts'
import { importHandlers } from './imports/index.ts'
import { checklistOf, present, presentCard, presentPublished, presentWork } from './present-achievement.ts'
import { retireAchievement } from './retire-achievement.ts'
import type { ReturnAchievement } from './return-achievement.ts'
import { setStarts } from './set-starts.ts'
import { listAchievements, screenOf, searchPublished, showAchievement, showPublished } from './show-achievement.ts'
import { diffVersions, showChanges, showVersions } from './show-versions.ts'
import { toOpenBadgeDocument } from './to-open-badge.ts'
import { originalsOf, translationStatus } from './translations/index.ts'
import { writingHandlers } from './writing/index.ts'

/** How a text is decided on, by whoever decides in this house: what is above the catalog. */
export interface TextDecisions {
  propose(
    work: Work,
    achievementId: string,
    seen: { definitionHash: string; overlapsSeen?: string | undefined },
  ): Promise<void>
  approve(work: Work, achievementId: string, definitionHash: string): Promise<void>
  return(work: Work, achievementId: string, facts: ReturnAchievement): Promise<void>
  publish(work: Work, achievementId: string, definitionHash: string): Promise<void>
}

export const catalogRoutes = (decisions: TextDecisions): Routes =>
  handle(contract.catalog, { ...handlers, ...decidingBy(decisions) })

const handlers: Omit<Handlers<typeof contract.catalog>, keyof TextDecisions> = {
  ...feedHandlers,
  ...writingHandlers,
  ...importHandlers,
  search: async ({ work, query, runtime }) => {
    const { items, ...rest } = await searchPublished(work, query)
    return { items: items.map((row) => presentCard(row, runtime.settings.publicUrl)), ...rest }
  },
  showPublished: async ({ work, params, query, runtime }) =>
    presentPublished(
      await showPublished(work, params.achievementId, query.version),
      runtime.settings.publicUrl,
      work.now,
    ),
  versions: async ({ work, params }) => ({ items: await showVersions(work, params.achievementId) }),
  version: async ({ work, params, runtime }) =>
    presentPublished(
      await showPublished(work, params.achievementId, params.version),
      runtime.settings.publicUrl,
      work.now,
    ),
  diff: async ({ work, params }) => diffVersions(work, params.achievementId, params.from, params.to),
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
  draftSvg: async ({ work, params, query: { variant, ...chosen }, request }) => {
    const { id, definition, organization } = await showAchievement(work, params.achievementId)
    const badge = { ...definition.badge, ...chosen }
    const owner = { issuer: organization.name, achievementId: id }
    return svg(request, badgeOf({ ...definition, badge }, owner, variant === 'small'), 'private, no-cache')
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
    return present(await screenOf(work, id), work.now)
  },
  show: async ({ work, params }) => present(await showAchievement(work, params.achievementId), work.now),
  changes: async ({ work, params }) => showChanges(work, params.achievementId),
  checklist: async ({ work, params }) => ({ items: checklistOf(await showAchievement(work, params.achievementId)) }),
  translations: async ({ work, params }) => {
    const { definition } = await showAchievement(work, params.achievementId)
    return {
      language: definition.language,
      originals: originalsOf(definition),
      translations: translationStatus(definition),
    }
  },
  showPolicy: async ({ work, params }) => showPolicy(work, params.organizationId),
  setPolicy: async ({ work, params, body }) => setPolicy(work, params.organizationId, body),
  edit: async ({ work, params, body }) => {
    await editAchievement(work, params.achievementId, body)
    return present(await screenOf(work, params.achievementId), work.now)
  },
  discard: async ({ work, params }) => {
    await discardDraft(work, params.achievementId)
    return { done: true as const }
  },
  setStarts: async ({ work, params, body }) => {
    await setStarts(work, params.achievementId, body.startsOn)
    return present(await screenOf(work, params.achievementId), work.now)
  },
  retire: async ({ work, params, body }) => {
    await retireAchievement(work, params.achievementId, body.reason)
    return present(await screenOf(work, params.achievementId), work.now)
  },
}

const decidingBy = (decisions: TextDecisions): Pick<Handlers<typeof contract.catalog>, keyof TextDecisions> => ({
  propose: async ({ work, params, body }) => {
    await decisions.propose(work, params.achievementId, body)
    return present(await screenOf(work, params.achievementId), work.now)
  },
  approve: async ({ work, params, body }) => {
    await decisions.approve(work, params.achievementId, body.definitionHash)
    return present(await screenOf(work, params.achievementId), work.now)
  },
  return: async ({ work, params, body }) => {
    await decisions.return(work, params.achievementId, body)
    return present(await screenOf(work, params.achievementId), work.now)
  },
  publish: async ({ work, params, body }) => {
    await decisions.publish(work, params.achievementId, body.definitionHash)
    return present(await screenOf(work, params.achievementId), work.now)
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
