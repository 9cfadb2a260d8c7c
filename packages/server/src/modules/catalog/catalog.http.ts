import { type AchievementCard, type Achievement as Answer, contract, type RawAnswer } from '@cairn/api'
import type { Page } from '../../kernel/database/paging.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import type { Work } from '../../kernel/runtime.ts'
import { listPersonNames } from '../accounts/index.ts'
import { getOrganization } from '../organizations/index.ts'
import { approveAchievement } from './approve-achievement.ts'
import { drawBadge } from './badge/draw-badge.ts'
import { renderPng } from './badge/render-png.ts'
import type { Achievement } from './catalog.model.ts'
import type { AchievementRow, PublishedScreen } from './catalog.views.ts'
import { completenessOf } from './completeness.ts'
import { discardDraft } from './discard-draft.ts'
import { draftAchievement } from './draft-achievement.ts'
import { editAchievement } from './edit-achievement.ts'
import { proposeAchievement } from './propose-achievement.ts'
import { publishAchievement } from './publish-achievement.ts'
import { retireAchievement } from './retire-achievement.ts'
import { returnAchievement } from './return-achievement.ts'
import { searchPublishedRows } from './search.views.ts'
import { listAchievements, showAchievement, showPublished } from './show-achievement.ts'
import { toOpenBadgeAchievement } from './to-open-badge.ts'

export const catalogRoutes: Routes = handle(contract.catalog, {
  search: async ({ work, query, runtime }) => {
    const { items, next, total, fields } = await searchPublishedRows(work.db, query)
    return {
      items: items.map((card) => presentCard(card, runtime.settings.publicUrl)),
      ...(next && { next }),
      total,
      fields,
    }
  },
  showPublished: async ({ work, params, query, runtime }) => {
    const { publicUrl } = runtime.settings
    const page = await showPublished(work, params.achievementId, query.version)
    return {
      id: page.id,
      organization: page.organization,
      state: page.state,
      ...(page.retirement && { retirement: { at: page.retirement.at.toISOString(), reason: page.retirement.reason } }),
      version: page.version,
      newestVersion: page.newestVersion,
      publishedAt: page.publishedAt.toISOString(),
      definition: page.definition,
      definitionHash: page.definitionHash,
      versions: page.versions,
      imageSvg: `${publicUrl}/achievements/${page.id}/badge.svg`,
      imagePng: `${publicUrl}/achievements/${page.id}/badge.png`,
      address: `${publicUrl}/achievements/${page.id}`,
    }
  },
  jsonLd: async ({ work, params, runtime }) =>
    openBadge(await showPublished(work, params.achievementId), runtime.settings.publicUrl),
  showVersion: async ({ work, params, request, runtime }) => {
    const published = await showPublished(work, params.achievementId, params.version)
    const wantsPage = (request.headers.accept ?? 'text/html').includes('text/html')
    if (!wantsPage) return openBadge(published, runtime.settings.publicUrl)
    return {
      status: 302,
      contentType: 'text/html',
      body: '',
      headers: { location: `/achievements/${published.id}?version=${published.version}` },
    }
  },
  draftSvg: async ({ work, params }) => {
    const { id, organizationId, definition } = await showAchievement(work, params.achievementId)
    const { name } = await getOrganization(work, organizationId)
    const { title, level, field, badge } = definition
    return svg(drawBadge({ title, issuer: name, level, field, seed: id, badge }))
  },
  imageSvg: async ({ work, params, query }) =>
    svg(badgeOf(await showPublished(work, params.achievementId, query.version))),
  imagePng: async ({ work, params, query }) => ({
    contentType: 'image/png',
    body: renderPng(badgeOf(await showPublished(work, params.achievementId, query.version)), query.size),
    headers: { 'cache-control': 'public, max-age=300' },
  }),
  previewBadge: async ({ body }) => svg(drawBadge({ ...body, seed: body.seed ?? body.title })),

  list: async ({ work, params, query, runtime }) =>
    presentPage(await listAchievements(work, params.organizationId, query), runtime.settings.publicUrl),
  create: async ({ work, params, body }) =>
    present(work, await draftAchievement(work, params.organizationId, body.definition)),
  show: async ({ work, params }) => present(work, await showAchievement(work, params.achievementId)),
  edit: async ({ work, params, body }) => present(work, await editAchievement(work, params.achievementId, body)),
  discard: async ({ work, params }) => {
    await discardDraft(work, params.achievementId)
    return { done: true as const }
  },
  propose: async ({ work, params, body }) =>
    present(work, await proposeAchievement(work, params.achievementId, body.definitionHash)),
  approve: async ({ work, params, body }) =>
    present(work, await approveAchievement(work, params.achievementId, body.definitionHash)),
  return: async ({ work, params, body }) => present(work, await returnAchievement(work, params.achievementId, body)),
  publish: async ({ work, params, body }) =>
    present(work, await publishAchievement(work, params.achievementId, body.definitionHash)),
  retire: async ({ work, params, body }) =>
    present(work, await retireAchievement(work, params.achievementId, body.reason)),
})

/** A version as an Open Badges 3.0 Achievement that stands by itself. */
function openBadge(published: PublishedScreen, publicUrl: string): RawAnswer {
  const { organization } = published
  const { creator, image, criteria, alignment, related, ...facts } = toOpenBadgeAchievement(
    { achievementId: published.id, ...published },
    organization,
    publicUrl,
  )
  const achievement = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['Achievement'],
    ...facts,
    criteria,
    ...(creator && { creator: { type: ['Profile'], ...creator } }),
    ...(image && { image: { type: 'Image', ...image } }),
    ...(alignment && { alignment: alignment.map((one) => ({ type: ['Alignment'], ...one })) }),
    ...(related && { related: related.map((one) => ({ type: ['Related'], ...one })) }),
  }
  return {
    contentType: 'application/ld+json',
    body: JSON.stringify(achievement),
    headers: { 'cache-control': 'public, max-age=300', vary: 'accept' },
  }
}

const badgeOf = ({ id, organization, definition }: PublishedScreen) => {
  const { title, level, field, badge } = definition
  return drawBadge({ title, issuer: organization.name, level, field, seed: id, badge })
}

/** An image cannot run anything: not even when it is opened by itself. */
const svg = (body: string): RawAnswer => ({
  contentType: 'image/svg+xml',
  body,
  headers: {
    'cache-control': 'public, max-age=300',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  },
})

const presentPage = ({ items, next }: Page<AchievementRow>, publicUrl: string) => ({
  items: items.map((card) => presentCard(card, publicUrl)),
  ...(next && { next }),
})

function presentCard(
  { id, organization, definition, state, version, updatedAt }: AchievementRow,
  publicUrl: string,
): AchievementCard {
  const { title, summary, field, level, workloadHours, credits, participation } = definition
  return {
    id,
    organization,
    title,
    ...(summary && { summary }),
    ...(field && { field }),
    ...(level && { level }),
    ...(workloadHours && { workloadHours }),
    ...(credits && { credits }),
    ...(participation && { participation }),
    state,
    version,
    updatedAt: updatedAt.toISOString(),
    imageSvg: `${publicUrl}/achievements/${id}/badge.svg`,
  }
}

async function present(work: Work, achievement: Achievement): Promise<Answer> {
  const { proposedBy, approvedBy, remarks, publishedAt, retirement } = achievement
  const organization = await getOrganization(work, achievement.organizationId)
  const names = await listPersonNames(
    work,
    [proposedBy, approvedBy].filter((id) => id !== undefined),
  )
  const named = (id: string | undefined) => (id === undefined ? undefined : names.get(id))
  return {
    id: achievement.id,
    organizationId: achievement.organizationId,
    organizationName: organization.name,
    organizationSlug: organization.slug,
    state: achievement.state,
    revision: achievement.revision,
    version: achievement.version,
    definition: achievement.definition,
    definitionHash: achievement.definitionHash,
    completeness: completenessOf(achievement.definition, organization),
    authorIds: Object.keys(achievement.authors),
    ...(proposedBy && { proposedBy }),
    ...(named(proposedBy) && { proposedByName: named(proposedBy)! }),
    ...(approvedBy && { approvedBy }),
    ...(named(approvedBy) && { approvedByName: named(approvedBy)! }),
    ...(remarks && { remarks }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(retirement && { retirement: { at: retirement.at.toISOString(), reason: retirement.reason } }),
    createdAt: achievement.createdAt.toISOString(),
    updatedAt: achievement.updatedAt.toISOString(),
  }
}
