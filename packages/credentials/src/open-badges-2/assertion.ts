import { openBadges2Context } from '../contexts/names.ts'
import { asList, isJsonObject, type JsonObject, textOf } from '../json.ts'

/** 1.x is everything before 2.0 that names its way of verification: 1.0 and 1.1. */
export type OpenBadges2Version = '2.0' | '1.x'

/**
 * Is this an assertion of Open Badges 2.0 or 1.x? By its type and context, or, before 1.1 had those, by its members.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#Assertion, https://github.com/mozilla/openbadges-specification
 */
export function isAssertion(document: JsonObject): boolean {
  const types = asList(document.type)
  if (types.includes('VerifiableCredential')) return false
  if (types.includes('Assertion')) return true
  return 'recipient' in document && 'badge' in document && ('verify' in document || 'verification' in document)
}

/** 0.5, the first of all: its recipient is a bare hash, its badge and issuer are written out, and nothing says how to verify it. */
export function isEarliestAssertion({ recipient, badge }: JsonObject): boolean {
  return typeof recipient === 'string' && isJsonObject(badge) && isJsonObject(badge.issuer)
}

export function versionOfAssertion(document: JsonObject): OpenBadges2Version {
  const isNamed = asList(document['@context']).includes(openBadges2Context)
  return isNamed || 'verification' in document ? '2.0' : '1.x'
}

/** Is it to be verified by its signature? The other way is at its address. */
export function isSignedKind(assertion: JsonObject): boolean {
  const { verification } = assertion
  return (
    isJsonObject(verification) && asList(verification.type).some((type) => /^signed(?:badge)?$/i.test(textOf(type)))
  )
}
