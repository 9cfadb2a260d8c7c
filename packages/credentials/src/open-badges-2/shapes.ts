import { isJsonObject } from '../json.ts'
import {
  all,
  boolean,
  either,
  fault,
  nonEmptyText,
  object,
  type Shape,
  setOf,
  text,
  types,
  uri,
} from '../model/shape.ts'
import { withoutNull } from '../model/without-null.ts'
import { toInstant } from './instant.ts'

/*
 * What the documents of Open Badges 2.0 consist of, as far as something depends on it, in our own words:
 * https://www.imsglobal.org/spec/ob/v2p0/#data-classes
 */

const date: Shape = (value, place) => toInstant(value) !== undefined || fault(place, 'must be a real date')

const referred = either(uri, object({}))

const recipient = object({
  required: { type: types({}), identity: nonEmptyText },
  optional: { hashed: boolean, salt: text },
})

const verification = all(
  object({ required: { type: types({}) }, optional: { creator: referred } }),
  (value, place) =>
    !isJsonObject(value) ||
    typeof value.type !== 'string' ||
    /^(?:hosted|signed)(?:badge)?$/i.test(value.type) ||
    fault(place, 'must be hosted or signed', '/type'),
)

export const assertionShape = all(
  withoutNull,
  object({
    required: {
      id: uri,
      type: types({ required: ['Assertion'] }),
      recipient,
      badge: referred,
      verification,
      issuedOn: date,
    },
    optional: { expires: date, revoked: boolean, evidence: setOf(referred), narrative: text, image: referred },
  }),
)

export const badgeClassShape = object({
  required: {
    id: uri,
    type: types({ required: ['BadgeClass'] }),
    name: nonEmptyText,
    description: text,
    criteria: referred,
    issuer: referred,
  },
  optional: { image: referred, tags: setOf(text), alignment: setOf(referred) },
})

export const issuerShape = object({
  required: { id: uri, type: types({ anyOf: ['Issuer', 'Profile'] }), name: nonEmptyText },
  optional: {
    url: uri,
    email: text,
    verification: object({ optional: { startsWith: setOf(uri), allowedOrigins: setOf(text) } }),
    publicKey: setOf(referred),
    revocationList: referred,
  },
})
