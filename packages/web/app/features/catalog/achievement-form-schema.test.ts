import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { keepingTheRest, parseDefinition } from './achievement-form-schema.ts'
import { valuesOf } from './achievement-form-values.ts'

const level = (id: string, more = {}) => ({ id, name: id, ...more })
const alignment = { name: 'Knots', url: 'https://esco.example/1', framework: 'ESCO', type: 'esco_skill', code: 'S1' }
/** Everything that can be said, but for translations, which have a page of their own. */
const whole = Definition.parse({
  title: 'Sailing',
  summary: 'Out and back.',
  description: 'A\nB',
  audience: 'All',
  language: 'es',
  taughtIn: ['es', 'en'],
  achievementType: 'Course',
  field: 'Sports',
  fieldCode: '1014',
  specialization: 'Dinghies',
  outcomes: [
    { id: 'sails', text: 'Sails', skills: [alignment, { name: 'Tides' }] },
    { id: 'lands', text: 'Lands' },
  ],
  occupations: [{ ...alignment, type: 'occupation' }],
  criteria: 'Three trips.',
  activities: [{ id: 'trip', title: 'Trip', kind: 'workshop', hours: 3.5, description: 'By day' }],
  workloadHours: 40.5,
  credits: { amount: 1.5, framework: 'local' },
  creditScheme: 'Points',
  creditBearing: true,
  level: 2,
  eqfLevel: 5,
  nationalLevel: 'NFQ 6',
  assurance: 'application',
  scope: 'stack',
  participation: 'hybrid',
  prerequisites: 'Swimming',
  assessment: {
    type: 'Trip',
    methods: ['demonstration', 'oral_exam'],
    description: 'Watched',
    supervision: 'supervised',
  },
  rubric: {
    minimumPoints: 3,
    criteria: [
      {
        id: 'judgment',
        title: 'Judgment',
        description: 'In wind',
        outcomes: ['sails', 'lands'],
        levels: [
          level('low', { points: 0 }),
          level('high', {
            points: 3,
            descriptor: 'Calm',
            exemplars: [{ title: 'Film', description: 'Of a trip', url: 'https://x.example/film' }],
          }),
        ],
        gate: true,
        weight: 2,
        requiredLevel: 'high',
        evidence: [{ id: 'log', title: 'Log', description: 'Signed', required: true }],
        guidance: 'Look at the hands.',
      },
    ],
  },
  qualityAssurance: 'Yearly',
  accreditation: 'ISA',
  accreditations: [
    { body: 'ISA', reference: '7', url: 'https://isa.example', from: '2026-01-01', until: '2028-01-01' },
  ],
  expiry: { kind: 'period', months: 36 },
  renewal: 'One trip',
  renewalRule: { routes: ['reassessment', 'development_hours'], developmentHours: 8, graceDays: 30 },
  reviewEveryMonths: 24,
  fee: { amount: 0, currency: 'EUR' },
  stackability: 'integrated',
  partOf: [{ name: 'Skipper', url: 'https://x.example/skipper' }],
  acceptedBy: [{ organization: 'Harbor', as: 'License', url: 'https://h.example', until: '2030-01-01' }],
  need: 'Ships wait.',
  contact: 'sail@example.org',
  contacts: [{ name: 'Ann', role: 'Skipper', email: 'a@example.org', phone: '+43 1', url: 'https://a.example' }],
  furtherInformation: 'https://example.org/sailing',
  links: [{ name: 'Map', url: 'https://map.example' }],
  humanCode: 'S-1',
  otherIdentifiers: [{ scheme: 'Registry', identifier: '12' }],
  tags: ['sea', 'wind'],
  unitId: 'unt_01m89fn9mk42qfwa7neq2wnaqv',
  badge: { shape: 'shield', palette: 'lake', icon: 'compass', pattern: 'grid', ribbon: 'Skipper' },
})

/** A form as a browser sends it. */
function sent(fields: Record<string, string | string[]>, rest: Record<string, string> = { revision: '3' }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...rest }))
    for (const one of [value].flat()) form.append(name, one)
  return form
}
const form = (fields: Record<string, string>) =>
  sent({
    'definition.expiry.kind': 'none',
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`definition.${name}`, value])),
  })

/** The faults of a refused form, each as the field it is at and its code. */
function faults(form: FormData): string[] {
  try {
    parseDefinition(form)
    return []
  } catch (thrown) {
    const { data } = thrown as { data: { errors: { pointer: string; code: string }[] } }
    return data.errors.map(({ pointer, code }) => `${pointer} ${code}`)
  }
}

test('a definition comes back from its form as it went in, whatever it says', () => {
  const unsaid = Object.keys(Definition.shape).filter((name) => !(name in whole))
  expect(unsaid).toEqual(['translations'])
  expect(parseDefinition(sent(valuesOf(whole)))).toEqual({ definition: whole, revision: 3 })
})

test.each([
  ['none', ''],
  ['own', 'Skipper'],
  ['level', undefined],
])('the ribbon says %s', (mode, ribbon) => {
  const definition = Definition.parse({ title: 'X', badge: { ribbon } })
  const values = valuesOf(definition)
  expect(values['definition.badge.ribbonMode']).toEqual([mode])
  expect(parseDefinition(sent(values)).definition.badge).toEqual(definition.badge)
})

test('a title is enough, and what a form shows beside it says nothing more', () => {
  const fields = {
    ...{ title: 'X', 'credits.framework': 'ECTS', 'credits.amount': '', 'fee.amount': '', tags: '' },
    ...{ 'outcomes.0.id': '', 'outcomes.0.text': '', 'outcomes.0.skills.0.name': '', 'links.0.name': ' ' },
    ...{ 'renewalRule.graceDays': '', 'rubric.minimumPoints': '4', 'activities.0.id': 'a', 'activities.0.kind': '' },
  }
  expect(parseDefinition(form(fields)).definition).toEqual(Definition.parse({ title: 'X' }))
})

test('outcomes that are new are given an id of their own', () => {
  const fields = { title: 'X', 'outcomes.0.text': 'A', 'outcomes.1.id': 'b', 'outcomes.1.text': 'B' }
  const { outcomes } = parseDefinition(form(fields)).definition
  expect(outcomes.map(({ id, text }) => [id, text])).toEqual([
    [expect.stringMatching(/^[0-9a-f]{8}$/), 'A'],
    ['b', 'B'],
  ])
})

test('line ends are the same with scripts and without, and a currency is written large', () => {
  const fields = { title: 'X', criteria: 'A\r\nB', 'fee.amount': '10', 'fee.currency': ' eur ' }
  const { definition } = parseDefinition(form(fields))
  expect([definition.criteria, definition.fee]).toEqual(['A\nB', { amount: 10, currency: 'EUR' }])
})

test.each<[string, Record<string, string>, string]>([
  ['a period without its months', { 'expiry.kind': 'period' }, '/definition/expiry/months required'],
  [
    'a day that is none',
    { 'expiry.kind': 'date', 'expiry.date': '2026-02-30' },
    '/definition/expiry/date invalid_format.date',
  ],
  ['a price without its currency', { 'fee.amount': '5' }, '/definition/fee/currency required'],
  ['an assessment without its type', { 'assessment.description': 'Watched' }, '/definition/assessment/type required'],
  ['a long keyword', { tags: `a, ${'b'.repeat(61)}` }, '/definition/tags/1 too_big.string'],
  ['skills without an outcome', { 'outcomes.3.skills.0.name': 'Knots' }, '/definition/outcomes/0/text required'],
])('%s is said at its field', (_, fields, fault) => {
  expect(
    faults(form({ title: 'X', ...fields })).map((each) => each.replace(/ invalid_format\.regex$/, ' required')),
  ).toContain(fault)
})

test('what the form has no field for stays, and outcomes keep their ids when they are worded anew', () => {
  const of = 'a'.repeat(64)
  const saved = Definition.parse({ ...whole, translations: { en: { about: { of, texts: { title: 'Sailing' } } } } })
  const values = { ...valuesOf(saved), 'definition.outcomes.1.text': 'Lands softly', 'definition.summary': '' }
  const kept = keepingTheRest(parseDefinition(sent(values)).definition, saved)

  const { summary: _, ...others } = saved
  expect(kept).toEqual({ ...others, outcomes: [saved.outcomes[0], { id: 'lands', text: 'Lands softly', skills: [] }] })
})

test('of an outcome that was emptied nothing is left', () => {
  expect(
    parseDefinition(form({ title: 'X', 'outcomes.0.id': 'sails', 'outcomes.0.text': ' ' })).definition.outcomes,
  ).toEqual([])
})
