import { asList, isJsonObject, type JsonObject } from '../../json.ts'
import { hashesIdentity } from '../../model/identity.ts'
import { type Finding, failed, inconclusive, passed } from '../report.ts'

/**
 * Was it awarded to this person? Compared are the subject's id and its identifiers, open or hashed. An e-mail address is
 * tried as it is given and in lower case.
 *
 * A name is no identifier: many people have the same.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#verify-recipient
 */
export function checkRecipient(document: JsonObject, recipient: string): Finding {
  const subjects = asList(document.credentialSubject).filter(isJsonObject) as readonly JsonObject[]
  const identifiers = subjects
    .flatMap(({ identifier }) => asList(identifier))
    .filter(isJsonObject) as readonly JsonObject[]
  const comparable = identifiers.filter(({ identityType }) => identityType !== 'name')
  const candidates = [recipient, recipient.toLowerCase()]
  const isSame =
    subjects.some(({ id }) => id === recipient) || comparable.some((identifier) => matches(identifier, candidates))
  if (isSame) return passed('recipient')
  const isDid = recipient.startsWith('did:')
  const hasDid = subjects.some(({ id }) => typeof id === 'string' && id.startsWith('did:'))
  if (isDid ? !hasDid : comparable.length === 0) return inconclusive('recipient', 'recipient.not_comparable')
  return failed('recipient', 'recipient.other')
}

function matches({ hashed, identityHash, salt }: JsonObject, candidates: readonly string[]): boolean {
  if (typeof identityHash !== 'string') return false
  if (hashed !== true)
    return candidates.some((candidate) => candidate === identityHash || candidate === identityHash.toLowerCase())
  return candidates.some((candidate) => hashesIdentity(identityHash, candidate, typeof salt === 'string' ? salt : ''))
}
