import { isJsonObject } from '../json.ts'
import { parseDateTimeStamp } from './date-time.ts'
import { relatedResources } from './related-resource-shape.ts'
import { all, dateTime, either, object, oneOf, type Shape, setOf, text, types, uri, withoutNull } from './shape.ts'
import { statusEntry } from './status-entry-shape.ts'

/*
 * What every verifiable credential consists of (https://www.w3.org/TR/vc-data-model-2.0/), and the older edition 1.1.
 */

/** Text, or text with its language and direction: `{ "@value", "@language"?, "@direction"? }` and no other key. */
const languageValue: Shape = (value, pointer, faults) => {
  const members = { required: { '@value': text }, optional: { '@language': text, '@direction': oneOf(['ltr', 'rtl']) } }
  object(members)(value, pointer, faults)
  for (const key of isJsonObject(value) ? Object.keys(value) : []) {
    if (!['@value', '@language', '@direction'].includes(key))
      faults.push({ pointer, message: `must not have "${key}"` })
  }
}

const humanText = either(text, setOf(languageValue))

/** An object with an id, or the id alone. */
const named = either(uri, object({ required: { id: uri }, optional: { name: humanText, description: humanText } }))

/** A subject may be anything, but it must say something. */
const claims: Shape = (value, pointer, faults) => {
  if (!isJsonObject(value)) faults.push({ pointer, message: 'must be an object' })
  else if (Object.keys(value).length === 0) faults.push({ pointer, message: 'must not be empty' })
  else if (value.id !== undefined) uri(value.id, `${pointer}/id`, faults)
}

const withType = object({ required: { type: types({}) }, optional: { id: uri } })
const withIdAndType = object({ required: { id: uri, type: types({}) } })

const endsAfterItBegins: Shape = (value, pointer, faults) => {
  if (!isJsonObject(value)) return
  const { validFrom, validUntil } = value
  const [from, until] = [parseDateTimeStamp(validFrom), parseDateTimeStamp(validUntil)]
  if (from && until && until < from)
    faults.push({ pointer: `${pointer}/validUntil`, message: 'must not lie before "validFrom"' })
}

const common = {
  credentialStatus: setOf(statusEntry),
  credentialSchema: setOf(withIdAndType),
  refreshService: setOf(withType),
  termsOfUse: setOf(withType),
  evidence: setOf(withType),
  relatedResource: relatedResources,
  name: humanText,
  description: humanText,
}

/** Any credential of the data model 2.0. `required` and `optional` are what a kind of credential has besides. */
export function credentialShape(
  more: { required?: Record<string, Shape>; optional?: Record<string, Shape> } = {},
): Shape {
  return all(
    withoutNull,
    object({
      required: {
        type: types({ required: ['VerifiableCredential'] }),
        issuer: named,
        credentialSubject: setOf(claims, { allowEmpty: false }),
        ...more.required,
      },
      optional: { id: uri, validFrom: dateTime, validUntil: dateTime, ...common, ...more.optional },
    }),
    endsAfterItBegins,
  )
}
