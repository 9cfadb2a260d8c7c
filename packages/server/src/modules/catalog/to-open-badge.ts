import type { AchievementFacts } from '@cairn/credentials'
import type { AchievementVersion } from './catalog.model.ts'

/**
 * A published version as an Open Badges 3.0 Achievement. Each version is an achievement of its own, and names the one
 * before it (Open Badges 3.0 §6.1: a new version is a new Achievement with `related` back).
 *
 * @param publicUrl origin that addresses are made with
 */
export function toOpenBadgeAchievement(
  { achievementId, version, definition }: Pick<AchievementVersion, 'achievementId' | 'version' | 'definition'>,
  organization: { name: string; did?: string | undefined },
  publicUrl: string,
): AchievementFacts {
  const address = (number: number) => `${publicUrl}/achievements/${achievementId}/versions/${number}`
  const alignments = definition.outcomes
    .flatMap(({ skills }) => skills)
    .flatMap(({ name, url, framework }) =>
      url ? [{ targetName: name, targetUrl: url, ...(framework && { targetFramework: framework }) }] : [],
    )
  const eqf = definition.eqfLevel && {
    targetName: `EQF level ${definition.eqfLevel}`,
    targetUrl: `http://data.europa.eu/snb/eqf/${definition.eqfLevel}`,
    targetFramework: 'European Qualifications Framework',
    targetCode: String(definition.eqfLevel),
  }
  const alignment = [...alignments, ...(eqf ? [eqf] : [])]
  return {
    id: address(version),
    name: definition.title,
    description: definition.summary || definition.description || definition.title,
    criteria: { narrative: definition.criteria || 'See the description.', id: address(version) },
    achievementType: definition.achievementType as AchievementFacts['achievementType'],
    ...(organization.did && { creator: { id: organization.did, name: organization.name } }),
    ...(definition.credits && { creditsAvailable: definition.credits.amount }),
    ...(definition.field && { fieldOfStudy: definition.field }),
    ...(definition.humanCode && { humanCode: definition.humanCode }),
    image: { id: `${publicUrl}/achievements/${achievementId}/badge.png`, caption: `Badge: ${definition.title}` },
    inLanguage: definition.language,
    ...(alignment.length > 0 && { alignment }),
    ...(definition.tags.length > 0 && { tag: definition.tags }),
    version: String(version),
    ...(version > 1 && { related: [{ id: address(version - 1), version: String(version - 1) }] }),
  }
}
