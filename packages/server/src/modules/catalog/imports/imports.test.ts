import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bake } from '@cairn/credentials'
import { expect, test } from 'vitest'
import { refusal } from '../../../../test/refusal.ts'
import { createWorld } from '../../../../test/world.ts'
import { renderPng } from '../badge/render-png.ts'

async function university() {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield University', slug: 'northfield' })
  const [author, reader] = [await world.given.member(ours, ['author']), await world.given.member(ours, ['auditor'])]
  const api = await world.as(author)
  const params = { organizationId: ours.id }
  const bytesOf = (file: string | object | Uint8Array) =>
    file instanceof Uint8Array ? file : new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file))
  const hand = (
    file: string | object | Uint8Array,
    query: { dryRun?: 'true' | 'false'; rows?: string } = {},
    by = api,
  ) =>
    by.catalog.importAchievements({
      params,
      query,
      raw: { contentType: 'application/octet-stream', bytes: bytesOf(file) },
    })
  const titles = async () => (await api.catalog.list({ params })).items.map(({ title }) => title).sort()
  return { ...world, ours, author, reader, api, params, hand, titles }
}

const badgeClass = (name: string, id = `https://example.org/${name}`) => ({
  id,
  type: 'BadgeClass',
  name,
  description: `All of ${name}.`,
  criteria: { narrative: `Show ${name}.` },
})

test('a dry run tells what would become of each, and writes nothing; then the good ones are drafts, once', async () => {
  const { hand, api, titles } = await university()
  const file = [badgeClass('Ropework'), badgeClass('Splicing'), badgeClass('x'.repeat(121), 'urn:long')]

  const dry = await hand(file)
  expect(dry).toMatchObject({ dryRun: true, created: 0, counts: { ready: 2, unusable: 1 } })
  expect(dry.rows.map(({ verdict, place }) => `${place} ${verdict}`)).toEqual(['/0 ready', '/1 ready', '/2 unusable'])
  expect(dry.rows[2]?.faults).toMatchObject([{ place: '/2/name', code: 'too_long' }])
  expect(await titles()).toEqual([])

  const made = await hand(file, { dryRun: 'false' })
  expect(made).toMatchObject({ dryRun: false, created: 2 })
  const draft = await api.catalog.show({ params: { achievementId: made.rows[0]!.achievementId! } })
  expect(draft).toMatchObject({ state: 'draft', definition: { title: 'Ropework', criteria: 'Show Ropework.' } })

  const again = await hand(file.slice(0, 2), { dryRun: 'false', rows: '1,2' })
  expect(again).toMatchObject({ created: 0, counts: { here: 2 } })
  expect(again.rows[0]).toMatchObject({ sameAs: { by: 'source', achievementId: draft.id, state: 'draft' } })
  expect(await titles()).toEqual(['Ropework', 'Splicing'])
})

test('what is called the same, here or in the file, is taken only when its row is named', async () => {
  const { hand, titles } = await university()
  await hand('title\nRopework', { dryRun: 'false' })
  const file = 'title\nROPEWORK\nSplicing\nsplicing\n'

  const dry = await hand(file)
  expect(dry.rows.map(({ verdict, sameAs }) => [verdict, sameAs?.title, sameAs?.row])).toEqual([
    ['duplicate', 'Ropework', undefined],
    ['ready', undefined, undefined],
    ['duplicate', 'Splicing', 2],
  ])
  expect(await hand(file, { dryRun: 'false', rows: '1' })).toMatchObject({ created: 1 })
  expect(await hand(file, { dryRun: 'false' })).toMatchObject({ created: 1 })
  expect(await titles()).toEqual(['ROPEWORK', 'Ropework', 'Splicing'])
})

test('two imports of the same at once make one draft', async () => {
  const { hand, titles } = await university()
  const results = await Promise.all([1, 2, 3].map(() => hand(badgeClass('Ropework'), { dryRun: 'false' })))

  expect(results.map(({ created }) => created).sort()).toEqual([0, 0, 1])
  expect(await titles()).toEqual(['Ropework'])
})

test('only who may write definitions may, and each institution by itself', async () => {
  const { hand, as, given, reader } = await university()
  const stranger = await as(
    await given.member(await given.organization({ name: 'Harbour', slug: 'harbour' }), ['author']),
  )

  const asReader = await as(reader)
  expect(await hand('title\nX', {}, asReader).catch(refusal)).toBe('organization.not_permitted')
  expect(await hand('title\nX', {}, stranger).catch(refusal)).toBe('organization.not_found')
})

test('a badge is read out of the image that it was baked into', async () => {
  const { hand } = await university()
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: {
      achievement: {
        id: 'urn:a',
        type: ['Achievement'],
        name: 'Ropework',
        description: 'Knots',
        criteria: { narrative: 'Tie.' },
      },
    },
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
  for (const image of [renderPng(svg, 16), new TextEncoder().encode(svg)]) {
    const baked = bake(image, JSON.stringify(credential))
    expect(await hand(baked)).toMatchObject({
      rows: [{ format: 'open_badges_3', source: 'urn:a', title: 'Ropework', verdict: 'ready' }],
    })
  }
})

const standards = process.env.CAIRN_STANDARDS

test.skipIf(!standards)(
  'the published examples lose neither their titles nor their criteria',
  async () => {
    const { hand } = await university()
    const folders = ['ob-v3p0', 'ob-v3p0-eu', 'elm']
    const files = folders.flatMap((folder) =>
      readdirSync(join(standards!, 'examples', folder))
        .filter((name) => name.endsWith('.json') && !/endorsement/.test(name))
        .map((name) => join(standards!, 'examples', folder, name)),
    )
    const told: string[] = []
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file))
      const { rows } = await hand(bytes)
      const text = new TextDecoder().decode(bytes)
      for (const { title, members, verdict } of rows) {
        expect(text).toContain(JSON.stringify(title).slice(1, -1))
        if (/"narrative"/.test(text)) expect(members).toContain('criteria')
        told.push(verdict)
      }
      expect(rows.length, file).toBeGreaterThan(0)
    }
    expect(told.filter((verdict) => verdict === 'unusable')).toEqual([])
    expect(told.length).toBeGreaterThanOrEqual(files.length)
  },
  60_000,
)
