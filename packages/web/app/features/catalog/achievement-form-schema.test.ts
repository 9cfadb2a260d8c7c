import { Definition } from '@cairn/api'
import { expect, test } from 'vitest'
import { fieldsOf, keepingTheRest, parseDefinition, parseNewDefinition } from './achievement-form-schema.ts'

const whole = Definition.parse({
  title: 'Sailing',
  summary: 'Out and back.',
  description: 'A\nB',
  audience: 'All',
  language: 'es',
  achievementType: 'Course',
  field: 'Sports',
  outcomes: [
    { text: 'Sails', skills: [{ name: 'Knots', url: 'https://esco.example/1', framework: 'ESCO' }, { name: 'Tides' }] },
    { text: 'Lands' },
  ],
  criteria: 'Three trips.',
  workloadHours: 40.5,
  credits: { amount: 1.5, framework: 'ECTS' },
  creditBearing: true,
  level: 2,
  eqfLevel: 5,
  nationalLevel: 'NFQ 6',
  assurance: 'application',
  scope: 'stack',
  participation: 'hybrid',
  prerequisites: 'Swimming',
  assessment: { type: 'Trip', description: 'Watched', supervision: 'supervised' },
  qualityAssurance: 'Yearly',
  accreditation: 'ISA',
  expiry: { kind: 'period', months: 36 },
  renewal: 'One trip',
  fee: { amount: 0, currency: 'EUR' },
  stackability: 'integrated',
  contact: 'sail@example.org',
  furtherInformation: 'https://example.org/sailing',
  humanCode: 'S-1',
  tags: ['sea', 'wind'],
  unitId: 'unt_01m89fn9mk42qfwa7neq2wnaqv',
  badge: { shape: 'shield', palette: 'lake', icon: 'compass', pattern: 'grid', ribbon: 'Skipper' },
})

function sent(definition: Record<string, string>, rest: Record<string, string> = { revision: '3' }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(definition)) form.append(`definition.${name}`, value)
  for (const [name, value] of Object.entries(rest)) form.append(name, value)
  return form
}

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

test('a definition comes back from its form as it went in', () => {
  expect(parseDefinition(sent(fieldsOf(whole)))).toEqual({ definition: whole, revision: 3 })
})

test.each([
  ['none', ''],
  ['own', 'Skipper'],
  ['level', undefined],
])('the ribbon says %s', (mode, ribbon) => {
  const definition = Definition.parse({ title: 'X', badge: { ribbon } })
  const fields = fieldsOf(definition)
  expect(fields['badge.ribbonMode']).toBe(mode)
  expect(parseDefinition(sent(fields)).definition.badge).toEqual(definition.badge)
})

test('a title is enough to begin with, and what a form shows then says nothing more', () => {
  const untouched = { ...fieldsOf(), 'credits.framework': 'ECTS', 'credits.amount': '', 'fee.amount': '', tags: '' }
  const fields = { ...untouched, title: 'X', 'outcomes.0.text': '', 'outcomes.0.skills.0.name': '' }
  expect(parseNewDefinition(sent(fields, {}))).toEqual({ definition: Definition.parse({ title: 'X' }) })
})

test('line ends are the same with scripts and without, and a currency is written large', () => {
  const fields = { title: 'X', 'expiry.kind': 'none', criteria: 'A\r\nB', 'fee.amount': '10', 'fee.currency': ' eur ' }
  const { definition } = parseDefinition(sent(fields))
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
  const all = { title: 'X', 'expiry.kind': 'none', ...fields }
  expect(faults(sent(all)).map((each) => each.replace(/ invalid_format\.regex$/, ' required'))).toContain(fault)
})

test('what the form has no field for stays, and outcomes keep their ids when they are worded anew', () => {
  const saved = Definition.parse({
    ...whole,
    outcomes: [
      { id: 'sails', text: 'Sails', skills: [{ name: 'Knots', type: 'esco_skill', code: 'S1' }] },
      { id: 'lands', text: 'Lands' },
    ],
    assessment: { type: 'Trip', methods: ['observation_at_work'] },
    rubric: {
      criteria: [
        {
          id: 'judgment',
          title: 'Judgment',
          levels: [
            { id: 'low', name: 'Not yet' },
            { id: 'high', name: 'Shown' },
          ],
        },
      ],
    },
    reviewEveryMonths: 24,
  })
  const { definition } = parseDefinition(sent({ ...fieldsOf(saved), 'outcomes.1.text': 'Lands softly', summary: '' }))
  const kept = keepingTheRest(definition, saved)

  const { summary: _, ...others } = saved
  expect(kept).toEqual({ ...others, outcomes: [saved.outcomes[0], { id: 'lands', text: 'Lands softly', skills: [] }] })
})

test('of an outcome that was emptied nothing is left', () => {
  const fields = { title: 'X', 'expiry.kind': 'none', 'outcomes.0.id': 'sails', 'outcomes.0.text': ' ' }
  expect(parseDefinition(sent(fields)).definition.outcomes).toEqual([])
})
