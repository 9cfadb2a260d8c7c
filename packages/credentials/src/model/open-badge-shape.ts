import { defaultLimits } from '../limits.ts'
import {
  all,
  anything,
  boolean,
  date,
  dateTime,
  either,
  fault,
  finiteNumber,
  nonEmptyText,
  object,
  oneOf,
  type Place,
  remembered,
  type Shape,
  setOf,
  text,
  types,
  uri,
} from './shape.ts'
import { achievementTypes, alignmentTargetTypes, identifierTypes, resultStatuses, resultTypes } from './vocabulary.ts'

/*
 * What an Open Badge 3.0 consists of, read from the data model of the specification in our own words:
 * https://www.imsglobal.org/spec/ob/v3p0/#data-model
 */

const image = either(
  uri,
  object({ required: { id: uri, type: types({ required: ['Image'] }) }, optional: { caption: text } }),
)

const identityObject = object({
  required: {
    type: types({ required: ['IdentityObject'] }),
    hashed: boolean,
    identityHash: text,
    identityType: oneOf(identifierTypes, { extensible: true }),
  },
  optional: { salt: text },
})

/** Who a subject is, beside the id. */
export const identifiers = setOf(identityObject, { allowEmpty: false })

const identifierEntry = object({
  required: {
    type: types({ required: ['IdentifierEntry'] }),
    identifier: text,
    identifierType: oneOf(identifierTypes, { extensible: true }),
  },
})

const address = object({
  required: { type: types({ required: ['Address'] }) },
  optional: Object.fromEntries(
    [
      'addressCountry',
      'addressCountryCode',
      'addressRegion',
      'addressLocality',
      'streetAddress',
      'postOfficeBoxNumber',
      'postalCode',
    ].map((name) => [name, text]),
  ),
})

const profileMembers: Readonly<Record<string, Shape>> = {
  name: text,
  url: uri,
  phone: text,
  description: text,
  endorsement: setOf(object({})),
  endorsementJwt: setOf(text),
  image,
  email: text,
  address,
  otherIdentifier: setOf(identifierEntry),
  official: text,
  parentOrg: object({}),
  familyName: text,
  givenName: text,
  additionalName: text,
  dateOfBirth: date,
}

/** An organization or a person. As an issuer it must have an id, and may be the id alone. */
export const profile = object({
  required: { id: uri, type: types({ required: ['Profile'] }) },
  optional: profileMembers,
})
export const issuer = either(uri, profile)

const alignment = object({
  required: { type: types({ required: ['Alignment'] }), targetName: text, targetUrl: uri },
  optional: {
    targetCode: text,
    targetDescription: text,
    targetFramework: text,
    targetType: oneOf(alignmentTargetTypes, { extensible: true }),
  },
})

const rubricCriterionLevel = object({
  required: { id: uri, type: types({ required: ['RubricCriterionLevel'] }), name: text },
  optional: { alignment: setOf(alignment), description: text, level: text, points: text },
})

const resultDescription = object({
  required: {
    id: uri,
    type: types({ required: ['ResultDescription'] }),
    name: text,
    resultType: oneOf(resultTypes, { extensible: true }),
  },
  optional: {
    alignment: setOf(alignment),
    allowedValue: setOf(text),
    requiredLevel: uri,
    requiredValue: text,
    rubricCriterionLevel: setOf(rubricCriterionLevel),
    valueMax: text,
    valueMin: text,
  },
})

const result = object({
  required: { type: types({ required: ['Result'] }) },
  optional: {
    achievedLevel: uri,
    alignment: setOf(alignment),
    resultDescription: uri,
    status: oneOf(resultStatuses),
    value: text,
  },
})

const related = object({
  required: { id: uri, type: types({ required: ['Related'] }) },
  optional: { inLanguage: text, version: text },
})

export const achievement = remembered(
  object({
    required: {
      id: uri,
      type: types({ required: ['Achievement'] }),
      criteria: object({ optional: { id: uri, narrative: text } }),
      description: text,
      name: text,
    },
    optional: {
      alignment: setOf(alignment),
      achievementType: oneOf(achievementTypes, { extensible: true }),
      creator: object({ optional: { id: uri, ...profileMembers } }),
      creditsAvailable: finiteNumber,
      endorsement: setOf(object({})),
      endorsementJwt: setOf(text),
      fieldOfStudy: text,
      humanCode: text,
      image,
      inLanguage: text,
      otherIdentifier: setOf(identifierEntry),
      related: setOf(related),
      resultDescription: setOf(resultDescription),
      specialization: text,
      tag: setOf(text),
      version: text,
    },
  }),
)

const subjectMembers = object({
  required: { type: types({ required: ['AchievementSubject'] }), achievement },
  optional: {
    id: uri,
    activityEndDate: dateTime,
    activityStartDate: dateTime,
    creditsEarned: finiteNumber,
    identifier: identifiers,
    image,
    licenseNumber: text,
    narrative: text,
    result: setOf(result),
    role: text,
    source: either(uri, object({ optional: { id: uri, ...profileMembers } })),
    term: text,
  },
})

export const achievementSubject: Shape = all(subjectMembers, hasName)

/** A subject is named by an id or at least one identifier: what is of nobody in particular would be of everybody. */
export function hasName(value: unknown, place?: Place): boolean {
  const { id, identifier } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return id !== undefined || identifier !== undefined || fault(place, 'must have "id" or "identifier"')
}

export const evidence = setOf(
  object({
    required: { type: types({ required: ['Evidence'] }) },
    optional: { id: uri, narrative: text, name: text, description: text, genre: text, audience: text },
  }),
  { most: defaultLimits.evidence },
)

/** What an Open Badge has beside what every verifiable credential has. */
export const openBadgeMembers = {
  required: { id: uri, credentialSubject: achievementSubject },
  optional: {
    image,
    awardedDate: dateTime,
    endorsement: setOf(object({})),
    endorsementJwt: setOf(nonEmptyText),
    evidence,
    refreshService: anything,
    termsOfUse: setOf(object({ required: { type: types({}) } })),
  },
} as const
