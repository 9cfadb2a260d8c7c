import { Definition, type DefinitionInput, type Locale } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../../test/refusal.ts'
import { createWorld } from '../../../../test/world.ts'
import { missingAt } from '../completeness/index.ts'
import { copied } from './copy-achievement.ts'
import { templatesIn } from './templates/index.ts'

async function institution() {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield University', slug: 'northfield' })
  const author = async (name: string) => {
    const person = await world.given.member(ours, ['author'], { name, email: `${name}@northfield.example` })
    return { ...person, api: await world.as(person) }
  }
  const [amara, bo] = [await author('amara'), await author('bo')]
  const draft = (definition: DefinitionInput) =>
    amara.api.catalog.create({ params: { organizationId: ours.id }, body: { definition } })
  return { ...world, ours, amara, bo, draft }
}
const of = ({ id }: { id: string }) => ({ params: { achievementId: id } })

describe('templates', () => {
  test.each<Locale>(['en', 'es', 'ar'])('in %s lack nothing that an institution usually asks for', (language) => {
    const missing = templatesIn(language).map(({ name, definition }) => [
      name,
      missingAt('propose', definition, { countryCode: 'AT' }).map(({ element }) => element),
    ])
    // taking part has no level
    const none = { course: [], workplace: [], workshop: ['level'], certification: [] }
    expect(Object.fromEntries(missing)).toEqual(none)
  })

  test('say the same in every language, and are written in it', () => {
    const [en, es, ar] = (['en', 'es', 'ar'] as const).map(templatesIn)
    const counts = (list: typeof en) =>
      list?.map(({ definition: { outcomes, activities, rubric } }) => [
        outcomes.length,
        activities?.length,
        rubric?.criteria.length,
      ])
    expect(counts(es)).toEqual(counts(en))
    expect(counts(ar)).toEqual(counts(en))
    expect(
      ar?.every(({ definition }) => definition.language === 'ar' && /[\u0600-\u06ff]/.test(definition.title)),
    ).toBe(true)
  })
})

describe('a copy', () => {
  test('begins a draft of whoever copied, with all of the text but what was given to the original alone', async () => {
    const { draft, bo } = await institution()
    const { definition } = templatesIn('en')[0]!
    const original = await draft({ ...definition, humanCode: 'CS-104', accreditation: 'AQ' } as DefinitionInput)

    const { id } = await bo.api.catalog.copy({ ...of(original), body: { title: 'Rust in a week' } })

    const { humanCode: _, accreditation: __, ...kept } = original.definition
    expect(await bo.api.catalog.show(of({ id }))).toMatchObject({
      state: 'draft',
      version: 0,
      revision: 1,
      authorIds: [bo.id],
      definition: { ...kept, title: 'Rust in a week' },
    })
  })

  test('of a whole text is pre-filled to four fifths', () => {
    const whole = Definition.parse({
      ...templatesIn('en')[3]!.definition,
      ...{ humanCode: 'X', accreditation: 'AQ', acceptedBy: [{ organization: 'City', as: 'license' }] },
    })
    expect(Object.keys(copied(whole)).length / Object.keys(whole).length).toBeGreaterThanOrEqual(0.8)
  })

  test('of a text of others is refused as if there were none', async () => {
    const { draft, given, as } = await institution()
    const stranger = await as(await given.member(await given.organization({ slug: 'harbour' }), ['author']))
    expect(await stranger.catalog.copy({ ...of(await draft({ title: 'X' })), body: {} }).catch(refusal)).toBe(
      'achievement.not_found',
    )
  })
})

test('authors see who else has a text open, for half a minute, and which revision it is at', async () => {
  const { draft, amara, bo, pass } = await institution()
  const text = await draft({ title: 'X' })

  expect(await amara.api.catalog.presence(of(text))).toEqual({ revision: 1, others: [] })
  const seen = await bo.api.catalog.presence(of(text))
  expect(seen.others).toEqual([{ personId: amara.id, name: 'amara' }])
  await pass(31_000)
  expect((await bo.api.catalog.presence(of(text))).others).toEqual([])
  await amara.api.catalog.discard(of(text))
  expect(await bo.api.catalog.presence(of(text)).catch(refusal)).toBe('achievement.not_found')
})

describe('the family of a badge', () => {
  const plain = { scope: 'badge', field: 'Sports' } as const
  test('names what looks the same, here and at others, and what differs by its color alone', async () => {
    const { draft, given, amara } = await institution()
    const harbour = await given.organization({ name: 'Harbour', slug: 'harbour' })
    const theirs = await given.achievement(harbour, { state: 'published', ...plain, title: 'Mountain B' })
    await given.achievement(harbour, { state: 'draft', ...plain, title: 'Not to be seen' })
    const same = await draft({ ...plain, title: 'Mountain C' })
    const blue = await draft({ ...plain, title: 'Mountain D', badge: { palette: 'lake' } })
    const other = await draft({ ...plain, title: 'Quite another', badge: { shape: 'shield' } })
    const mine = await draft({ ...plain, title: 'Mountain A', badge: { palette: 'pine' } })
    await amara.api.catalog.edit({
      ...of(mine),
      body: { definition: { ...mine.definition, badge: {} } as DefinitionInput, revision: 1 },
    })

    const { items, alike, contrasts } = await amara.api.catalog.family(of(mine))

    const told = (list: typeof items) => new Map(list.map(({ id, likeness }) => [id, likeness]))
    expect(told(items)).toEqual(
      new Map([
        [other.id, undefined],
        [blue.id, 'same_but_color'],
        [same.id, 'same'],
      ]),
    )
    expect(told(alike)).toEqual(
      new Map([
        [blue.id, 'same_but_color'],
        [same.id, 'same'],
        [theirs.id, 'same'],
      ]),
    )
    expect(alike.at(-1)).toMatchObject({ title: 'Mountain B', organization: { name: 'Harbour' } })
    expect(contrasts).toContainEqual({ part: 'issuer', ratio: 8.53, criterion: '1.4.3', least: 4.5 })
  })

  test('the picture of a working text shows what another choice would look like', async () => {
    const { draft, amara } = await institution()
    const text = await draft({ ...plain, title: 'X' })
    const picture = async (query: { shape?: 'shield' }) =>
      Buffer.from((await amara.api.catalog.draftSvg({ ...of(text), query })).body as Uint8Array).toString()
    expect(await picture({ shape: 'shield' })).not.toBe(await picture({}))
  })
})
