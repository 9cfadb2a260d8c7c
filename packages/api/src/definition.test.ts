import { describe, expect, test } from 'vitest'
import { Definition } from './definition.ts'

const levels = [
  { id: 'low', name: 'Not yet' },
  { id: 'high', name: 'Shown' },
]
const criterion = { id: 'judgment', title: 'Judgment', levels }
const faults = (definition: object) =>
  Definition.safeParse({ title: 'X', ...definition }).error?.issues.map(({ path }) => path.join('/')) ?? []

test('a text from before there was more to say reads as it did: published ones are hashed', () => {
  const old = {
    title: 'Robotics',
    language: 'en',
    achievementType: 'MicroCredential',
    outcomes: [{ text: 'Build an arm', skills: [{ name: 'kinematics' }] }],
    creditBearing: false,
    scope: 'micro_credential',
    assessment: { type: 'Working robot' },
    expiry: { kind: 'none' },
    tags: [],
    badge: {},
  }

  expect(Definition.parse(old)).toEqual(old)
})

test('marks and joiners that scripts need stay in a title', () => {
  for (const title of ['می\u200Cخواهم', 'क्\u200Dष', 'רובוטיקה C++\u200F']) expect(faults({ title })).toEqual([])
})

describe('a definition is refused, at the place of the fault,', () => {
  test.each<[string, object, string]>([
    ['a title that turns the direction of what follows', { title: 'Robotics \u202E fdp' }, 'title'],
    ['a title that is set apart from what follows', { title: '\u2067Robotics' }, 'title'],
    [
      'two outcomes of one id',
      {
        outcomes: [
          { id: 'a', text: 'A' },
          { id: 'a', text: 'B' },
        ],
      },
      'outcomes/1/id',
    ],
    ['two criteria of one id', { rubric: { criteria: [criterion, criterion] } }, 'rubric/criteria/1/id'],
    [
      'a required level that is none of its own',
      { rubric: { criteria: [{ ...criterion, requiredLevel: 'top' }] } },
      'rubric/criteria/0/requiredLevel',
    ],
    ['one level alone', { rubric: { criteria: [{ ...criterion, levels: [levels[0]] }] } }, 'rubric/criteria/0/levels'],
    ['a rubric without criteria', { rubric: { criteria: [] } }, 'rubric/criteria'],
    ['a field of study that ISCED-F has not', { fieldCode: 'arts' }, 'fieldCode'],
    ['a translation of nothing', { translations: { es: { about: { texts: {} } } } }, 'translations/es/about/of'],
    [
      'too many languages',
      {
        translations: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`a${String.fromCharCode(97 + n)}`, {}])),
      },
      'translations',
    ],
    ['a link to a script', { links: [{ name: 'X', url: 'javascript:alert(1)' }] }, 'links/0/url'],
  ])('%s', (_title, definition, place) => {
    expect(faults(definition)).toContain(place)
  })
})
