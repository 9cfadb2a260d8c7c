import { type Achievement, type Client, Definition, type DefinitionInput, ProblemError, withPartIds } from '@cairn/api'
import { expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'

/** An institution with two authors, and a draft that one of them began. */
async function twoAuthors(definition: DefinitionInput = { title: 'Robotics' }) {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield University', slug: 'northfield' })
  const author = async () => world.as(await world.given.member(ours, ['author']))
  const [one, other] = [await author(), await author()]
  const draft = await one.catalog.create({ params: { organizationId: ours.id }, body: { definition } })
  return { one, other, draft, reviewer: await world.as(await world.given.member(ours, ['reviewer'])) }
}

/** Saves what somebody changed in the text that they had loaded. */
const save = (author: Client, loaded: Achievement, change: Partial<DefinitionInput>) =>
  author.catalog.edit({
    params: { achievementId: loaded.id },
    body: {
      definition: { ...loaded.definition, ...change } as DefinitionInput,
      revision: loaded.revision,
      base: loaded.definition,
    },
  })

test('two who save different members of one text keep both', async () => {
  const { one, other, draft } = await twoAuthors()
  await save(one, draft, { summary: 'Build one.' })
  const saved = await save(other, draft, { contact: 'Workshop' })
  expect(saved).toMatchObject({ revision: 3, definition: { summary: 'Build one.', contact: 'Workshop' } })
})

test('two who change the same member are told which, and nothing is overwritten', async () => {
  const { one, other, draft } = await twoAuthors({ title: 'Robotics', outcomes: [{ id: 'arm', text: 'Build an arm' }] })
  const changed = { outcomes: [{ id: 'arm', text: 'Build a strong arm' }] }
  await save(one, draft, changed)
  const refused = await save(other, draft, { outcomes: [{ id: 'arm', text: 'Build a light arm' }] }).catch((e) => e)

  expect(refused).toBeInstanceOf(ProblemError)
  expect((refused as ProblemError).problem).toMatchObject({
    status: 409,
    code: 'achievement.changed_meanwhile',
    errors: [{ pointer: '/definition/outcomes/0/text', code: 'changed_by_both' }],
  })
  expect((await other.catalog.show({ params: { achievementId: draft.id } })).definition).toMatchObject(changed)
})

test('a text that was handed in meanwhile is not joined with', async () => {
  const { one, other, draft } = await twoAuthors({
    ...{ title: 'Robotics', summary: 'Build one.', outcomes: [{ text: 'Build an arm' }], criteria: 'It moves.' },
    ...{ workloadHours: 80, level: 2, participation: 'hybrid', assessment: { type: 'Robot' }, qualityAssurance: 'Yes' },
  })
  await one.catalog.propose({ params: { achievementId: draft.id }, body: { definitionHash: draft.definitionHash } })
  expect(await save(other, draft, { contact: 'Workshop' }).catch(refusal)).toBe('achievement.in_review')
})

test('of fifty saves by two authors, each from the text they last saw, not one word is lost', async () => {
  const { one, other, draft } = await twoAuthors()
  const ROUNDS = 25
  /** Adds an outcome a round, in the middle of what stands there, and never looks at what the other does but by saving. */
  const write = async (author: Client, name: string) => {
    let loaded = draft
    for (let round = 0; round < ROUNDS; round++) {
      const { outcomes } = loaded.definition
      const added = { id: `${name}-${round}`, text: `${name} ${round}` }
      const kept = outcomes.filter(({ id }) => id !== `${name}-${round - 14}`)
      const place = Math.floor(kept.length / 2)
      const change = { outcomes: [...kept.slice(0, place), added, ...kept.slice(place)] as DefinitionInput['outcomes'] }
      loaded = await save(author, loaded, { ...change, [name === 'one' ? 'contact' : 'audience']: `Round ${round}` })
    }
  }
  await Promise.all([write(one, 'one'), write(other, 'other')])

  const { definition, revision } = await one.catalog.show({ params: { achievementId: draft.id } })
  const last = (name: string) => Array.from({ length: 14 }, (_, n) => `${name}-${n + ROUNDS - 14}`)
  expect(definition.outcomes.map(({ id }) => id).sort()).toEqual([...last('one'), ...last('other')].sort())
  expect(definition).toMatchObject({ contact: 'Round 24', audience: 'Round 24' })
  expect(revision).toBe(1 + 2 * ROUNDS)
  expect(withPartIds(definition)).toEqual(Definition.parse(definition))
})
