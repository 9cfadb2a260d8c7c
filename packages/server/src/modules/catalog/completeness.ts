import type { COMPLETENESS_ELEMENTS, Definition } from '@cairn/api'

export type CompletenessElement = (typeof COMPLETENESS_ELEMENTS)[number]

export interface CompletenessTick {
  element: CompletenessElement
  /** Where it is written: in the achievement, in the profile of its institution, or in each award. */
  pointer: string
  /** Is a draft without it no proposal? */
  mandatory: boolean
  present: boolean
}

/** What the checklist must know of the institution. */
export interface Issuer {
  countryCode?: string | undefined
}

interface Rule {
  element: CompletenessElement
  pointer: string
  mandatory: boolean
  present: (definition: Definition, issuer: Issuer) => boolean
}

const text = (value: string | undefined) => value !== undefined && value.trim() !== ''
const always = () => true

/**
 * Elements of EU Council Recommendation 2022/C 243/02, Annex I, and the criteria and description that Open Badges 3.0
 * requires. Learner and date are part of every award. The country stands in the profile of the institution, which an
 * author cannot change: it is on the list, and does not hold up a proposal.
 */
const RULES: readonly Rule[] = [
  { element: 'title', pointer: '/definition/title', mandatory: true, present: ({ title }) => text(title) },
  {
    element: 'description',
    pointer: '/definition/summary',
    mandatory: true,
    present: ({ summary, description }) => text(summary) || text(description),
  },
  { element: 'awarding_body', pointer: '/organization/name', mandatory: true, present: always },
  {
    element: 'issuer_country',
    pointer: '/organization/countryCode',
    mandatory: false,
    present: (_, { countryCode }) => text(countryCode),
  },
  { element: 'learner_identity', pointer: '/award/recipient', mandatory: true, present: always },
  { element: 'issue_date', pointer: '/award/validFrom', mandatory: true, present: always },
  {
    element: 'outcomes',
    pointer: '/definition/outcomes',
    mandatory: true,
    present: ({ outcomes }) => outcomes.length > 0,
  },
  {
    element: 'workload',
    pointer: '/definition/workloadHours',
    mandatory: true,
    present: ({ workloadHours, credits }) => workloadHours !== undefined || credits !== undefined,
  },
  {
    element: 'level',
    pointer: '/definition/level',
    mandatory: true,
    present: ({ level, eqfLevel, nationalLevel }) =>
      level !== undefined || eqfLevel !== undefined || text(nationalLevel),
  },
  {
    element: 'assessment',
    pointer: '/definition/assessment/type',
    mandatory: true,
    present: ({ assessment }) => text(assessment?.type),
  },
  {
    element: 'participation',
    pointer: '/definition/participation',
    mandatory: true,
    present: ({ participation }) => participation !== undefined,
  },
  {
    element: 'quality_assurance',
    pointer: '/definition/qualityAssurance',
    mandatory: true,
    present: ({ qualityAssurance }) => text(qualityAssurance),
  },
  { element: 'criteria', pointer: '/definition/criteria', mandatory: true, present: ({ criteria }) => text(criteria) },
  {
    element: 'prerequisites',
    pointer: '/definition/prerequisites',
    mandatory: false,
    present: ({ prerequisites }) => text(prerequisites),
  },
  {
    element: 'supervision',
    pointer: '/definition/assessment/supervision',
    mandatory: false,
    present: ({ assessment }) => assessment?.supervision !== undefined,
  },
  {
    element: 'stackability',
    pointer: '/definition/stackability',
    mandatory: false,
    present: ({ stackability }) => stackability !== undefined,
  },
  {
    element: 'further_information',
    pointer: '/definition/furtherInformation',
    mandatory: false,
    present: ({ furtherInformation }) => text(furtherInformation),
  },
]

/** The checklist of a definition, in the order in which it is shown. */
export const completenessOf = (definition: Definition, issuer: Issuer): CompletenessTick[] =>
  RULES.map(({ element, pointer, mandatory, present }) => ({
    element,
    pointer,
    mandatory,
    present: present(definition, issuer),
  }))

/** What a proposal still lacks. */
export const missingFrom = (definition: Definition, issuer: Issuer): CompletenessTick[] =>
  completenessOf(definition, issuer).filter(({ mandatory, present }) => mandatory && !present)
