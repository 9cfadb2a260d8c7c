import { isJsonObject, type JsonObject, textOf } from '../../json.ts'
import { hashesRecipient } from '../../open-badges-2/index.ts'
import { type Finding, failed, inconclusive, passed } from '../report.ts'

/**
 * Was it awarded to this person? Compared is what was given as it is and in lower case.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#IdentityObject
 */
export async function checkAssertionRecipient(assertion: JsonObject, given: string): Promise<Finding> {
  const { identity, hashed, salt } = isJsonObject(assertion.recipient) ? assertion.recipient : {}
  const written = textOf(identity)
  const candidates = [given, given.toLowerCase()]
  if (hashed !== true && !/^(?:sha256|sha1|md5)\$/i.test(written)) {
    const isSame = candidates.includes(written) || candidates.includes(written.toLowerCase())
    return isSame ? passed('recipient') : failed('recipient', 'recipient.other')
  }
  const answers = await Promise.all(
    candidates.map((candidate) => hashesRecipient(written, candidate, typeof salt === 'string' ? salt : '')),
  )
  if (answers.includes(true)) return passed('recipient')
  return answers.includes(undefined)
    ? inconclusive('recipient', 'recipient.not_comparable')
    : failed('recipient', 'recipient.other')
}
