import { openBadges2Context } from '../contexts/names.ts'
import { asList, isJsonObject, type JsonObject, withoutUndefined } from '../json.ts'
import { toInstant } from './instant.ts'

/*
 * Documents of 1.0 and 1.1 in the words of 2.0. Only in memory: nothing of it is written or handed out as the issuer's.
 *
 * See https://www.imsglobal.org/spec/ob/v2p0/#backwards-compatibility
 */

/**
 * @param address where the assertion was found, when it is hosted
 * @returns the assertion in the words of 2.0, its dates with time and zone
 */
export function upgradeAssertion(assertion: JsonObject, address?: string): JsonObject {
  const { verify, verification, evidence, uid, ...members } = assertion
  const way = isJsonObject(verification) ? verification : isJsonObject(verify) ? verify : {}
  const { url, ...wayMembers } = way
  const isSigned = way.type === 'signed'
  return withoutUndefined({
    ...members,
    '@context': openBadges2Context,
    type: 'Assertion',
    id: assertion.id ?? address ?? (typeof uid === 'string' ? `urn:x-uid:${encodeURIComponent(uid)}` : undefined),
    uid,
    verification: { ...wayMembers, ...(isSigned && url !== undefined && { creator: url }) },
    issuedOn: toInstant(assertion.issuedOn) ?? assertion.issuedOn,
    expires: toInstant(assertion.expires) ?? assertion.expires,
    evidence: typeof evidence === 'string' ? [{ type: 'Evidence', id: evidence }] : evidence,
  })
}

/** @param address where it was found */
export function upgradeBadgeClass(badge: JsonObject, address?: string): JsonObject {
  const { criteria, alignment } = badge
  return withoutUndefined({
    ...badge,
    '@context': openBadges2Context,
    type: 'BadgeClass',
    id: badge.id ?? address,
    criteria: typeof criteria === 'string' ? { id: criteria } : criteria,
    alignment: asList(alignment).length > 0 ? asList(alignment).map(upgradeAlignment) : undefined,
  })
}

function upgradeAlignment(alignment: unknown): JsonObject {
  const { name, url, description, ...members } = isJsonObject(alignment) ? alignment : {}
  return withoutUndefined({
    ...members,
    type: 'AlignmentObject',
    targetName: members.targetName ?? name,
    targetUrl: members.targetUrl ?? url,
    targetDescription: members.targetDescription ?? description,
  })
}

/** @param address where it was found */
export function upgradeIssuer(issuer: JsonObject, address?: string): JsonObject {
  return withoutUndefined({ ...issuer, '@context': openBadges2Context, type: 'Issuer', id: issuer.id ?? address })
}
