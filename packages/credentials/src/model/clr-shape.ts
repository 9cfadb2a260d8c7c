import { defaultLimits } from '../limits.ts'
import { credentialShape } from './credential-shape.ts'
import { achievement, hasName, identifiers, issuer, openBadgeMembers } from './open-badge-shape.ts'
import { all, boolean, nonEmptyText, object, oneOf, setOf, types, uri } from './shape.ts'
import { associationTypes } from './vocabulary.ts'

/*
 * What a Comprehensive Learner Record 2.0 consists of, read from the data model of the specification in our own words:
 * https://www.imsglobal.org/spec/clr/v2p0/#data-model
 */

const association = object({
  required: {
    type: types({ required: ['Association'] }),
    associationType: oneOf(associationTypes),
    sourceId: uri,
    targetId: uri,
  },
})

const subjectMembers = object({
  required: {
    type: types({ required: ['ClrSubject'] }),
    verifiableCredential: setOf(object({ required: { type: types({}) } }), {
      allowEmpty: false,
      most: defaultLimits.contained,
    }),
  },
  optional: { id: uri, identifier: identifiers, achievement: setOf(achievement), association: setOf(association) },
})

export const clr = credentialShape({
  required: {
    id: uri,
    type: types({ required: ['VerifiableCredential', 'ClrCredential'] }),
    name: nonEmptyText,
    issuer,
    credentialSubject: all(subjectMembers, hasName),
  },
  optional: { ...openBadgeMembers.optional, partial: boolean },
  mustBegin: true,
})
