import { createHash } from 'node:crypto'
import type { Definition } from '@cairn/api'
import { durationOf } from './duration.ts'
import type { FeedEntry } from './feeds.views.ts'

/** The classes of CTDL that have a type of ours of the same meaning; everything else is a badge. */
const CLASSES: Partial<Record<Definition['achievementType'], string>> = {
  MicroCredential: 'MicroCredential',
  Certificate: 'Certificate',
  CertificateOfCompletion: 'CertificateOfCompletion',
  Certification: 'Certification',
  License: 'License',
}

/**
 * As a credential in the Credential Transparency Description Language. Registries ask for these of all: a CTID, name,
 * description, page, language, status and owner.
 *
 * @see https://credreg.net/ctdl/terms
 */
export function toCtdl({ id, definition, isRetired, changedAt, organization }: FeedEntry, publicUrl: string): object {
  const address = `${publicUrl}/achievements/${id}`
  const { title, summary, description, language, tags, humanCode, fee } = definition
  const said = (text: string) => ({ [language]: text })
  const owner = [ownerAddress(organization, publicUrl)]
  const conditions = conditionsOf(definition)
  return {
    '@id': `${address}#ctdl`,
    '@type': `ceterms:${CLASSES[definition.achievementType] ?? 'Badge'}`,
    'ceterms:ctid': ctidOf(id),
    'ceterms:name': said(title),
    'ceterms:description': said(summary || description || title),
    'ceterms:subjectWebpage': address,
    'ceterms:image': `${address}/badge.png`,
    'ceterms:inLanguage': [language],
    'ceterms:dateEffective': changedAt.toISOString().slice(0, 10),
    'ceterms:credentialStatusType': {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:frameworkName': { en: 'Credential Status' },
      'ceterms:targetNode': `credentialStat:${isRetired ? 'Deprecated' : 'Active'}`,
    },
    'ceterms:ownedBy': owner,
    'ceterms:offeredBy': owner,
    ...(humanCode && { 'ceterms:codedNotation': humanCode }),
    ...(tags.length > 0 && { 'ceterms:keyword': { [language]: tags } }),
    ...(definition.workloadHours && {
      'ceterms:estimatedDuration': [
        { '@type': 'ceterms:DurationProfile', 'ceterms:exactDuration': durationOf(definition.workloadHours) },
      ],
    }),
    ...(conditions.length > 0 && { 'ceterms:requires': conditions }),
    ...(fee && {
      'ceterms:estimatedCost': [
        {
          '@type': 'ceterms:CostProfile',
          'ceterms:costDetails': address,
          'ceterms:currency': fee.currency,
          'ceterms:price': fee.amount,
        },
      ],
    }),
  }
}

/**
 * What it takes to earn it: its criteria, and each outcome with what it is aligned to. An outcome that is aligned to
 * nothing names itself as the competency.
 */
function conditionsOf({ criteria, outcomes, language }: Definition): object[] {
  const said = (text: string) => ({ [language]: text })
  const described = (text: string) => ({ '@type': 'ceterms:ConditionProfile', 'ceterms:description': said(text) })
  return [
    ...(criteria ? [described(criteria)] : []),
    ...outcomes.map(({ text, skills }) => ({
      ...described(text),
      'ceterms:targetCompetency': (skills.length > 0
        ? skills
        : [{ name: text, url: undefined, framework: undefined }]
      ).map(({ name, url, framework }) => ({
        '@type': 'ceterms:CredentialAlignmentObject',
        ...(url && { 'ceterms:targetNode': url }),
        'ceterms:targetNodeName': said(name),
        ...(framework && { 'ceterms:frameworkName': said(framework) }),
      })),
    })),
  ]
}

/** The institution, for the graph that its credentials stand in. */
export function toCtdlOwner(organization: FeedEntry['organization'], publicUrl: string): object {
  const { id, name, slug, description, url, email } = organization
  return {
    '@id': ownerAddress(organization, publicUrl),
    '@type': 'ceterms:CredentialOrganization',
    'ceterms:ctid': ctidOf(id),
    'ceterms:name': { en: name },
    'ceterms:description': { en: description ?? name },
    'ceterms:subjectWebpage': url ?? `${publicUrl}/organizations/${slug}`,
    ...(email && { 'ceterms:email': [email] }),
  }
}

const ownerAddress = ({ slug }: FeedEntry['organization'], publicUrl: string) =>
  `${publicUrl}/organizations/${slug}#ctdl`

/** Names of ours in UUIDs that are made of names: the same id has the same CTID, also when this Cairn moves. */
const NAMESPACE = Buffer.from('7d8f3c1e5a0b4e6c9f2d1b7a4c8e6f03', 'hex')

/** `ce-` and a UUID, version 5 (RFC 9562 §5.5). */
export function ctidOf(id: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(id).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `ce-${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
