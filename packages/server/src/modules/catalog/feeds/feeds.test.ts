import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefinitionInput } from '@cairn/api'
import { expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { ctidOf } from './ctdl.ts'

const esco = 'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d'
const whole: DefinitionInput = {
  title: 'Robótica',
  language: 'es',
  summary: 'Construir un robot.',
  workloadHours: 37.5,
  credits: { amount: 1.5, framework: 'ECTS' },
  eqfLevel: 6,
  fieldCode: '0714',
  tags: ['robots'],
  fee: { amount: 0, currency: 'EUR' },
  outcomes: [{ text: 'Construir', skills: [{ name: 'colaborar', url: esco, framework: 'ESCO' }, { name: 'montar' }] }],
}

async function published(...definitions: DefinitionInput[]) {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield', slug: 'northfield' })
  const made = []
  for (const definition of definitions) {
    made.push(await world.given.achievement(ours, definition))
    await world.pass(1000)
  }
  const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers })
  const graph = async (url: string) => {
    const answer = await get(url)
    expect(answer.headers['content-type']).toMatch('application/ld+json')
    return JSON.parse(answer.body)['@graph'] as Record<string, unknown>[]
  }
  return { ...world, ours, made, get, graph }
}

test('one is told in schema.org, CTDL and ELM, each in its own words', async () => {
  const { made, graph } = await published(whole)
  const address = `https://cairn.test/achievements/${made[0]!.id}`
  const feed = (format: string) => graph(`/api/v1/achievements/${made[0]!.id}/feeds/${format}`)

  expect(await feed('schema-org')).toMatchObject([
    {
      '@type': 'EducationalOccupationalCredential',
      '@id': address,
      name: 'Robótica',
      inLanguage: 'es',
      educationalLevel: 'EQF 6',
      offers: { price: 0, priceCurrency: 'EUR' },
      competencyRequired: [{ name: 'colaborar', url: esco, inDefinedTermSet: 'ESCO' }, { name: 'montar' }],
      recognizedBy: { name: 'Northfield' },
    },
  ])
  const [owner, credential] = await feed('ctdl')
  expect(owner).toMatchObject({ '@type': 'ceterms:CredentialOrganization', 'ceterms:name': { en: 'Northfield' } })
  expect(credential).toMatchObject({
    '@type': 'ceterms:MicroCredential',
    'ceterms:ctid': ctidOf(made[0]!.id),
    'ceterms:name': { es: 'Robótica' },
    'ceterms:subjectWebpage': address,
    'ceterms:ownedBy': [owner!['@id']],
    'ceterms:credentialStatusType': { 'ceterms:targetNode': 'credentialStat:Active' },
    'ceterms:estimatedDuration': [{ 'ceterms:exactDuration': 'PT37H30M' }],
  })
  expect(await feed('elm')).toMatchObject([
    {
      type: 'Qualification',
      title: { es: ['Robótica'] },
      volumeOfLearning: 'PT37H30M',
      eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' },
      thematicArea: [{ id: 'http://data.europa.eu/snb/isced-f/0714' }],
      creditPoint: [{ point: '1.5' }],
      learningOutcome: [{ title: { es: ['Construir'] }, relatedESCOSkill: [{ id: esco }] }],
    },
  ])
})

test('a course is a course that awards its credential, and what is retired says so', async () => {
  const { given, ours, made, graph } = await published({ title: 'A course', achievementType: 'Course' })
  const gone = await given.achievement(ours, { title: 'Gone', state: 'retired' })

  expect(await graph(`/api/v1/achievements/${made[0]!.id}/feeds/schema-org`)).toMatchObject([
    { '@type': 'Course', educationalCredentialAwarded: { '@type': 'EducationalOccupationalCredential' } },
  ])
  expect((await graph(`/api/v1/achievements/${gone.id}/feeds/ctdl`))[1]).toMatchObject({
    'ceterms:credentialStatusType': { 'ceterms:targetNode': 'credentialStat:Deprecated' },
  })
})

test('all of an institution, page by page, and no more than that', async () => {
  const { given, ours, made, get, graph } = await published({ title: 'One' }, { title: 'Two' }, { title: 'Three' })
  const other = await given.organization({ name: 'Harbour', slug: 'harbour' })
  await given.achievement(other, { title: 'Of others' })
  await given.achievement(ours, { title: 'Gone', state: 'retired' })
  await given.achievement(ours, { title: 'Not yet', state: 'approved' })

  const names: unknown[] = []
  let url: string | undefined = `/api/v1/organizations/${ours.id}/feeds/schema-org?size=2`
  while (url) {
    const answer = await get(url)
    names.push(...JSON.parse(answer.body)['@graph'].map(({ name }: { name: string }) => name))
    url = /<https:\/\/cairn\.test([^>]+)>; rel="next"/.exec(String(answer.headers.link ?? ''))?.[1]
  }
  expect(names).toEqual(['One', 'Two', 'Three'])
  expect((await graph('/api/v1/feeds/schema-org')).map(({ name }) => name).sort()).toEqual([
    'Of others',
    'One',
    'Three',
    'Two',
  ])
  expect((await get(`/api/v1/organizations/${made[0]!.id}/feeds/elm`)).statusCode).toBe(404)
  expect((await get('/api/v1/feeds/atom')).statusCode).toBe(404)
})

test('who has it already is told so, by its tag or by its date, until it changes', async () => {
  const { given, ours, get, pass } = await published({ title: 'One' })
  const url = `/api/v1/organizations/${ours.id}/feeds/ctdl`
  const first = await get(url)
  const { etag, 'last-modified': date } = first.headers as Record<string, string>
  const again = async () => [
    (await get(url, { 'if-none-match': `W/"other", ${etag}` })).statusCode,
    (await get(url, { 'if-modified-since': date! })).statusCode,
  ]

  expect(await again()).toEqual([304, 304])
  expect((await get(url, { 'if-none-match': '"other"', 'if-modified-since': date! })).statusCode).toBe(200)
  await pass(2000)
  await given.achievement(ours, { title: 'Two' })
  expect(await again()).toEqual([200, 200])
})

const standards = process.env.CAIRN_STANDARDS

test.skipIf(!standards)('the words of ELM are those of its published context', async () => {
  const { made, get } = await published(whole)
  const context = JSON.parse(readFileSync(join(standards!, 'contexts/elm-edc-ap-context.jsonld'), 'utf8'))['@context']
  const known = new Set([context].flat().flatMap((part) => (typeof part === 'object' ? Object.keys(part) : [])))
  const document = JSON.parse((await get(`/api/v1/achievements/${made[0]!.id}/feeds/elm`)).body)

  const unknown: string[] = []
  const look = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(look)
    else if (value && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'type' && !known.has(inner as string)) unknown.push(`type ${inner}`)
        if (!known.has(name) && !['id', 'type', 'es', 'en'].includes(name)) unknown.push(name)
        look(inner)
      }
  }
  look(document['@graph'])
  expect(document['@graph']).toHaveLength(1)
  expect(unknown).toEqual([])
})
