import {
  type COMPLETENESS_ELEMENTS,
  Definition,
  type DefinitionInput,
  type DefinitionPolicy,
  PROFILES,
} from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { CairnError } from '../../../kernel/errors.ts'
import { completenessOf, type Gate, missingAt, requireComplete } from './index.ts'

type Element = (typeof COMPLETENESS_ELEMENTS)[number]

const whole: DefinitionInput = {
  title: 'Robotics',
  summary: 'Build one.',
  outcomes: [{ text: 'Build an arm' }],
  criteria: 'It moves.',
  workloadHours: 80,
  level: 2,
  participation: 'hybrid',
  assessment: { type: 'Working robot' },
  qualityAssurance: 'Yearly review',
}
const text = (change: Partial<DefinitionInput> = {}) => Definition.parse({ ...whole, ...change })
const only = (...profiles: DefinitionPolicy['profiles']): DefinitionPolicy => ({ profiles, house: [] })
const missing = (gate: Gate, definition: Definition, policy?: DefinitionPolicy, countryCode?: string) =>
  missingAt(gate, definition, { policy, countryCode }).map(({ element }) => element)

describe('an institution that has chosen nothing', () => {
  test.each<[string, Partial<DefinitionInput>, Element[]]>([
    ['takes a whole one', {}, []],
    ['asks for a workload', { workloadHours: undefined }, ['workload']],
    ['takes credits for a workload', { workloadHours: undefined, credits: { amount: 3, framework: 'ECTS' } }, []],
    ['asks for a level', { level: undefined }, ['level']],
    ['takes a level of the EQF', { level: undefined, eqfLevel: 5 }, []],
    ['takes a long description', { summary: undefined, description: 'Long.' }, []],
    ['takes no blanks', { summary: '  ', criteria: ' ' }, ['description', 'criteria']],
    [
      'asks for all of it, given a title alone',
      { ...Object.fromEntries(Object.keys(whole).map((key) => [key, undefined])), title: 'Robotics' },
      ['description', 'outcomes', 'workload', 'level', 'assessment', 'criteria', 'participation', 'quality_assurance'],
    ],
  ])('%s', (_title, change, expected) => {
    expect(missing('propose', text(change))).toEqual(expected)
  })
})

/** The published lists: what is required, and what is only recommended. */
const PUBLISHED: Record<
  Exclude<(typeof PROFILES)[number], 'house'>,
  { required: Element[]; recommended: Element[] }
> = {
  open_badges: { required: ['title', 'description', 'criteria'], recommended: [] },
  eu_annex_i: {
    required: [
      'learner_identity',
      'title',
      'issuer_country',
      'awarding_body',
      'issue_date',
      'outcomes',
      'workload',
      'level',
      'assessment',
      'participation',
      'quality_assurance',
    ],
    recommended: ['prerequisites', 'supervision', 'grade', 'stackability', 'further_information'],
  },
  trusted: {
    required: [
      'learner_identity',
      'awarding_body',
      'title',
      'description',
      'criteria',
      'assurance',
      'outcomes',
      'assessment',
    ],
    recommended: ['skills', 'evidence', 'grade', 'accreditation'],
  },
  suny: {
    required: [
      'title',
      'description',
      'audience',
      'outcomes',
      'assessment',
      'criteria',
      'quality_assurance',
      'stackability',
    ],
    recommended: ['credits', 'need', 'accepted_by'],
  },
  au: {
    required: ['title', 'awarding_body', 'outcomes', 'assessment', 'workload', 'quality_assurance', 'participation'],
    recommended: ['accepted_by', 'stackability', 'prerequisites', 'fee'],
  },
  nz: {
    required: [
      'title',
      'awarding_body',
      'credits',
      'level',
      'field_code',
      'description',
      'outcomes',
      'need',
      'review_period',
    ],
    recommended: ['stackability', 'accepted_by', 'quality_assurance'],
  },
  nl: {
    required: [
      'title',
      'credits',
      'quality_assurance',
      'level',
      'audience',
      'prerequisites',
      'outcomes',
      'assessment',
      'participation',
    ],
    recommended: ['contact', 'supervision'],
  },
}

describe.each(Object.entries(PUBLISHED))('the profile %s', (name, lists) => {
  const profile = name as keyof typeof PUBLISHED
  const demanded = (required: boolean) =>
    completenessOf(text(), { policy: only(profile) }).flatMap(({ element, demands }) =>
      demands.some((demand) => demand.profile === profile && demand.required === required) ? [element] : [],
    )

  test('asks for what its published list asks for, and recommends what that recommends', () => {
    expect(demanded(true).sort()).toEqual([...lists.required].sort())
    expect(demanded(false).sort()).toEqual([...lists.recommended].sort())
  })

  test('says of each element what it wants and where that is written', () => {
    const demands = completenessOf(text(), { policy: only(profile) }).flatMap((tick) => tick.demands)
    expect(demands.filter(({ rule, source }) => !rule.endsWith('.') || source.length < 5)).toEqual([])
  })
})

test('every profile that can be chosen is held against its list', () => {
  expect(Object.keys(PUBLISHED).sort()).toEqual(PROFILES.filter((name) => name !== 'house').sort())
})

describe('gates', () => {
  test('the country of the issuer stands in its profile: it closes no proposal, but publishing and awarding', () => {
    const policy = only('eu_annex_i')

    expect(missing('propose', text(), policy)).toEqual([])
    expect(missing('publish', text(), policy)).toEqual(['issuer_country'])
    expect(missing('award', text(), policy)).toEqual(['issuer_country'])
    expect(missing('award', text(), policy, 'AT')).toEqual([])
  })

  test('what the house adds closes its gate and those after it', () => {
    const policy: DefinitionPolicy = { profiles: [], house: [{ element: 'rubric', gate: 'publish' }] }

    expect(missing('propose', text(), policy)).toEqual([])
    expect(missing('publish', text(), policy)).toEqual(['rubric'])
    expect(missing('award', text(), policy)).toEqual(['rubric'])
  })

  test('what is only recommended closes none', () => {
    expect(missing('award', text(), only('eu_annex_i'), 'AT')).toEqual([])
  })
})

test.each<[string, DefinitionPolicy['profiles'][number], Partial<DefinitionInput>, Element]>([
  ['half an hour', 'au', { workloadHours: 0.5 }, 'workload'],
  ['41 credits', 'nz', { credits: { amount: 41, framework: 'local' } }, 'credits'],
  ['a review every four years', 'nz', { reviewEveryMonths: 48 }, 'review_period'],
  ['two credits', 'nl', { credits: { amount: 2, framework: 'ECTS' } }, 'credits'],
  ['credits that are none of ECTS', 'nl', { credits: { amount: 5, framework: 'local' } }, 'credits'],
  ['mere recognition', 'trusted', { assurance: 'recognition' }, 'assurance'],
])('%s is there, and is not what %s wants', (_title, profile, change, element) => {
  const tick = completenessOf(text(change), { policy: only(profile) }).find((one) => one.element === element)

  expect(tick).toMatchObject({ present: false, demands: [{ profile, met: false }] })
  expect(missing('award', text(change), only(profile))).toContain(element)
})

test('whoever is refused is told what is missing, where it belongs, who asks for it and where that is written', () => {
  const errorsOf = () => {
    try {
      requireComplete('propose', text({ workloadHours: undefined }), { policy: only('eu_annex_i') })
    } catch (error) {
      if (error instanceof CairnError) return { code: error.code, errors: error.errors }
      throw error
    }
    return undefined
  }
  expect(errorsOf()).toEqual({
    code: 'achievement.incomplete',
    errors: [
      {
        pointer: '/definition/workloadHours',
        code: 'workload',
        detail:
          'Missing: workload. It says how much work its outcomes take, in ECTS credits where possible. (EU Council Recommendation 2022/C 243/02, Annex I, 7)',
      },
    ],
  })
})

test('a criterion that shows an outcome that is not there is named', () => {
  const levels = [
    { id: 'low', name: 'Not yet' },
    { id: 'high', name: 'Shown' },
  ]
  const rubric = { criteria: [{ id: 'judgment', title: 'Judgment', levels, outcomes: ['plan'] }] }

  expect(() => requireComplete('propose', text({ rubric }), {})).toThrow('incomplete')
  expect(() => requireComplete('propose', text({ rubric, outcomes: [{ id: 'plan', text: 'Plan' }] }), {})).not.toThrow()
})
