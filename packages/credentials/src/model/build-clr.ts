import { clrContext, openBadgesContext, vcContext } from '../contexts/names.ts'
import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonObject, withoutUndefined } from '../json.ts'
import { isCompactJws } from '../proof/jose.ts'
import { type Loose, list, one, text, toAchievement, toImage, toProfile } from './build-parts.ts'
import type { Association, AssociationFacts, Clr, ClrFacts } from './clr.ts'
import { achievementIdsOf, findStrayAssociations } from './clr-associations.ts'
import { toDateTimeStamp } from './date-time.ts'
import { toEnvelope } from './envelope.ts'
import { identifiersOf } from './identity.ts'

/**
 * Facts → an unsigned Comprehensive Learner Record 2.0. Sign it as any credential: with `issueCredential` or `issueJwt`.
 *
 * Credentials that are compact JWS are put in envelopes, as the data model of verifiable credentials has them.
 *
 * @throws CredentialError `credential.malformed` when nothing is in it, or an association names an achievement that is not
 * @see https://www.imsglobal.org/spec/clr/v2p0/#clrcredential, https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function buildClr(facts: ClrFacts): Clr {
  const { recipient } = facts
  if (facts.credentials.length === 0) throw new CredentialError('credential.malformed', 'The record holds nothing.')
  const record: Loose<Clr> = {
    '@context': [vcContext, clrContext, openBadgesContext],
    id: facts.id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: facts.name,
    description: text(facts.description),
    image: toImage(facts.image),
    issuer: toProfile(facts.issuer),
    validFrom: toDateTimeStamp(facts.validFrom),
    validUntil: facts.validUntil && toDateTimeStamp(facts.validUntil),
    awardedDate: facts.awardedDate && toDateTimeStamp(facts.awardedDate),
    partial: facts.partial,
    credentialSubject: {
      id: recipient.id ?? `urn:uuid:${crypto.randomUUID()}`,
      type: ['ClrSubject'],
      identifier: list(identifiersOf(recipient)),
      achievement: list(facts.achievements?.map(toAchievement)),
      verifiableCredential: facts.credentials.map(toContained),
      association: list(facts.associations?.map(toAssociation)),
    },
    evidence: list(facts.evidence?.map((evidence) => ({ ...evidence, type: ['Evidence'] }))),
    credentialSchema: list(facts.credentialSchema),
    credentialStatus: one(facts.status),
  }
  const clr = withoutUndefined(record) as Clr
  const [stray] = findStrayAssociations(clr, achievementIdsOf(clr))
  if (stray) throw new CredentialError('credential.malformed', `${stray.id} is no achievement of the record.`)
  return clr
}

function toContained(credential: JsonObject | string): JsonObject {
  if (isJsonObject(credential)) return credential
  if (!isCompactJws(credential)) throw new CredentialError('jwt.malformed')
  return toEnvelope(credential)
}

function toAssociation({ type, source, target }: AssociationFacts): Association {
  return { type: 'Association', associationType: type, sourceId: source, targetId: target }
}
