import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, ProblemError } from '@cairn/api'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../test/world.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const csv = (...rows: string[][]) => utf8(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))

const SKILLS = ['conceptType', 'conceptUri', 'skillType', 'preferredLabel', 'altLabels', 'status', 'description']
const OCCUPATIONS = ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels', 'status', 'description', 'code']
const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`
const skill = (name: string, label: string, others = '', status = 'released') => [
  'KnowledgeSkillCompetence',
  uri(name),
  'knowledge',
  label,
  others,
  status,
  `About ${label}.`,
]

/** A small ESCO: two skills and a group, an occupation, and what goes with what. */
const esco = (
  skills: string[][] = [
    skill('py', 'Python (computer programming)', 'Python scripting\nCPython'),
    skill('ml', 'machine learning'),
  ],
) =>
  zipSync({
    'skills_en.csv': csv(SKILLS, ...skills),
    'skillGroups_en.csv': csv(SKILLS, skill('it', 'information technology')),
    'occupations_en.csv': csv(OCCUPATIONS, [
      'Occupation',
      uri('dev'),
      'software developer',
      'coder',
      'released',
      'Writes.',
      '2512',
    ]),
    'broaderRelationsSkillPillar.csv': csv(
      ['conceptUri', 'broaderUri'],
      [uri('py'), uri('it')],
      [uri('nowhere'), uri('it')],
    ),
    'occupationSkillRelations.csv': csv(
      ['occupationUri', 'relationType', 'skillUri'],
      [uri('dev'), 'essential', uri('py')],
      [uri('dev'), 'optional', uri('ml')],
    ),
  })

async function library() {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield University', slug: 'northfield' })
  const author = await world.as(await world.given.member(ours, ['author']))
  const operator = await world.as(await world.given.person({ operator: true }))
  const hand = async (bytes: Uint8Array, fileName = 'esco-v1.2.0-classification-en-csv.zip', by: Client = operator) => {
    const { id } = await by.skills.importInstance({
      query: { fileName },
      raw: { contentType: 'application/octet-stream', bytes },
    })
    expect(await world.settle()).toEqual([])
    return operator.skills.showInstanceImport({ params: { importId: id } })
  }
  const labels = async (q: string, query: { type?: 'skill' | 'occupation'; language?: string } = {}) => {
    const { items, alike } = await world.api.skills.search({ query: { q, ...query } })
    return { labels: items.map(({ label }) => label), alike }
  }
  return { ...world, ours, author, operator, hand, labels }
}

const codeOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'granted',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )

describe('a framework that is imported', () => {
  test('is found by its labels in any spelling, browsed by its hierarchy, and named by its addresses', async () => {
    const { hand, labels, api } = await library()
    const done = await hand(esco())
    expect(done).toMatchObject({
      state: 'done',
      format: 'esco',
      counts: { concepts: 4, relations: 3, retired: 0 },
      findingsTotal: 1,
      findings: [{ file: 'broaderRelationsSkillPillar.csv', code: 'unknown_end' }],
    })

    expect(await labels('pyth')).toEqual({ labels: ['Python (computer programming)'], alike: false })
    expect(await labels('cpython')).toEqual({ labels: ['Python (computer programming)'], alike: false })
    expect(await labels('programming python')).toMatchObject({ alike: false })
    expect(await labels('machne lerning')).toEqual({ labels: ['machine learning'], alike: true })
    expect(await labels('zebra')).toMatchObject({ labels: [] })
    expect(await labels('developer')).toMatchObject({ labels: [] })
    expect(await labels('developer', { type: 'occupation' })).toMatchObject({ labels: ['software developer'] })

    const python = await api.skills.byUri({ query: { uri: uri('py') } })
    expect(python).toMatchObject({
      broader: [{ label: 'information technology' }],
      occupations: [{ label: 'software developer', relation: 'essential' }],
      alternativeLabels: { en: ['Python scripting', 'CPython'] },
      attribution: expect.stringContaining('European Commission'),
    })
    const developer = await api.skills.byUri({ query: { uri: uri('dev') } })
    expect(developer).toMatchObject({
      essential: [{ label: 'Python (computer programming)' }],
      optional: [{ label: 'machine learning' }],
    })

    const { items } = await api.skills.frameworks()
    expect(items).toMatchObject([
      { kind: 'esco', edition: '1.2.0', counts: { skill: 2, skill_group: 1, occupation: 1 } },
    ])
    const { top } = await api.skills.showFramework({ params: { frameworkId: items[0]!.id } })
    expect(top.map(({ label }) => label)).toEqual(['information technology', 'machine learning'])
  })

  test('again with a newer edition has nothing twice; what vanished is retired, and still answers at its address', async () => {
    const { hand, labels, api } = await library()
    await hand(esco())
    const { id } = await api.skills.byUri({ query: { uri: uri('py') } })
    const second = await hand(esco([skill('py', 'Python'), skill('js', 'JavaScript')]), 'esco-v1.3.0.zip')
    expect(second).toMatchObject({ state: 'done', counts: { concepts: 4, retired: 1 } })
    expect((await api.skills.frameworks()).items).toMatchObject([{ edition: '1.3.0', counts: { skill: 2 } }])
    expect(await labels('machine')).toMatchObject({ labels: [] })
    expect(await api.skills.byUri({ query: { uri: uri('ml') } })).toMatchObject({ retiredAt: expect.any(String) })
    expect(await api.skills.byUri({ query: { uri: uri('py') } })).toMatchObject({ id, label: 'Python' })
  })

  test('in another language adds to what is there', async () => {
    const { hand, labels, api } = await library()
    await hand(esco())
    await hand(zipSync({ 'skills_es.csv': csv(SKILLS, skill('ml', 'aprendizaje automático'), skill('py', 'Python')) }))
    expect(await labels('aprendizaje automatico', { language: 'es' })).toEqual({
      labels: ['aprendizaje automático'],
      alike: false,
    })
    expect(await labels('machine learning')).toMatchObject({ labels: ['machine learning'] })
    expect((await api.skills.byUri({ query: { uri: uri('ml'), language: 'es-MX' } })).label).toBe(
      'aprendizaje automático',
    )
  })

  test('may be CASE, CTDL-ASN or rich skill descriptors', async () => {
    const { hand, labels, api } = await library()
    const json = (value: unknown) => utf8(JSON.stringify(value))
    const packaged = {
      CFDocument: { identifier: 'd', uri: 'https://case.test/d', title: 'Mathematics', creator: 'The state' },
      CFItems: [
        { identifier: 'a', uri: 'https://case.test/a', fullStatement: 'Numbers', humanCodingScheme: 'N' },
        { identifier: 'b', uri: 'https://case.test/b', fullStatement: 'Count to a hundred', humanCodingScheme: 'N.1' },
        { identifier: 'c' },
      ],
      CFAssociations: [
        {
          associationType: 'isChildOf',
          originNodeURI: { uri: 'https://case.test/b' },
          destinationNodeURI: { uri: 'https://case.test/a' },
        },
        {
          associationType: 'isChildOf',
          originNodeURI: { uri: 'https://case.test/a' },
          destinationNodeURI: { uri: 'https://case.test/d' },
        },
      ],
    }
    expect(await hand(json(packaged), 'package.json')).toMatchObject({
      state: 'done',
      format: 'case',
      counts: { concepts: 2, relations: 1 },
      findings: [{ code: 'row_malformed', line: 3 }],
    })
    expect(await api.skills.byUri({ query: { uri: 'https://case.test/b' } })).toMatchObject({
      code: 'N.1',
      broader: [{ label: 'Numbers' }],
    })

    const graph = {
      '@context': 'https://credreg.net/ctdlasn/schema/context/json',
      '@graph': [
        { '@id': 'https://asn.test/f', '@type': 'ceasn:CompetencyFramework', 'ceasn:name': { 'en-US': 'Nursing' } },
        {
          '@id': 'https://asn.test/1',
          '@type': 'ceasn:Competency',
          'ceasn:competencyText': { 'en-US': 'Takes a pulse' },
          'ceasn:isChildOf': ['https://asn.test/f'],
        },
      ],
    }
    expect(await hand(json(graph), 'nursing.jsonld')).toMatchObject({
      state: 'done',
      format: 'ctdl_asn',
      counts: { concepts: 1 },
    })
    expect(await labels('takes a pulse')).toMatchObject({ labels: ['Takes a pulse'] })

    const descriptor = {
      id: 'https://rsd.test/1',
      skillName: 'Welding seams',
      skillStatement: 'Joins metal.',
      keywords: ['MIG', { name: 'TIG' }],
    }
    expect(await hand(json([descriptor]), 'welding.json')).toMatchObject({ state: 'done', format: 'rsd' })
    const table = csv(
      ['Canonical URL', 'RSD Name', 'Skill Statement', 'Keywords'],
      ['https://rsd.test/2', 'Soldering', 'Joins wires.', 'tin; flux'],
    )
    expect(await hand(table, 'library.csv')).toMatchObject({ state: 'done', format: 'rsd' })
    expect(await labels('tig')).toMatchObject({ labels: ['Welding seams'] })
    expect(await labels('flux')).toMatchObject({ labels: ['Soldering'] })
  })

  test.each([
    ['a ZIP that is torn', esco().slice(0, 400), 'not_a_zip'],
    ['a ZIP of pictures', zipSync({ 'a.png': utf8('x') }), 'nothing_inside'],
    ['a CSV of something else', csv(['a', 'b'], ['1', '2']), 'not_json'],
    ['JSON of something else', utf8('{"a":1}'), 'unknown_format'],
    ['half a JSON', utf8('{"CFDocument":'), 'not_json'],
    ['a package without a title', utf8('{"CFDocument":{}}'), 'unknown_format'],
    ['text in another encoding', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'not_utf8'],
    ['an ESCO without its columns', zipSync({ 'skills_en.csv': csv(['conceptUri'], ['x']) }), 'column_missing'],
  ])('%s is refused by what is wrong with it', async (_name, bytes, code) => {
    const { hand, api } = await library()
    const failed = await hand(bytes, 'given')
    expect(failed).toMatchObject({ state: 'failed', problem: { code } })
    expect(failed.problem!.detail).not.toBe('')
    expect((await api.skills.search({ query: { q: 'a' } })).items).toEqual([])
  })

  test('that would unpack to more than there is room for is not unpacked', async () => {
    const { hand } = await library()
    const bomb = esco()
    // the size unpacked, in the first entry of the central directory (APPNOTE 4.3.12)
    const entry = bomb.findIndex((_, at) => bomb.subarray(at, at + 4).join() === '80,75,1,2')
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 400_000_000, true)
    expect(await hand(bomb)).toMatchObject({ state: 'failed', problem: { code: 'too_large' } })
  })

  test('says which rows it left out, and why', async () => {
    const { hand } = await library()
    const { findings, counts } = await hand(
      esco([
        skill('py', 'Python'),
        skill('old', 'Cobol', '', 'obsolete'),
        skill('x', ' '),
        ['KnowledgeSkillCompetence', 'no address', '', 'a', '', 'released', ''],
      ]),
    )
    expect(findings.filter(({ file }) => file === 'skills_en.csv')).toMatchObject([
      { line: 3, code: 'not_released' },
      { line: 4, code: 'no_label' },
      { line: 5, code: 'no_uri' },
    ])
    expect(counts.concepts).toBe(3)
  })

  test('one at a time; one that waits can be ended, and then writes nothing', async () => {
    const { operator, api, settle } = await library()
    const start = () =>
      operator.skills.importInstance({ query: {}, raw: { contentType: 'application/zip', bytes: esco() } })
    const { id } = await start()
    expect(await codeOf(start())).toBe('skill_import.too_many')
    const cancel = () => operator.skills.cancelInstanceImport({ params: { importId: id } })
    expect(await cancel()).toMatchObject({ state: 'canceled' })
    expect(await settle()).toEqual([])
    expect((await api.skills.frameworks()).items).toEqual([])
    expect(await codeOf(cancel())).toBe('skill_import.over')
  })
})

describe('a framework of one’s own', () => {
  test('is written by members, found by everybody, and given up without a trace lost', async () => {
    const { author, ours, api, labels, settle } = await library()
    const framework = await author.skills.createFramework({
      params: { organizationId: ours.id },
      body: { name: 'Our graduates' },
    })
    const write = (label: string, broaderId?: string) =>
      author.skills.createSkill({
        params: { frameworkId: framework.id },
        body: { label, ...(broaderId && { broaderId }) },
      })
    const care = await write('Care')
    const listening = await write('Active listening', care.id)
    expect(listening.broader).toMatchObject([{ id: care.id }])
    expect(await labels('listening')).toMatchObject({ labels: ['Active listening'] })
    await author.skills.editSkill({
      params: { skillId: listening.id },
      body: { label: 'Escucha activa', language: 'es' },
    })
    expect((await api.skills.show({ params: { skillId: listening.id } })).labels).toEqual({
      en: 'Active listening',
      es: 'Escucha activa',
    })
    await author.skills.retireSkill({ params: { skillId: listening.id } })
    expect(await labels('listening')).toMatchObject({ labels: [] })
    expect(await api.skills.byUri({ query: { uri: listening.uri } })).toMatchObject({ retiredAt: expect.any(String) })
    expect(await settle()).toEqual([])
  })

  test('has its page and its data at one address', async () => {
    const { author, ours, app, api } = await library()
    const framework = await author.skills.createFramework({
      params: { organizationId: ours.id },
      body: { name: 'Our graduates' },
    })
    const write = (body: { label: string; broaderId?: string; alternativeLabels?: string[] }) =>
      author.skills.createSkill({ params: { frameworkId: framework.id }, body })
    const care = await write({ label: 'Care' })
    const listening = await write({ label: 'Active listening', alternativeLabels: ['Hearing'], broaderId: care.id })
    const ask = async (accept: string) =>
      app.inject({ method: 'GET', url: new URL(listening.uri).pathname, headers: { accept } })
    const answer = await ask('application/ld+json')
    expect(answer.headers['content-type']).toContain('application/ld+json')
    expect(answer.json()).toMatchObject({
      '@id': listening.uri,
      '@type': ['skos:Concept', 'ceasn:Competency'],
      'skos:prefLabel': { en: 'Active listening' },
      'skos:altLabel': { en: ['Hearing'] },
      'skos:broader': [{ '@id': care.uri }],
      'ceasn:competencyText': { en: 'Active listening' },
      'ceasn:isPartOf': { '@id': framework.uri },
    })
    expect(answer.json()).not.toHaveProperty(['owl:deprecated'])
    const above = () => api.skills.show({ params: { skillId: care.id } })
    expect(await above()).toMatchObject({ narrower: [{ id: listening.id }], narrowerTotal: 1 })
    await author.skills.retireSkill({ params: { skillId: listening.id } })
    expect(await above()).toMatchObject({ narrower: [], narrowerTotal: 0 })
    expect((await ask('application/json')).json()).toMatchObject({ 'owl:deprecated': true })
  })

  test('is not for others, nor for what was imported', async () => {
    const { author, as, given, hand, api, operator } = await library()
    await hand(esco())
    const frameworkId = (await api.skills.frameworks()).items[0]!.id
    const write = (by: Client) => by.skills.createSkill({ params: { frameworkId }, body: { label: 'Mine' } })
    // nobody is a member of the instance
    for (const by of [author, operator]) expect(await codeOf(write(by))).toBe('skill_framework.not_found')

    const theirs = await given.organization({ name: 'Harbour', slug: 'harbour' })
    const stranger = await as(await given.member(theirs, ['author']))
    const own = await stranger.skills.createFramework({
      params: { organizationId: theirs.id },
      body: { name: 'Theirs' },
    })
    expect(await codeOf(author.skills.createSkill({ params: { frameworkId: own.id }, body: { label: 'Mine' } }))).toBe(
      'skill_framework.not_found',
    )
  })
})

const standards = process.env.CAIRN_STANDARDS
describe.skipIf(!standards)('ESCO 1.1.1 as it is published (left out without CAIRN_STANDARDS)', () => {
  test('is whole, is the same when it comes again, and is found as one types', async () => {
    const { hand, labels, api } = await library()
    const read = (part: string) => {
      const fileName = `esco-v1.1.1-${part}.zip`
      return hand(new Uint8Array(readFileSync(join(standards!, 'esco', fileName))), fileName)
    }
    const begun = performance.now()
    expect(await read('classification-en-csv')).toMatchObject({ state: 'done', findingsTotal: 0 })
    const relations = await read('relations-csv')
    console.log(`ESCO 1.1.1 imported in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    expect(relations).toMatchObject({ state: 'done' })
    const counts = { skill: 13_896, skill_group: 640, occupation: 3007, occupation_group: 619 }
    expect((await api.skills.frameworks()).items).toMatchObject([{ counts }])
    expect(await read('classification-en-csv')).toMatchObject({ state: 'done', counts: { retired: 0 } })
    expect((await api.skills.frameworks()).items).toMatchObject([{ counts }])

    expect((await labels('python')).labels[0]).toBe('Python (computer programming)')
    expect((await labels('manag musical')).labels).toContain('manage musical staff')
    expect(await labels('projct managment')).toMatchObject({
      alike: true,
      labels: expect.arrayContaining(['project management']),
    })
    const [developer] = (await api.skills.search({ query: { q: 'software developer', type: 'occupation' } })).items
    const { essential, optional } = await api.skills.show({ params: { skillId: developer!.id } })
    expect([essential.length, optional.length].every((some) => some > 5)).toBe(true)
  }, 300_000)
})
