import { asList, isJsonObject, type JsonObject, type JsonValue } from '../json.ts'

/** What people want to know of a badge first, as texts. Each only where the badge says it. */
export interface Summary {
  readonly name?: string
  readonly description?: string
  /** Markdown, or an address */
  readonly criteria?: string
  /** an address, or a `data:` URL */
  readonly image?: string
  readonly issuerName?: string
  /** a name that the badge states openly; addresses and hashes are none */
  readonly recipientName?: string
  /** dates as they are written */
  readonly validFrom?: string
  readonly validUntil?: string
}

/**
 * The first things that a verified credential says, whichever standard it is of: Open Badges 3.0, 2.0 (with its badge and its
 * issuer inside) and 1.x as upgraded, CLR 2.0, ELM 3, or any verifiable credential.
 */
export function summarize(credential: JsonObject): Summary {
  const members = isJsonObject(credential.badge) ? ofAssertion(credential, credential.badge) : ofCredential(credential)
  const summary: { -readonly [Key in keyof Summary]: Summary[Key] } = {}
  for (const name in members) {
    const text = members[name as keyof Summary]
    if (text !== undefined) summary[name as keyof Summary] = text
  }
  return summary
}

/** What an issuer calls itself: `name`, or `legalName` in ELM. */
export function issuerNameOf({ issuer }: JsonObject): string | undefined {
  return isJsonObject(issuer) ? (textOf(issuer.name) ?? textOf(issuer.legalName)) : undefined
}

type Loose = { readonly [Key in keyof Summary]: string | undefined }

function ofAssertion(assertion: JsonObject, badge: JsonObject): Loose {
  return {
    name: textOf(badge.name),
    description: textOf(badge.description),
    criteria: criteriaOf(badge.criteria),
    image: addressOf(assertion.image) ?? addressOf(badge.image),
    issuerName: issuerNameOf(badge),
    validFrom: textOf(assertion.issuedOn),
    validUntil: textOf(assertion.expires),
  }
}

function ofCredential(credential: JsonObject): Loose {
  const subject = firstObject(credential.credentialSubject) ?? {}
  const isRecord = subject.verifiableCredential !== undefined
  const achievement = isRecord ? undefined : firstObject(subject.achievement)
  const claim = firstObject(subject.hasClaim)
  const display = firstObject(credential.displayParameter)
  return {
    name: textOf(achievement?.name) ?? textOf(credential.name) ?? textOf(display?.title) ?? textOf(claim?.title),
    description: textOf(achievement?.description) ?? textOf(credential.description) ?? textOf(display?.description),
    criteria: criteriaOf(achievement?.criteria),
    image: addressOf(credential.image) ?? addressOf(achievement?.image),
    issuerName: issuerNameOf(credential),
    recipientName: nameIn(subject.identifier) ?? textOf(subject.fullName),
    validFrom: textOf(credential.validFrom ?? credential.issuanceDate),
    validUntil: textOf(credential.validUntil ?? credential.expirationDate),
  }
}

/** An identifier that is an open name. */
function nameIn(identifiers: JsonValue | undefined): string | undefined {
  const open = asList(identifiers)
    .filter(isJsonObject)
    .find(({ identityType, hashed }) => identityType === 'name' && hashed !== true)
  return textOf(open?.identityHash)
}

function criteriaOf(criteria: JsonValue | undefined): string | undefined {
  if (typeof criteria === 'string') return criteria
  const first = firstObject(criteria)
  return textOf(first?.narrative) ?? textOf(first?.id)
}

function addressOf(image: JsonValue | undefined): string | undefined {
  return typeof image === 'string' ? image : textOf(firstObject(image)?.id)
}

function firstObject(value: JsonValue | undefined): JsonObject | undefined {
  return asList(value).find(isJsonObject) as JsonObject | undefined
}

/** Text; or the first of several, with a language beside it or as the key of a map. */
function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (Array.isArray(value)) return textOf(value[0])
  if (!isJsonObject(value)) return undefined
  return textOf('@value' in value ? value['@value'] : (value.en ?? Object.values(value)[0]))
}
