import type {
  AchievementCard,
  Achievement as Answer,
  PublishedAchievement,
  Standing as StandingAnswer,
  WorkCard,
} from '@cairn/api'
import type { Actor } from '../../kernel/actor.ts'
import { isOwn, type Retirement } from './catalog.model.ts'
import type { AchievementScreen, PublishedScreen, WorkRow } from './catalog.views.ts'
import { completenessOf } from './completeness/index.ts'
import type { CardRow } from './search-cards.views.ts'
import { phaseAt, type Standing } from './standing.model.ts'
import { startsToCome } from './starts.model.ts'

/** An achievement as those who work on it see it at a moment. */
export function present(screen: AchievementScreen, now: Date): Answer {
  const { proposedBy, proposedByName, approvedBy, approvedByName, remarks, publishedAt, retirement } = screen
  return {
    id: screen.id,
    organizationId: screen.organizationId,
    organizationName: screen.organization.name,
    organizationSlug: screen.organization.slug,
    state: screen.state,
    revision: screen.revision,
    version: screen.version,
    definition: screen.definition,
    definitionHash: screen.definitionHash,
    completeness: checklistOf(screen),
    authorIds: Object.keys(screen.authors),
    ...(proposedBy && { proposedBy }),
    ...(proposedByName && { proposedByName }),
    ...(approvedBy && { approvedBy }),
    ...(approvedByName && { approvedByName }),
    ...(remarks && { remarks }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(screen.proposalId && { proposalId: screen.proposalId }),
    awardBlocks: Object.values(screen.awardBlocks),
    standing: presentStanding(screen.standing, now, retirement !== undefined),
    starts: startsToCome(screen.starts, now, retirement !== undefined),
    ...presentRetirement(retirement),
    createdAt: screen.createdAt.toISOString(),
    updatedAt: screen.updatedAt.toISOString(),
  }
}

/** What the working text says and lacks, by the profiles of its institution. */
export const checklistOf = ({ definition, organization, policy }: AchievementScreen) =>
  completenessOf(definition, { ...organization, policy })

/** A published version as everybody sees it at a moment. */
export function presentPublished(screen: PublishedScreen, publicUrl: string, now: Date): PublishedAchievement {
  const { id, organization, version, newestVersion } = screen
  const address = `${publicUrl}/achievements/${id}`
  const query = version === newestVersion ? '' : `?version=${version}`
  return {
    id,
    organization: {
      id: organization.id,
      name: organization.name,
      slug: organization.slug,
      verification: organization.verification,
    },
    state: screen.state,
    standing: presentStanding(screen.standing, now, screen.state === 'retired'),
    starts: startsToCome(screen.starts, now, screen.state === 'retired'),
    ...presentRetirement(screen.retirement),
    version,
    newestVersion,
    publishedAt: screen.publishedAt.toISOString(),
    definition: screen.definition,
    definitionHash: screen.definitionHash,
    versions: screen.versions,
    imageSvg: `${address}/badge.svg${query}`,
    imagePng: `${address}/badge.png${query}`,
    address: `${address}${query}`,
  }
}

/** One of a list. What was never published has its picture where only its makers see it. */
export function presentCard(row: CardRow, publicUrl: string): AchievementCard {
  const { id, state, version } = row
  const { title, summary, field, level, workloadHours, credits, participation } = row.definition
  const isPublic = state === 'published' || state === 'retired'
  return {
    id,
    organization: row.organization,
    title,
    ...(summary && { summary }),
    ...(field && { field }),
    ...(level && { level }),
    ...(workloadHours && { workloadHours }),
    ...(credits && { credits }),
    ...(participation && { participation }),
    state,
    version,
    updatedAt: row.updatedAt.toISOString(),
    imageSvg: isPublic
      ? `${publicUrl}/achievements/${id}/badge.svg`
      : `${publicUrl}/api/v1/achievements/${id}/badge.svg`,
  }
}

/** The same to those who work on it: whose text it is, and whether others must decide on it. */
export const presentWork = (row: WorkRow, actor: Actor, publicUrl: string): WorkCard => ({
  ...presentCard(row, publicUrl),
  ...(row.proposedByName && { proposedByName: row.proposedByName }),
  own: actor.kind === 'person' && isOwn(row, actor.personId),
})

const presentRetirement = (retirement: Retirement | undefined) =>
  retirement && { retirement: { at: retirement.at.toISOString(), reason: retirement.reason } }

function presentStanding(standing: Standing, now: Date, isRetired: boolean): StandingAnswer {
  const { suspension, closing } = standing
  const ending = closing?.ending
  return {
    phase: phaseAt(standing, now, isRetired),
    ...(suspension && { suspension: { at: suspension.at.toISOString(), reason: suspension.reason } }),
    ...(closing && {
      closing: {
        at: closing.at.toISOString(),
        reason: closing.reason,
        lastEnrollment: closing.lastEnrollment.toISOString(),
        ...(ending && { teachOutEnd: ending.teachOutEnd.toISOString(), lastAward: ending.lastAward.toISOString() }),
        ...(ending?.successorId && { successorId: ending.successorId }),
        ...(ending?.effectOnStacks && { effectOnStacks: ending.effectOnStacks }),
      },
    }),
  }
}
