import type { Definition, PublicCredential, PublishedAchievement } from '@cairn/api'

type Node = Record<string, unknown>

/** A micro-credential in the words of schema.org, as search engines read them. */
export function achievementNode({ definition, organization, address, imagePng }: PublishedAchievement): Node {
  return {
    '@context': 'https://schema.org',
    ...credentialNode(definition, organization.name, address),
    url: address,
    image: imagePng,
  }
}

/**
 * A person with their credential. Only for a badge that its holder made public and that is good: what stands here is
 * copied and kept by others.
 */
export function holderNode(badge: PublicCredential, definition: Definition): Node {
  const { recipientName, organization, achievement, address, validFrom, validUntil } = badge
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: recipientName,
    hasCredential: {
      ...credentialNode(definition, organization.name, achievement.address),
      url: address,
      image: `${address}/card.png`,
      ...(validFrom && { dateCreated: validFrom }),
      ...(validUntil && { expires: validUntil }),
    },
  }
}

function credentialNode(definition: Definition, issuer: string, address: string): Node {
  const { title, summary, description, outcomes, eqfLevel, level, expiry, language } = definition
  const skills = outcomes.flatMap((outcome) => outcome.skills)
  const about = summary ?? description
  return {
    '@type': 'EducationalOccupationalCredential',
    '@id': address,
    name: title,
    inLanguage: language,
    ...(about && { description: about }),
    credentialCategory: { '@type': 'DefinedTerm', name: categoryOf(definition) },
    recognizedBy: { '@type': 'Organization', name: issuer, url: new URL(address).origin },
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
  }
}

/** `MicroCredential` → `Micro-credential`, `CertificateOfCompletion` → `Certificate of completion`. */
function categoryOf({ achievementType }: Definition): string {
  if (achievementType === 'MicroCredential') return 'Micro-credential'
  return achievementType.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
