import { Definition, type DefinitionInput } from '@cairn/api'
import { buildCredential, createCanonicalizer, documentLoader, parseCredential } from '@cairn/credentials'
import { expect, test } from 'vitest'
import { toOpenBadgeAchievement, toOpenBadgeDocument } from './to-open-badge.ts'

const definition: DefinitionInput = {
  title: 'Robotics',
  field: 'Engineering',
  fieldCode: '0714',
  specialization: 'Arms',
  eqfLevel: 6,
  credits: { amount: 3, framework: 'ECTS' },
  outcomes: [
    {
      id: 'arm',
      text: 'Build an arm',
      skills: [
        {
          name: 'kinematics',
          url: 'http://data.europa.eu/esco/skill/1',
          framework: 'ESCO',
          type: 'esco_skill',
          code: 'S1',
        },
        { name: 'arms', url: 'https://skills.example/arms', type: 'competency' },
        { name: 'without an address' },
      ],
    },
  ],
  occupations: [{ name: 'robot builder', url: 'http://data.europa.eu/esco/occupation/1' }],
  rubric: {
    criteria: [
      {
        id: 'judgment',
        title: 'Judgment',
        levels: [
          { id: 'low', name: 'Not yet' },
          { id: 'mid', name: 'Shown', descriptor: 'Reasons are given.', points: 1.5 },
          { id: 'high', name: 'Mastered', points: 2 },
        ],
        requiredLevel: 'mid',
      },
      {
        id: 'safety',
        title: 'Safety',
        levels: [
          { id: 'no', name: 'No' },
          { id: 'yes', name: 'Yes' },
        ],
        gate: true,
      },
    ],
  },
  otherIdentifiers: [
    { scheme: 'CTID', identifier: 'ce-1' },
    { scheme: 'سجل', identifier: '7' },
  ],
}
const told = { achievementId: 'ach_1', version: 2, definition: Definition.parse(definition) }
const issuer = { name: 'Northfield', did: 'did:web:cairn.test' }
const address = 'https://cairn.test/achievements/ach_1/versions/2'
const achievement = toOpenBadgeAchievement(told, issuer, 'https://cairn.test')

test('the rubric travels as result descriptions: criteria, levels from the lowest, and what is required', () => {
  expect(achievement.resultDescription).toEqual([
    {
      id: `${address}#criterion-judgment`,
      name: 'Judgment',
      resultType: 'RubricCriterionLevel',
      requiredLevel: `${address}#criterion-judgment-mid`,
      rubricCriterionLevel: [
        { id: `${address}#criterion-judgment-low`, name: 'Not yet', level: '1' },
        {
          id: `${address}#criterion-judgment-mid`,
          name: 'Shown',
          level: '2',
          points: '1.5',
          description: 'Reasons are given.',
        },
        { id: `${address}#criterion-judgment-high`, name: 'Mastered', level: '3', points: '2' },
      ],
    },
    {
      id: `${address}#criterion-safety`,
      name: 'Safety',
      resultType: 'RubricCriterionLevel',
      requiredLevel: `${address}#criterion-safety-yes`,
      rubricCriterionLevel: [
        { id: `${address}#criterion-safety-no`, name: 'No', level: '1' },
        { id: `${address}#criterion-safety-yes`, name: 'Yes', level: '2' },
      ],
    },
  ])
})

test('skills, occupations, the field and the level are alignments, each by its kind', () => {
  expect(
    achievement.alignment?.map(({ targetName, targetType, targetCode }) => [targetName, targetType, targetCode]),
  ).toEqual([
    ['kinematics', 'ext:ESCOSkill', 'S1'],
    ['arms', 'ceasn:Competency', undefined],
    ['robot builder', 'ext:Occupation', undefined],
    ['Engineering', undefined, '0714'],
    ['EQF level 6', undefined, '6'],
  ])
})

test('its names elsewhere are told with the registry, in letters that an extension may have', () => {
  expect(achievement.otherIdentifier).toEqual([
    { identifier: 'ce-1', identifierType: 'ext:CTID' },
    { identifier: '7', identifierType: 'identifier' },
  ])
})

test('a credential of it is a whole Open Badge, and everything in it is signed', async () => {
  const credential = buildCredential({
    id: 'https://cairn.test/credentials/crd_1',
    validFrom: new Date('2026-03-02T09:00:00Z'),
    issuer: { id: issuer.did, name: issuer.name },
    recipient: { id: 'urn:uuid:00000000-0000-4000-8000-000000000000', name: 'Lena' },
    achievement,
  })

  expect(parseCredential(credential).faults).toBeUndefined()
  // safe mode refuses what no context defines
  const { nquads } = await createCanonicalizer()(credential, { documentLoader })
  for (const text of ['Mastered', 'Reasons are given.', 'robot builder', 'ce-1', 'Arms']) expect(nquads).toContain(text)
  const document = toOpenBadgeDocument(told, issuer, 'https://cairn.test')
  expect((await createCanonicalizer()(document, { documentLoader })).nquads).toContain('Mastered')
})
