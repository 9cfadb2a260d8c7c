import type { Definition } from '@cairn/api'
import type { FeedEntry } from './feeds.views.ts'

/**
 * As an `EducationalOccupationalCredential` of schema.org, as search engines read it; a course as a `Course` that awards
 * one.
 *
 * @param publicUrl origin that addresses are made with
 * @see https://schema.org/EducationalOccupationalCredential
 */
export function toSchemaOrg(entry: FeedEntry, publicUrl: string): object {
  const address = `${publicUrl}/achievements/${entry.id}`
  const { definition, organization } = entry
  const provider = {
    '@type': 'EducationalOrganization',
    '@id': `${publicUrl}/organizations/${organization.slug}`,
    name: organization.name,
    ...(organization.url && { url: organization.url }),
  }
  const credential = credentialOf(entry, address, provider)
  if (definition.achievementType !== 'Course') return credential
  return {
    '@type': 'Course',
    '@id': `${address}#course`,
    name: definition.title,
    description: aboutOf(definition),
    inLanguage: definition.taughtIn ?? [definition.language],
    provider,
    ...(definition.prerequisites && { coursePrerequisites: definition.prerequisites }),
    ...(definition.workloadHours && { timeRequired: `PT${definition.workloadHours}H` }),
    educationalCredentialAwarded: credential,
  }
}

function credentialOf({ version, definition, changedAt, isRetired }: FeedEntry, address: string, provider: object) {
  const { title, outcomes, eqfLevel, level, expiry, language, fee, tags, partOf, achievementType } = definition
  const skills = outcomes.flatMap((outcome) => outcome.skills)
  return {
    '@type': 'EducationalOccupationalCredential',
    '@id': address,
    url: address,
    name: title,
    description: aboutOf(definition),
    image: `${address}/badge.png`,
    inLanguage: language,
    version: String(version),
    dateModified: changedAt.toISOString(),
    creativeWorkStatus: isRetired ? 'Retired' : 'Published',
    credentialCategory: {
      '@type': 'DefinedTerm',
      name: achievementType === 'MicroCredential' ? 'Micro-credential' : spaced(achievementType),
    },
    recognizedBy: provider,
    ...(skills.length > 0 && {
      competencyRequired: skills.map(({ name, url, framework }) => ({
        '@type': 'DefinedTerm',
        name,
        ...(url && { url }),
        ...(framework && { inDefinedTermSet: framework }),
      })),
    }),
    ...(eqfLevel ? { educationalLevel: `EQF ${eqfLevel}` } : level && { educationalLevel: `Level ${level} of 4` }),
    ...(expiry.kind === 'period' && { validFor: `P${expiry.months}M` }),
    ...(fee && { offers: { '@type': 'Offer', price: fee.amount, priceCurrency: fee.currency } }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(partOf && {
      isPartOf: partOf.map(({ name, url }) => ({ '@type': 'CreativeWork', name, ...(url && { url }) })),
    }),
  }
}

const aboutOf = ({ summary, description, title }: Definition) => summary || description || title

/** `CertificateOfCompletion` → `Certificate of completion`. */
const spaced = (type: string) => type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
