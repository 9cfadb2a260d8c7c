import type { Definition } from '@cairn/api'
import type { AchievementFacts } from '@cairn/credentials'

type Alignments = NonNullable<AchievementFacts['alignment']>
type Aligned = Definition['outcomes'][number]['skills'][number]
type ResultDescriptions = NonNullable<AchievementFacts['resultDescription']>

/** Words of ours for what Open Badges names, as far as it has a name. */
const TARGET_TYPES: Record<NonNullable<Aligned['type']>, Alignments[number]['targetType']> = {
  skill: undefined,
  standard: undefined,
  esco_skill: 'ext:ESCOSkill',
  competency: 'ceasn:Competency',
  credential: 'ceterms:Credential',
  occupation: 'ext:Occupation',
}

/**
 * What an achievement corresponds to: skills and occupations that have an address (Open Badges requires one), each once,
 * its field of study and its level of the EQF.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#alignment
 */
export function alignmentsOf({ outcomes, occupations = [], eqfLevel, field, fieldCode }: Definition): Alignments {
  const aligned = [
    ...outcomes.flatMap(({ skills }) => skills),
    ...occupations.map((occupation) => ({ ...occupation, type: occupation.type ?? ('occupation' as const) })),
  ]
  const targets = new Map(aligned.flatMap((one) => (one.url ? [[one.url, one] as const] : [])))
  return [
    ...[...targets].map(([targetUrl, { name, framework, type, code }]) => {
      const targetType = type ? TARGET_TYPES[type] : escoSkillAt(targetUrl)
      return {
        targetName: name,
        targetUrl,
        ...(framework && { targetFramework: framework }),
        ...(targetType && { targetType }),
        ...(code && { targetCode: code }),
      }
    }),
    ...(fieldCode === undefined
      ? []
      : [
          {
            targetName: field ?? `ISCED-F ${fieldCode}`,
            targetUrl: `http://data.europa.eu/snb/isced-f/${fieldCode}`,
            targetFramework: 'International Standard Classification of Education: Fields (ISCED-F 2013)',
            targetCode: fieldCode,
          },
        ]),
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

const escoSkillAt = (url: string) =>
  url.startsWith('http://data.europa.eu/esco/') ? ('ext:ESCOSkill' as const) : undefined

/**
 * The criteria of the rubric, with their levels from the lowest to the highest and the one from which on each is passed.
 *
 * @param address of the version: what is described has an address within it
 * @see https://www.imsglobal.org/spec/ob/v3p0/#resultdescription
 */
export function resultDescriptionsOf({ rubric }: Definition, address: string): ResultDescriptions {
  return (rubric?.criteria ?? []).map(({ id, title, levels, requiredLevel = levels.at(-1)?.id }) => {
    const levelAt = (levelId: string) => `${address}#criterion-${id}-${levelId}`
    return {
      id: `${address}#criterion-${id}`,
      name: title,
      resultType: 'RubricCriterionLevel' as const,
      ...(requiredLevel !== undefined && { requiredLevel: levelAt(requiredLevel) }),
      rubricCriterionLevel: levels.map((level, index) => ({
        id: levelAt(level.id),
        name: level.name,
        level: String(index + 1),
        ...(level.points !== undefined && { points: String(level.points) }),
        ...(level.descriptor && { description: level.descriptor }),
      })),
    }
  })
}

/** What others call it. A registry that Open Badges has no name for is an extension by its own. */
export const identifiersOf = ({
  otherIdentifiers = [],
}: Definition): NonNullable<AchievementFacts['otherIdentifier']> =>
  otherIdentifiers.map(({ scheme, identifier }) => {
    const name = scheme.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '')
    return { identifier, identifierType: name ? (`ext:${name}` as const) : 'identifier' }
  })
