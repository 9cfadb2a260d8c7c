import type { Definition } from '@cairn/api'
import type { AchievementFacts } from '@cairn/credentials'
import type { AchievementVersion } from './catalog.model.ts'

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
  const { title, field, humanCode, credits, tags, language } = definition
  const alignment = alignmentsOf(definition)
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
    ...(tags.length > 0 && { tag: tags }),
    version: String(version),
    ...(version > 1 && { related: [{ id: address(version - 1), version: String(version - 1) }] }),
  }
}

/** The skills that have an address (Open Badges requires one), each once, and the level of the EQF. */
function alignmentsOf({ outcomes, eqfLevel }: Definition): NonNullable<AchievementFacts['alignment']> {
  const skills = new Map(
    outcomes.flatMap(({ skills }) => skills).flatMap((skill) => (skill.url ? [[skill.url, skill] as const] : [])),
  )
  return [
    ...[...skills].map(([targetUrl, { name, framework }]) => ({
      targetName: name,
      targetUrl,
      ...(framework && { targetFramework: framework }),
      ...(targetUrl.startsWith('http://data.europa.eu/esco/') && { targetType: 'ext:ESCOSkill' as const }),
    })),
    ...(eqfLevel === undefined
      ? []
      : [
          {
            targetName: `EQF level ${eqfLevel}`,
            targetUrl: `http://data.europa.eu/snb/eqf/${eqfLevel}`,
            targetFramework: 'European Qualifications Framework',
            targetCode: String(eqfLevel),
          },
        ]),
  ]
}

/** The same as a JSON-LD document that stands by itself. */
export function toOpenBadgeDocument(version: Told, organization: Issuer, publicUrl: string): object {
  const { creator, image, alignment, related, ...facts } = toOpenBadgeAchievement(version, organization, publicUrl)
  return {
    '@context': CONTEXTS,
    ...facts,
    type: ['Achievement'],
    ...(creator && { creator: { ...creator, type: ['Profile'] } }),
    ...(image && { image: { ...image, type: 'Image' } }),
    ...(alignment && { alignment: alignment.map((one) => ({ ...one, type: ['Alignment'] })) }),
    ...(related && { related: related.map((one) => ({ ...one, type: ['Related'] })) }),
  }
}
