import type { AchievementFacts } from '@cairn/credentials'
import type { AchievementVersion } from './catalog.model.ts'
import { alignmentsOf, identifiersOf, resultDescriptionsOf } from './open-badge-parts.ts'

/** What of a version is told to the world. */
type Told = Pick<AchievementVersion, 'achievementId' | 'version' | 'definition'>
type Issuer = { name: string; did?: string | undefined }

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

/**
 * A published version as an Open Badges 3.0 Achievement. Each version is an achievement of its own, at
 * `/achievements/<id>/versions/<n>`, and names the one before it (`related`): nobody's badge changes under them.
 *
 * @param publicUrl origin that addresses are made with
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function toOpenBadgeAchievement(
  { achievementId, version, definition }: Told,
  organization: Issuer,
  publicUrl: string,
): AchievementFacts {
  const achievement = `${publicUrl}/achievements/${achievementId}`
  const address = (number: number) => `${achievement}/versions/${number}`
  const { title, field = definition.fieldCode, specialization, humanCode, credits, tags, language } = definition
  const alignment = alignmentsOf(definition)
  const otherIdentifier = identifiersOf(definition)
  const resultDescription = resultDescriptionsOf(definition, address(version))
  return {
    id: address(version),
    name: title,
    description: definition.summary || definition.description || title,
    criteria: { id: `${address(version)}#criteria`, ...(definition.criteria && { narrative: definition.criteria }) },
    achievementType: definition.achievementType,
    ...(organization.did && { creator: { id: organization.did, name: organization.name } }),
    ...(credits && { creditsAvailable: credits.amount }),
    ...(field && { fieldOfStudy: field }),
    ...(humanCode && { humanCode }),
    image: {
      id: `${achievement}/badge.png?version=${version}`,
      caption: `Badge: ${title}, issued by ${organization.name}`,
    },
    inLanguage: language,
    ...(alignment.length > 0 && { alignment }),
    ...(otherIdentifier.length > 0 && { otherIdentifier }),
    ...(resultDescription.length > 0 && { resultDescription }),
    ...(specialization && { specialization }),
    ...(tags.length > 0 && { tag: tags }),
    version: String(version),
    ...(version > 1 && { related: [{ id: address(version - 1), version: String(version - 1) }] }),
  }
}

/** The same as a JSON-LD document that stands by itself. */
export function toOpenBadgeDocument(version: Told, organization: Issuer, publicUrl: string): object {
  const { creator, image, alignment, related, resultDescription, otherIdentifier, ...facts } = toOpenBadgeAchievement(
    version,
    organization,
    publicUrl,
  )
  return {
    '@context': CONTEXTS,
    ...facts,
    type: ['Achievement'],
    ...(creator && { creator: { ...creator, type: ['Profile'] } }),
    ...(image && { image: { ...image, type: 'Image' } }),
    ...(alignment && { alignment: alignment.map((one) => ({ ...one, type: ['Alignment'] })) }),
    ...(otherIdentifier && {
      otherIdentifier: otherIdentifier.map((entry) => ({ ...entry, type: 'IdentifierEntry' })),
    }),
    ...(resultDescription && {
      resultDescription: resultDescription.map(({ rubricCriterionLevel, ...one }) => ({
        ...one,
        type: ['ResultDescription'],
        ...(rubricCriterionLevel && {
          rubricCriterionLevel: rubricCriterionLevel.map((level) => ({ ...level, type: ['RubricCriterionLevel'] })),
        }),
      })),
    }),
    ...(related && { related: related.map((one) => ({ ...one, type: ['Related'] })) }),
  }
}
