import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ImportFileError } from '../found.ts'
import { COLUMN_NAMES } from './csv-columns.ts'
import { readDefinitions } from './read-definitions.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (file: string | object | Uint8Array, language = 'en') =>
  readDefinitions(
    file instanceof Uint8Array ? file : utf8(typeof file === 'string' ? file : JSON.stringify(file)),
    language,
  )
const refused = (file: Parameters<typeof read>[0]) => {
  try {
    read(file)
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'taken'
}

describe('a CSV', () => {
  test('numbers its rows as a spreadsheet does: empty ones count, and lines within a cell do not', () => {
    const found = read('title,summary,level\n,,\n\nRopework,"Knots\nand splices",9\n \nSailing,,1\n\n')
    expect(found.map(({ place }) => place)).toEqual(['line 4', 'line 6'])
    expect(found[0]?.faults).toEqual([expect.objectContaining({ place: 'line 4, level', code: 'out_of_range' })])
    expect(refused(`title\n${'\n'.repeat(100)}${'Ropework\n'.repeat(500)}`)).toBe('taken')
  })

  test('has a definition in each row; cells are text, whatever they begin with', () => {
    const [first, second] = read(
      [
        'id,Title,outcomes,Workload hours,credits,credit_framework,fee,currency,tags,note',
        'r-1,"=HYPERLINK(""http://evil.example"")","Plan a voyage|Read a chart","37,5",1.5,ECTS,0,eur,sea|ships,mine',
        'r-2,"Ropework, and\nknots",,,,,,,,',
      ].join('\r\n'),
    )
    expect(first).toMatchObject({
      place: 'line 2',
      source: 'r-1',
      faults: [],
      ignored: ['line 2, note'],
      definition: {
        title: '=HYPERLINK("http://evil.example")',
        outcomes: [{ text: 'Plan a voyage' }, { text: 'Read a chart' }],
        workloadHours: 37.5,
        credits: { amount: 1.5, framework: 'ECTS' },
        fee: { amount: 0, currency: 'EUR' },
        tags: ['sea', 'ships'],
      },
    })
    // a title is one line: a break within it is a fault, and what is left is no definition
    expect(second).toMatchObject({ faults: [{ place: 'line 3, Title', code: 'malformed' }] })
    expect(second?.definition).toBeUndefined()
  })

  test.each([
    ['commas', utf8('title,field\nNavegación,Mar\n')],
    ['semicolons and a byte order mark', utf8('\uFEFFtitle;field\nNavegación;Mar\n')],
    ['tabs in UTF-16', new Uint8Array(Buffer.from('\uFEFFtitle\tfield\nNavegación\tMar\n', 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('title\tfield\nNavegación\tMar\n', 'utf16le'))],
    [
      'UTF-16, the larger byte first',
      new Uint8Array(Buffer.from('\uFEFFtitle\tfield\nNavegación\tMar\n', 'utf16le')).map((_, i, all) => all[i ^ 1]!),
    ],
    ['Windows-1252', new Uint8Array(Buffer.from('title;field\nNavegación;Mar\n', 'latin1'))],
  ])('is read with %s', (_name, bytes) => {
    expect(read(bytes)).toMatchObject([{ faults: [], definition: { title: 'Navegación', field: 'Mar' } }])
  })

  test('says of each cell that does not fit where it stands and why, and keeps the rest', () => {
    const [row] = read(
      'title;level;workloadHours;fee;participation;furtherInformation\nRopework;9;many;5;afloat;mailto:x',
    )
    expect(row?.definition).toMatchObject({ title: 'Ropework' })
    expect(row?.faults.map(({ place, code }) => `${place}: ${code}`).sort()).toEqual([
      'line 2, currency: missing',
      'line 2, furtherInformation: malformed',
      'line 2, level: out_of_range',
      'line 2, participation: not_one_of',
      'line 2, workloadHours: not_a_number',
    ])
  })

  test('leaves out the smallest part that it can', () => {
    const long = 'x'.repeat(601)
    const [row] = read(`title,outcomes,tags\nRopework,Tie|${long}|Splice,${'y'.repeat(61)}|knots`)
    expect(row?.definition).toMatchObject({ outcomes: [{ text: 'Tie' }, { text: 'Splice' }], tags: ['knots'] })
    expect(row?.faults).toMatchObject([
      { place: 'line 2, outcomes', code: 'too_long' },
      { place: 'line 2, tags', code: 'too_long' },
    ])
  })

  test('has the columns that the guide names, and no others', () => {
    const guide = readFileSync(
      new URL('../../../../../../../docs/guides/importing-definitions.md', import.meta.url),
      'utf8',
    )
    const table = guide
      .slice(guide.indexOf('## Columns of a CSV'))
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    const named = table.flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.sort()).toEqual([...COLUMN_NAMES].sort())
  })

  test('is refused as a whole without a title column, without rows, and with more than are taken', () => {
    expect(refused('name,field\nRopework,Sea')).toBe('unreadable')
    expect(refused('')).toBe('nothing_inside')
    expect(refused('\uFEFF \n')).toBe('nothing_inside')
    expect(refused('title\n')).toBe('nothing_inside')
    expect(refused(`title\n${'Ropework\n'.repeat(501)}`)).toBe('too_many')
    expect(read(`title\n${'Ropework\n'.repeat(500)}`)).toHaveLength(500)
  })
})

const skill = 'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d'

test('an Achievement of Open Badges 3.0 in a credential, with what it is aligned to and its rubric', () => {
  const achievement = {
    id: 'https://example.edu/achievements/1',
    type: ['Achievement'],
    name: 'Robotics',
    description: 'Build a robot.',
    criteria: { narrative: 'It moves.' },
    creditsAvailable: 3,
    fieldOfStudy: 'Engineering',
    inLanguage: 'en',
    tag: ['robots', 'robots'],
    image: { id: 'https://example.edu/1.png', type: 'Image' },
    alignment: [
      { type: ['Alignment'], targetName: 'work together', targetUrl: skill, targetType: 'ext:ESCOSkill' },
      { type: ['Alignment'], targetName: 'EQF level 6', targetUrl: 'http://data.europa.eu/snb/eqf/6' },
      { type: ['Alignment'], targetName: 'No address', targetUrl: 'urn:none' },
    ],
    resultDescription: [
      {
        id: 'urn:r',
        type: ['ResultDescription'],
        name: 'Movement',
        resultType: 'RubricCriterionLevel',
        requiredLevel: 'urn:r:2',
        rubricCriterionLevel: [
          { id: 'urn:r:1', type: ['RubricCriterionLevel'], name: 'Still', level: '1', points: '0' },
          {
            id: 'urn:r:2',
            type: ['RubricCriterionLevel'],
            name: 'Moving',
            level: '2',
            points: '5',
            description: 'It moves.',
          },
        ],
      },
    ],
    funding: 'a grant',
  }
  const credential = { type: ['VerifiableCredential', 'OpenBadgeCredential'], credentialSubject: { achievement } }
  const place = '/credentialSubject/achievement'

  const [one] = read(credential)
  expect(one).toMatchObject({
    place,
    source: 'https://example.edu/achievements/1',
    ignored: [`${place}/funding`],
    faults: [{ place: `${place}/alignment/2`, code: 'malformed' }],
    definition: {
      title: 'Robotics',
      summary: 'Build a robot.',
      criteria: 'It moves.',
      credits: { amount: 3, framework: 'local' },
      field: 'Engineering',
      eqfLevel: 6,
      tags: ['robots'],
      outcomes: [
        { text: 'work together', skills: [{ name: 'work together', url: skill, type: 'esco_skill' }] },
        { text: 'No address', skills: [{ name: 'No address' }] },
      ],
      rubric: {
        criteria: [
          {
            title: 'Movement',
            requiredLevel: 'l2',
            levels: [
              { name: 'Still', points: 0 },
              { name: 'Moving', points: 5, descriptor: 'It moves.' },
            ],
          },
        ],
      },
    },
  })
  // the same in a list, in a record, and as a JWT
  const jwt = ['eyJhbGciOiJFUzI1NiJ9', Buffer.from(JSON.stringify(credential)).toString('base64url'), 'AAAA'].join('.')
  expect(read(jwt)[0]?.definition).toEqual(one?.definition)
  expect(
    read([achievement, { credentialSubject: { verifiableCredential: [credential] } }]).map((each) => each.place),
  ).toEqual(['/0', '/1/credentialSubject/verifiableCredential/0/credentialSubject/achievement'])
})

test('a BadgeClass of Open Badges 2.0, also within an assertion, and one from before it said what it is', () => {
  const badge = {
    type: 'BadgeClass',
    id: 'https://example.org/b',
    name: 'Ropework',
    description: 'Knots.',
    tags: ['sea'],
  }
  const whole = { ...badge, criteria: { narrative: 'Tie ten.' }, alignment: [{ targetName: 'tie', targetUrl: skill }] }

  expect(read({ type: 'Assertion', badge: whole })).toMatchObject([
    {
      format: 'open_badges_2',
      place: '/badge',
      definition: { title: 'Ropework', criteria: 'Tie ten.', achievementType: 'Badge', outcomes: [{ text: 'tie' }] },
    },
  ])
  const old = {
    name: 'Ropework',
    description: 'Knots.',
    image: 'https://example.org/b.png',
    criteria: 'https://example.org/c',
  }
  expect(read(old)).toMatchObject([{ definition: { title: 'Ropework', criteria: 'https://example.org/c' } }])
  expect(refused({ type: 'Assertion', badge: 'https://example.org/b' })).toBe('nothing_inside')
})

test('one language of several is read, and the others are told', () => {
  const node = {
    '@id': 'https://credentialengineregistry.org/resources/ce-1',
    '@type': 'ceterms:Badge',
    'ceterms:name': { en: 'Ropework', es: 'Cabuyería' },
    'ceterms:description': { en: 'Knots', es: 'Nudos' },
  }
  const graph = { '@graph': [node] }

  expect(read(graph, 'es')[0]).toMatchObject({
    definition: { title: 'Cabuyería', summary: 'Nudos', language: 'es' },
    ignored: ['/@graph/0/ceterms:name/en', '/@graph/0/ceterms:description/en'],
  })
  expect(read(graph, 'ar')[0]?.definition).toMatchObject({ title: 'Ropework', language: 'en' })
})

test.each([
  ['JSON that is broken', '{"name": '],
  ['a key that comes twice', '{"type":"BadgeClass","name":"A","name":"B"}'],
  ['depth without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['bytes of nothing', new Uint8Array([1, 0, 2, 0, 0, 3])],
])('%s is refused as unreadable', (_name, file) => {
  expect(refused(file)).toBe('unreadable')
})

test('whatever the bytes, what is wrong with them is told', () => {
  const badge = { type: 'BadgeClass', name: 'Ropework', criteria: { narrative: 'Tie.' }, tags: ['a', 'b'] }
  const qualification = {
    type: 'Qualification',
    title: { en: ['Ropework'] },
    volumeOfLearning: 'PT4H',
    learningOutcome: [],
  }
  const credential = { '@type': 'ceterms:Badge', 'ceterms:name': { en: 'Ropework' }, 'ceterms:requires': [{}] }
  const whole = [JSON.stringify([badge, qualification, credential]), 'id;title;outcomes;credits\n1;Ropework;"a|b";3\n']
  const pieces = [
    'null',
    '[]',
    '{}',
    '""',
    '1e999',
    '{"@value":1}',
    '[[["x"]]]',
    '\u0000',
    '\ud800',
    '__proto__',
    '"',
    ';',
    '-1',
  ]
  let seed = 7
  const random = (below: number) => {
    seed = Math.imul(seed, 48_271) % 2_147_483_647
    return Math.abs(seed) % below
  }
  const outcomes = new Set<string>()
  for (let round = 0; round < 1200; round++) {
    let text = whole[round % 2]!
    for (let hit = 0; hit <= round % 4; hit++) {
      // a value for a value keeps most of them readable; anything anywhere does not
      const at = random(text.length)
      const piece = pieces[random(pieces.length)]!
      text =
        round % 3 === 0
          ? text.replace(/"[^"]*"(?=[,}\]])/g, (value, place: number) => (Math.abs(place - at) < 12 ? piece : value))
          : text.slice(0, at) + piece + text.slice(at + random(4))
    }
    const bytes = round % 5 === 0 ? new Uint8Array(Buffer.from(text, 'utf16le')) : utf8(text)
    try {
      for (const { definition, faults } of read(bytes))
        outcomes.add(definition ? 'a definition' : String(faults[0]?.code))
    } catch (error) {
      if (!(error instanceof ImportFileError)) throw error
      outcomes.add(error.code)
    }
  }
  expect(outcomes).toContain('a definition')
  expect(outcomes).toContain('unreadable')
})
