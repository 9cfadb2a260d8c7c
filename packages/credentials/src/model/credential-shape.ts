import { isJsonObject } from '../json.ts'
import { relatedResources } from './related-resource-shape.ts'
import { all, at, either, fault, object, oneOf, type Shape, setOf, text, types, uri } from './shape.ts'
import { statusEntry } from './status-entry-shape.ts'
import { validity } from './validity.ts'
import { withoutNull } from './without-null.ts'

/*
 * What every verifiable credential consists of (https://www.w3.org/TR/vc-data-model-2.0/), and the older edition 1.1.
 */

const languageMembers = object({
  required: { '@value': text },
  optional: { '@language': text, '@direction': oneOf(['ltr', 'rtl']) },
})

/** Text, or text with its language and direction: `{ "@value", "@language"?, "@direction"? }` and no other key. */
const languageValue: Shape = (value, place) => {
  let isGood = languageMembers(value, place)
  for (const key of isJsonObject(value) ? Object.keys(value) : []) {
    if (!['@value', '@language', '@direction'].includes(key)) isGood = fault(place, `must not have "${key}"`)
  }
  return isGood
}

const humanText = either(text, setOf(languageValue))

/** An object with an id, or the id alone. */
const named = either(uri, object({ required: { id: uri }, optional: { name: humanText, description: humanText } }))

/** A subject may be anything, but it must say something. */
const claims: Shape = (value, place) => {
  if (!isJsonObject(value)) return fault(place, 'must be an object')
  if (Object.keys(value).length === 0) return fault(place, 'must not be empty')
  return value.id === undefined || uri(value.id, at(place, 'id'))
}

const withType = object({ required: { type: types({}) }, optional: { id: uri } })
const withIdAndType = object({ required: { id: uri, type: types({}) } })

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

/**
 * Any credential of the data models 2.0 and 1.1. `required` and `optional` are what a kind of credential has besides;
 * with `mustBegin` it has to say from when it is valid.
 */
export function credentialShape(
  more: { required?: Record<string, Shape>; optional?: Record<string, Shape>; mustBegin?: boolean } = {},
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
      optional: { id: uri, ...common, ...more.optional },
    }),
    validity(more),
  )
}
