import { expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'

const DAY = 86_400_000

/** Something that is published, and who may say when it begins. It is 2 March 2026, nine o'clock. */
async function inForce() {
  const world = await createWorld()
  const { given, as, api } = world
  const ours = await given.organization()
  const by = { author: await given.member(ours, ['author']), registrar: await given.member(ours, ['registrar']) }
  const of = ({ id }: { id: string }) => ({ params: { achievementId: id } })
  const done = of(await given.achievement(ours, { by }))
  // signed in anew each time: days pass
  const set = async (startsOn: string[], at = done) =>
    (await as(by.registrar)).catalog.setStarts({ ...at, body: { startsOn } })
  const shown = async () => (await api.catalog.showPublished(done)).starts
  return { ...world, ours, by, done, of, set, shown }
}

test('whoever publishes says on which days it begins; everybody reads those that are not over, in order', async () => {
  const { set, shown, pass, as, by, done, owner } = await inForce()
  expect(await shown()).toEqual([])
  const days = ['2026-09-01', '2026-03-02', '2026-03-30', '2026-09-01']
  expect(await set(days)).toMatchObject({ starts: ['2026-03-02', '2026-03-30', '2026-09-01'] })
  expect(await shown()).toEqual(['2026-03-02', '2026-03-30', '2026-09-01'])
  await pass(DAY)
  expect(await shown()).toEqual(['2026-03-30', '2026-09-01'])
  expect((await (await as(by.author)).catalog.show(done)).starts).toEqual(['2026-03-30', '2026-09-01'])

  await set(['2027-03-03'])
  expect(await shown()).toEqual(['2027-03-03'])
  await pass(1000)
  await set([])
  expect(await shown()).toEqual([])
  await owner.query('alter table events no force row level security')
  const { rows } = await owner.query(
    `select payload -> 'starts' as starts from events where name = 'achievement.starts_set' order by occurred_at, id`,
  )
  expect(rows.map(({ starts }) => starts)).toEqual([['2026-03-02', '2026-03-30', '2026-09-01'], ['2027-03-03'], []])
})

test('a day that is over is refused at its place, and nothing is changed', async () => {
  const { set, shown } = await inForce()
  await set(['2026-04-01'])
  await expect(set(['2026-05-01', '2026-03-01', '0001-01-01'])).rejects.toMatchObject({
    problem: {
      status: 422,
      code: 'achievement.start_past',
      errors: [
        { pointer: '/startsOn/1', code: 'day_past' },
        { pointer: '/startsOn/2', code: 'day_past' },
      ],
    },
  })
  expect(await shown()).toEqual(['2026-04-01'])
})

test('what is no day is refused, and so are more than forty', async () => {
  const { set } = await inForce()
  expect(await set(['2027-02-29']).catch(refusal)).toBe('request.malformed')
  expect(await set(['tomorrow']).catch(refusal)).toBe('request.malformed')
  const many = Array.from({ length: 41 }, (_, index) => `${2030 + index}-01-01`)
  expect(await set(many).catch(refusal)).toBe('request.malformed')
  expect((await set(many.slice(1))).starts).toHaveLength(40)
})

test('is for those who publish, and for what is published', async () => {
  const { set, as, by, done, of, given, ours, shown } = await inForce()
  const body = { startsOn: ['2026-04-01'] }
  expect(await (await as(by.author)).catalog.setStarts({ ...done, body }).catch(refusal)).toBe(
    'organization.not_permitted',
  )
  expect(await shown()).toEqual([])

  const draft = of(await given.achievement(ours, { state: 'draft' }))
  expect(await set(body.startsOn, draft).catch(refusal)).toBe('achievement.not_published')
  await set(body.startsOn)
  await (await as(by.registrar)).catalog.retire({ ...done, body: { reason: 'Over.' } })
  expect(await set(body.startsOn).catch(refusal)).toBe('achievement.retired')
  // nothing begins that is not awarded any more
  expect(await shown()).toEqual([])
})
