import type { COMPLETENESS_ELEMENTS, Definition } from '@cairn/api'

export type CompletenessElement = (typeof COMPLETENESS_ELEMENTS)[number]

/** What the checklist must know of the institution. */
export interface Issuer {
  countryCode?: string | undefined
}

interface Element {
  element: CompletenessElement
  /** Where it is written: in the achievement, in the profile of its institution, or in each award. */
  pointer: string
  present: (definition: Definition, issuer: Issuer) => boolean
}

const text = (value: string | undefined) => value !== undefined && value.trim() !== ''
const some = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0
const always = () => true

/** Everything that the checklist knows, in the order in which it is shown. Learner, issuer and date are part of every award. */
export const ELEMENTS: readonly Element[] = [
  { element: 'title', pointer: '/definition/title', present: ({ title }) => text(title) },
  {
    element: 'description',
    pointer: '/definition/summary',
    present: ({ summary, description }) => text(summary) || text(description),
  },
  { element: 'awarding_body', pointer: '/organization/name', present: always },
  {
    element: 'issuer_country',
    pointer: '/organization/countryCode',
    present: (_, { countryCode }) => text(countryCode),
  },
  { element: 'learner_identity', pointer: '/award/recipient', present: always },
  { element: 'issue_date', pointer: '/award/validFrom', present: always },
  { element: 'audience', pointer: '/definition/audience', present: ({ audience }) => text(audience) },
  { element: 'field', pointer: '/definition/field', present: ({ field, fieldCode }) => text(field) || text(fieldCode) },
  { element: 'field_code', pointer: '/definition/fieldCode', present: ({ fieldCode }) => text(fieldCode) },
  { element: 'outcomes', pointer: '/definition/outcomes', present: ({ outcomes }) => some(outcomes) },
  {
    element: 'skills',
    pointer: '/definition/outcomes',
    present: ({ outcomes }) => outcomes.some(({ skills }) => skills.some(({ url }) => text(url))),
  },
  {
    element: 'workload',
    pointer: '/definition/workloadHours',
    present: ({ workloadHours, credits }) => workloadHours !== undefined || credits !== undefined,
  },
  { element: 'credits', pointer: '/definition/credits/amount', present: ({ credits }) => credits !== undefined },
  {
    element: 'level',
    pointer: '/definition/level',
    present: ({ level, eqfLevel, nationalLevel }) =>
      level !== undefined || eqfLevel !== undefined || text(nationalLevel),
  },
  { element: 'assurance', pointer: '/definition/assurance', present: ({ assurance }) => assurance !== undefined },
  {
    element: 'assessment',
    pointer: '/definition/assessment/type',
    present: ({ assessment }) => text(assessment?.type) || some(assessment?.methods),
  },
  {
    element: 'supervision',
    pointer: '/definition/assessment/supervision',
    present: ({ assessment }) => assessment?.supervision !== undefined,
  },
  { element: 'criteria', pointer: '/definition/criteria', present: ({ criteria }) => text(criteria) },
  { element: 'rubric', pointer: '/definition/rubric', present: ({ rubric }) => some(rubric?.criteria) },
  {
    element: 'evidence',
    pointer: '/definition/rubric',
    present: ({ rubric }) => rubric?.criteria.some(({ evidence }) => some(evidence)) ?? false,
  },
  // a grade is a level of the rubric: without one, somebody has earned it or has not
  { element: 'grade', pointer: '/definition/rubric', present: ({ rubric }) => some(rubric?.criteria) },
  {
    element: 'participation',
    pointer: '/definition/participation',
    present: ({ participation }) => participation !== undefined,
  },
  { element: 'activities', pointer: '/definition/activities', present: ({ activities }) => some(activities) },
  {
    element: 'prerequisites',
    pointer: '/definition/prerequisites',
    present: ({ prerequisites }) => text(prerequisites),
  },
  {
    element: 'quality_assurance',
    pointer: '/definition/qualityAssurance',
    present: ({ qualityAssurance }) => text(qualityAssurance),
  },
  {
    element: 'accreditation',
    pointer: '/definition/accreditation',
    present: ({ accreditation, accreditations }) => text(accreditation) || some(accreditations),
  },
  {
    element: 'stackability',
    pointer: '/definition/stackability',
    present: ({ stackability }) => stackability !== undefined,
  },
  { element: 'accepted_by', pointer: '/definition/acceptedBy', present: ({ acceptedBy }) => some(acceptedBy) },
  { element: 'expiry', pointer: '/definition/expiry/kind', present: ({ expiry }) => expiry.kind !== 'none' },
  {
    element: 'renewal',
    pointer: '/definition/renewal',
    present: ({ renewal, renewalRule }) => text(renewal) || renewalRule !== undefined,
  },
  {
    element: 'review_period',
    pointer: '/definition/reviewEveryMonths',
    present: ({ reviewEveryMonths }) => reviewEveryMonths !== undefined,
  },
  { element: 'fee', pointer: '/definition/fee/amount', present: ({ fee }) => fee !== undefined },
  { element: 'need', pointer: '/definition/need', present: ({ need }) => text(need) },
  {
    element: 'contact',
    pointer: '/definition/contact',
    present: ({ contact, contacts }) => text(contact) || some(contacts),
  },
  {
    element: 'further_information',
    pointer: '/definition/furtherInformation',
    present: ({ furtherInformation, links }) => text(furtherInformation) || some(links),
  },
]
