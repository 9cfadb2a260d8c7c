import { asList, isJsonObject, type JsonObject } from '../json.ts'
import { decodeJwt } from '../proof/jose.ts'
import { isEnvelope, openEnvelope } from './envelope.ts'
import { credentialIn } from './jwt-claims.ts'

/** An end of an association that leads to no achievement of the record. */
export interface StrayAssociation {
  readonly pointer: string
  readonly id: string
}

/**
 * The ids of all achievements in a record: its own, and those of the credentials in it, also in envelopes. What is read
 * here only answers "is there such a one", so it need not be verified.
 *
 * @throws CredentialError `envelope.*`, `jwt.malformed`, `json.*` for a broken envelope
 */
export function achievementIdsOf(clr: JsonObject): ReadonlySet<string> {
  const [subject] = subjectsOf(clr)
  const contained = asList(subject?.verifiableCredential).filter(isJsonObject) as readonly JsonObject[]
  const achievements = [subject, ...contained.flatMap((credential) => subjectsOf(open(credential)))].flatMap((holder) =>
    asList(holder?.achievement),
  )
  return new Set(
    achievements.flatMap((achievement) =>
      isJsonObject(achievement) && typeof achievement.id === 'string' ? [achievement.id] : [],
    ),
  )
}

/**
 * The ends of associations that are not among these achievements.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0/#association
 */
export function findStrayAssociations(clr: JsonObject, achievementIds: ReadonlySet<string>): StrayAssociation[] {
  const [subject] = subjectsOf(clr)
  return asList(subject?.association).flatMap((association, index) =>
    (['sourceId', 'targetId'] as const).flatMap((end) => {
      const id = isJsonObject(association) ? association[end] : undefined
      if (typeof id !== 'string' || achievementIds.has(id)) return []
      return [{ pointer: `/credentialSubject/association/${index}/${end}`, id }]
    }),
  )
}

function subjectsOf({ credentialSubject }: JsonObject): readonly JsonObject[] {
  return asList(credentialSubject).filter(isJsonObject) as readonly JsonObject[]
}

function open(credential: JsonObject): JsonObject {
  if (!isEnvelope(credential, 'credential')) return credential
  return credentialIn(decodeJwt(openEnvelope(credential, 'credential')).payload)
}
