import type { Client, DefinitionInput } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { setStarts } from './set-starts.ts'
import { searchPublished } from './show-achievement.ts'

/** Two institutions and what they publish, the first of the list first. */
async function published(definitions: readonly DefinitionInput[]) {
  const world = await createWorld()
  const { given, pass } = world
  const ours = await given.organization({ name: 'Northfield', slug: 'northfield' })
  for (const definition of definitions) {
    await given.achievement(ours, definition)
    await pass(1000)
  }
  const search = async (query: object) => {
    const { items, ...found } = await world.api.catalog.search({ query })
    return { ...found, titles: items.map(({ title }) => title) }
  }
  const titles = async (query: object) => (await search(query)).titles
  return { ...world, ours, search, titles }
}

/** All titles, one page of one after the other. */
async function paged(api: Client, query: object): Promise<string[]> {
  const titles: string[] = []
  let after: string | undefined
  do {
    const page = await api.catalog.search({ query: { ...query, size: 1, ...(after && { after }) } })
    titles.push(...page.items.map(({ title }) => title))
    after = page.next
  } while (after)
  return titles
}

describe('a word that was misspelt', () => {
  const some: DefinitionInput[] = [
    { title: 'Project Management', outcomes: [{ text: 'Plan a budget' }] },
    { title: 'Cybersecurity Basics' },
    { title: 'Carbon Accounting' },
  ]

  test.each([
    ['managment', 'Project Management'],
    ['project managemnet', 'Project Management'],
    ['cybresecurity', 'Cybersecurity Basics'],
    ['acounting', 'Carbon Accounting'],
    ['Projéct budgte', 'Project Management'],
  ])('%s finds what is called alike, and says so', async (q, title) => {
    const { search } = await published(some)
    expect(await search({ q })).toMatchObject({ titles: [title], total: 1, more: false, alike: true })
  })

  test('does not widen what was found as it was typed, nor find what is not alike', async () => {
    const { search } = await published(some)
    expect(await search({ q: 'carbon' })).toMatchObject({ titles: ['Carbon Accounting'], alike: false })
    expect(await search({ q: 'zzzzxq' })).toMatchObject({ titles: [], total: 0, alike: false })
    // each word is there, but not in the same: nothing is misspelt
    expect(await search({ q: 'carbon project' })).toMatchObject({ titles: [], alike: false })
  })

  test('is still narrowed by the filters, and its pages follow each other', async () => {
    const { api, titles } = await published([...some, { title: 'Risk Management', level: 3 }])
    expect(await titles({ q: 'managment', level: 3 })).toEqual(['Risk Management'])
    const first = await api.catalog.search({ query: { q: 'managment', size: 1 } })
    expect(first).toMatchObject({ items: [{ title: 'Risk Management' }], total: 2 })
    const second = await api.catalog.search({ query: { q: 'managment', size: 1, after: first.next } })
    expect(second.items).toMatchObject([{ title: 'Project Management' }])
    expect(second).not.toHaveProperty('next')
  })
})

test('what is called exactly so comes before titles that have the word, and those before the rest; then the newest', async () => {
  const { titles, api } = await published([
    { title: 'Robotics' },
    { title: 'Robotics II' },
    { title: 'Advanced Robotics' },
    { title: 'Mechanics', tags: ['robotics'] },
  ])
  const order = ['Robotics', 'Advanced Robotics', 'Robotics II', 'Mechanics']
  expect(await titles({ q: 'robotics' })).toEqual(order)
  expect(await paged(api, { q: 'robotics' })).toEqual(order)
})

describe('more than are counted', () => {
  /** Robotics, and 150 times as many of two others: one that has the word in its title, one that has it elsewhere. */
  async function crowded() {
    const world = await published([
      { title: 'Robotics' },
      { title: 'Advanced Robotics', workloadHours: 30 },
      { title: 'Mechanics', tags: ['robotics'], workloadHours: 10 },
    ])
    await world.owner.query('alter table published_achievements no force row level security')
    await world.owner.query(
      `insert into published_achievements (organization_id, id, state, version, definition, published_at, search_title,
         search_about, search_outcomes)
       select organization_id, 'ach_' || lpad((number * 2 + workload)::text, 20, '0'), state, version, definition,
         published_at + number * interval '1 minute', search_title, search_about, search_outcomes
       from (select *, (definition ->> 'workloadHours')::int / 30 as workload from published_achievements) given,
         generate_series(1, 149) number where title <> 'Robotics'`,
    )
    return world
  }
  const times = (title: string) => Array.from({ length: 150 }, () => title)

  test.each([
    [{ q: 'robotics' }, ['Robotics', ...times('Advanced Robotics'), ...times('Mechanics')]],
    [{ q: 'robotisc' }, [...times('Advanced Robotics'), 'Robotics', ...times('Mechanics')]],
    [{ q: 'robot', sort: 'title' }, [...times('Advanced Robotics'), ...times('Mechanics'), 'Robotics']],
    [{ q: 'robotics', sort: 'shortest' }, [...times('Mechanics'), ...times('Advanced Robotics'), 'Robotics']],
  ])('%o: pages follow each other, and nothing comes twice', async (query: object, expected: string[]) => {
    const { api } = await crowded()
    const titles: string[] = []
    const ids = new Set<string>()
    let after: string | undefined
    do {
      const found = await api.catalog.search({ query: { ...query, size: 40, ...(after && { after }) } })
      expect(found).toMatchObject({ total: 250, more: true })
      expect(found).not.toHaveProperty('facets')
      titles.push(...found.items.map(({ title }) => title))
      for (const { id } of found.items) ids.add(id)
      after = found.next
    } while (after)
    expect(titles).toEqual(expected)
    expect(ids.size).toBe(expected.length)
  })
})

test('what begins before a day is found: from today on, and not on that day', async () => {
  const { api, titles, runtime, given, pass, clock } = await published([
    { title: 'Knots', level: 2 },
    { title: 'Tides', level: 3 },
    { title: 'Sails' },
  ])
  const set = (title: string, days: string[]) =>
    runtime.transact(system('test'), async (work) => {
      const { items } = await searchPublished(work, { q: title, size: 1, sort: 'relevance' })
      await setStarts(work, items[0]!.id, days)
    })
  const theirs = await given.organization({ name: 'Harbour', slug: 'harbour' })
  await given.achievement(theirs, { title: 'Boats' })
  expect(clock.now.toISOString().slice(0, 10)).toBe('2026-03-02')
  await set('Knots', ['2026-03-02', '2026-06-01'])
  await set('Tides', ['2026-04-10'])
  await set('Boats', ['2026-05-05'])

  expect(await titles({ startsBefore: '2026-03-02' })).toEqual([])
  expect(await titles({ startsBefore: '0000-01-01' })).toEqual([])
  expect(await titles({ startsBefore: '2026-03-03' })).toEqual(['Knots'])
  expect(await titles({ startsBefore: '2026-04-10' })).toEqual(['Knots'])
  expect(await titles({ startsBefore: '2026-04-11' })).toEqual(['Tides', 'Knots'])
  expect(await titles({ startsBefore: '2026-07-01' })).toEqual(['Boats', 'Tides', 'Knots'])
  expect(await paged(api, { startsBefore: '2026-07-01' })).toEqual(['Boats', 'Tides', 'Knots'])
  // with the other filters and with words, in each order
  expect(await titles({ startsBefore: '2026-07-01', organization: 'northfield' })).toEqual(['Tides', 'Knots'])
  expect(await titles({ startsBefore: '2026-07-01', level: 2, q: 'knots' })).toEqual(['Knots'])
  expect(await titles({ startsBefore: '2026-03-03', q: 'tides' })).toEqual([])
  expect(await titles({ startsBefore: '2026-07-01', sort: 'title' })).toEqual(['Boats', 'Knots', 'Tides'])

  // its first day is over then, and its second is still to come
  await pass(86_400_000)
  expect(await titles({ startsBefore: '2026-04-11' })).toEqual(['Tides'])
  expect(await titles({ startsBefore: '2026-07-01' })).toEqual(['Boats', 'Tides', 'Knots'])
})

describe('filters, orders and counts', () => {
  const various: DefinitionInput[] = [
    { title: 'Delta', workloadHours: 10, fee: { amount: 0, currency: 'EUR' }, language: 'de', level: 1 },
    { title: 'alpha', workloadHours: 80, fee: { amount: 90, currency: 'EUR' }, creditBearing: true, level: 2 },
    { title: 'Éclair', workloadHours: 30.5, stackability: 'integrated', level: 2, field: 'Food: baking' },
    {
      title: 'Bravo',
      workloadHours: 200,
      partOf: [{ name: 'Minor in Data' }, { name: 'Minor in Data' }],
      stackability: 'stand_alone',
    },
  ]

  const cases: [object, string[]][] = [
    [{ length: 'up_to_10' }, ['Delta']],
    [{ length: 'up_to_75' }, ['Éclair']],
    [{ length: 'up_to_150' }, ['alpha']],
    [{ length: 'over_150' }, ['Bravo']],
    [{ price: 'free' }, ['Delta']],
    [{ price: 'paid' }, ['alpha']],
    [{ language: 'de' }, ['Delta']],
    [{ creditBearing: 'true' }, ['alpha']],
    [{ stackable: 'true' }, ['Bravo', 'Éclair']],
    [{ countsTowards: 'Minor in Data' }, ['Bravo']],
    [{ countsTowards: 'Minor' }, []],
    [{ field: 'Food: baking', level: 2 }, ['Éclair']],
    [{ organization: 'northfield', level: 1 }, ['Delta']],
    [{ organization: 'nobody' }, []],
    [{ sort: 'newest' }, ['Bravo', 'Éclair', 'alpha', 'Delta']],
    [{ sort: 'title' }, ['alpha', 'Bravo', 'Delta', 'Éclair']],
    [{ sort: 'shortest' }, ['Delta', 'Éclair', 'alpha', 'Bravo']],
  ]

  test('each narrows or orders the catalog, and its pages follow each other', async () => {
    const { api, titles } = await published(various)
    for (const [query, expected] of cases) {
      const said = JSON.stringify(query)
      expect(await titles(query), said).toEqual(expected)
      expect(await paged(api, query), said).toEqual(expected)
    }
  })

  test('how many have each value is told of what was found', async () => {
    const { search } = await published(various)
    expect((await search({})).facets).toEqual({
      creditBearing: { true: 1 },
      countsTowards: { 'Minor in Data': 1 },
      field: { 'Food: baking': 1, Technology: 3 },
      participation: { online: 4 },
      language: { de: 1, en: 3 },
      length: { up_to_10: 1, up_to_75: 1, up_to_150: 1, over_150: 1 },
      level: { 1: 1, 2: 3 },
      price: { free: 1, paid: 1 },
      stackable: { true: 2 },
    })
    expect((await search({ level: 2 })).facets).toMatchObject({ level: { 2: 3 }, language: { en: 3 } })
  })
})
