import type { Achievement, DefinitionInput } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Work } from '../../kernel/runtime.ts'
import { grantAward } from '../awards/index.ts'
import {
  approveForProposal,
  beginTermination,
  blockAwards,
  closeEnrollment,
  publishForProposal,
  reinstateAchievement,
  requireOpenAchievement,
  retireAtItsEnd,
  returnForProposal,
  submitForProposal,
  suspendAchievement,
  unblockAwards,
} from './index.ts'

const DAY = 86_400_000

/** An institution with its people, and a published achievement. */
async function university() {
  const world = await createWorld()
  const { given, as, runtime } = world
  const ours = await given.organization({ slug: 'northfield', countryCode: 'AT' })
  const people = {
    author: await given.member(ours, ['author']),
    reviewer: await given.member(ours, ['reviewer']),
    registrar: await given.member(ours, ['registrar']),
  }
  const published = (definition: Partial<DefinitionInput> = {}) =>
    given.achievement(ours, { by: people, title: 'Robotics', ...definition })
  /** As the governance does it: in the institution, with its own decision behind it. */
  const decide = <Result>(task: (work: Work) => Promise<Result>, by: { id: string } = people.author) => {
    const actor: Actor = { kind: 'person', personId: by.id, isOperator: false, via: 'session', viaId: 'ses_given' }
    return runtime.transact(actor, async (work) => {
      await work.enter(ours.id)
      return task(work)
    })
  }
  const api = {
    author: await as(people.author),
    reviewer: await as(people.reviewer),
    registrar: await as(people.registrar),
  }
  const save = (a: Pick<Achievement, 'id' | 'revision' | 'definition'>, change: Partial<DefinitionInput>) =>
    api.author.catalog.edit({
      params: { achievementId: a.id },
      body: { definition: { ...a.definition, ...change } as DefinitionInput, revision: a.revision },
    })
  const nextVersion = async (
    a: Pick<Achievement, 'id' | 'revision' | 'definition'>,
    change: Partial<DefinitionInput>,
  ) => {
    const { definitionHash } = await save(a, change)
    const text = { params: { achievementId: a.id }, body: { definitionHash } }
    await api.author.catalog.propose(text)
    await api.reviewer.catalog.approve(text)
    return api.registrar.catalog.publish(text)
  }
  let count = 0
  const award = (achievementId: string) => {
    count += 1
    const email = `lena-${count}@example.org`
    return decide(
      (work) =>
        grantAward(work, ours.id, {
          achievementId,
          recipient: { name: 'Lena', email },
        }),
      people.registrar,
    )
  }
  return { ...world, ours, people, published, decide, api, anybody: world.api, save, nextVersion, award }
}

const of = ({ id }: { id: string }) => ({ params: { achievementId: id } })

describe('versions', () => {
  test('say how much each changed, and when it was in force; everybody reads them', async () => {
    const { anybody, published, nextVersion } = await university()
    const first = await published()
    const second = await nextVersion(first, { summary: 'Said otherwise.' })
    await nextVersion(second, { workloadHours: 99 })

    const { items } = await anybody.catalog.versions(of(first))

    expect(items.map(({ version, change }) => [version, change])).toEqual([
      [3, 'substantive'],
      [2, 'editorial'],
      [1, 'new'],
    ])
    expect(items.map(({ inForceUntil }) => inForceUntil)).toEqual([
      undefined,
      items[0]?.inForceFrom,
      items[1]?.inForceFrom,
    ])
    expect(await anybody.catalog.version({ params: { achievementId: first.id, version: 1 } })).toMatchObject({
      version: 1,
      newestVersion: 3,
      definitionHash: first.definitionHash,
    })
  })

  test('are compared with one another, and the draft with what is in force', async () => {
    const { anybody, save, published, nextVersion, api } = await university()
    const first = await published()
    const second = await nextVersion(first, { workloadHours: 99 })
    await save(second, { title: 'Robotics and more' })

    const diff = await anybody.catalog.diff({ params: { achievementId: first.id, from: 1, to: 2 } })
    expect(diff).toMatchObject({
      from: 1,
      to: 2,
      class: 'substantive',
      changes: [{ part: 'workloadHours', kind: 'changed', class: 'substantive', before: '40', after: '99' }],
    })
    expect(await api.reviewer.catalog.changes(of(first))).toMatchObject({
      from: 2,
      class: 'substantive',
      changes: [
        {
          part: 'title',
          stretches: [
            { kind: 'same', text: 'Robotics' },
            { kind: 'added', text: ' and more' },
          ],
        },
      ],
    })
  })

  test('that are not there, or not published, are not compared', async () => {
    const { api, given, ours, people, published } = await university()
    const [first, draft] = [await published(), await given.achievement(ours, { by: people, state: 'draft' })]

    const diff = (id: string, to: number) => api.author.catalog.diff({ params: { achievementId: id, from: 1, to } })
    expect(await diff(first.id, 2).catch(refusal)).toBe('achievement.not_found')
    expect(await diff(draft.id, 1).catch(refusal)).toBe('achievement.not_found')
    expect(await api.author.catalog.changes(of(draft)).catch(refusal)).toBe('achievement.not_published')
    expect(await api.author.catalog.versions(of(draft)).catch(refusal)).toBe('achievement.not_found')
  })
})

test('a badge says since when its version was in force, and how much those after it changed', async () => {
  const { anybody, published, nextVersion, award } = await university()
  const first = await published()
  const { credentialId } = await award(first.id)
  const told = async () => (await anybody.awards.showPublic({ params: { credentialId } })).achievement

  expect(await told()).toMatchObject({ version: 1, newestVersion: 1, changedSince: 'none' })
  const second = await nextVersion(first, { summary: 'Said otherwise.' })
  expect(await told()).toMatchObject({
    version: 1,
    newestVersion: 2,
    inForceFrom: first.publishedAt?.toISOString(),
    changedSince: 'editorial',
  })
  const third = await nextVersion(second, { workloadHours: 99 })
  await nextVersion(third, { summary: 'Said once more.' })
  expect(await told()).toMatchObject({ version: 1, newestVersion: 4, changedSince: 'substantive' })
})

describe('what an institution demands of its texts', () => {
  test('is chosen by its administrators, shown while one writes, and closes proposing, publishing and awarding', async () => {
    const { api, as, given, ours, people, published, award } = await university()
    const admin = await as(await given.member(ours, ['admin']))
    const inForce = await published()
    const approved = await given.achievement(ours, { by: people, state: 'approved' })
    const draft = await given.achievement(ours, { by: people, state: 'draft' })

    const policy = {
      profiles: ['eu_annex_i' as const],
      house: [{ element: 'audience' as const, gate: 'propose' as const }],
    }
    await admin.catalog.setPolicy({ params: { organizationId: ours.id }, body: policy })

    expect(await api.author.catalog.showPolicy({ params: { organizationId: ours.id } })).toEqual(policy)
    const { items } = await api.author.catalog.checklist(of(draft))
    expect(items.find(({ element }) => element === 'audience')).toMatchObject({
      pointer: '/definition/audience',
      mandatory: true,
      present: false,
      demands: [{ profile: 'house', gate: 'propose', required: true, met: false }],
    })
    const text = ({ id, definitionHash }: { id: string; definitionHash: string }) => ({
      params: { achievementId: id },
      body: { definitionHash },
    })
    expect(await api.author.catalog.propose(text(draft)).catch(refusal)).toBe('achievement.incomplete')
    expect(await api.registrar.catalog.publish(text(approved)).catch(refusal)).toBe('achievement.incomplete')
    expect(await award(inForce.id).catch(refusal)).toBe('achievement.incomplete')
    expect(
      await api.author.catalog.setPolicy({ params: { organizationId: ours.id }, body: policy }).catch(refusal),
    ).toBe('organization.not_permitted')
  })
})

describe('a text that a proposal decides on', () => {
  test('is approved and published by that proposal, and by nothing else', async () => {
    const { api, given, ours, people, decide } = await university()
    const { id, definitionHash } = await given.achievement(ours, { by: people, state: 'draft' })
    const [text, other] = [
      { definitionHash, proposalId: 'prp_1' },
      { definitionHash, proposalId: 'prp_2' },
    ]
    const named = { params: { achievementId: id }, body: { definitionHash } }
    const approve = (by: { id: string }, of = text) =>
      decide((work) => approveForProposal(work, id, { ...of, decidedBy: by.id })).catch(refusal)

    await decide((work) => submitForProposal(work, id, text))

    expect(await api.reviewer.catalog.approve(named).catch(refusal)).toBe('achievement.decided_elsewhere')
    expect(await approve(people.reviewer, other)).toBe('achievement.decided_elsewhere')
    expect(await approve(people.author)).toBe('achievement.own_proposal')
    expect(await approve(people.reviewer, { ...text, definitionHash: '0'.repeat(64) })).toBe(
      'achievement.changed_meanwhile',
    )
    expect(await approve(people.reviewer)).toMatchObject({ state: 'approved', approvedBy: people.reviewer.id })
    expect(await api.registrar.catalog.publish(named).catch(refusal)).toBe('achievement.decided_elsewhere')
    expect(await decide((work) => publishForProposal(work, id, text))).toMatchObject({
      state: 'published',
      version: 1,
      proposalId: undefined,
    })
  })

  test('comes back to its authors as a draft that is nobody’s', async () => {
    const { api, given, ours, people, decide } = await university()
    const { id, definitionHash } = await given.achievement(ours, { by: people, state: 'draft' })
    await decide((work) => submitForProposal(work, id, { definitionHash, proposalId: 'prp_1' }))

    await decide((work) => returnForProposal(work, id, { proposalId: 'prp_1', remarks: 'More.' }))

    const back = await api.author.catalog.show(of({ id }))
    expect(back).toMatchObject({ state: 'draft', remarks: 'More.' })
    expect(back.proposalId).toBeUndefined()
  })
})

describe('what becomes of an achievement', () => {
  test('while it is suspended nobody is awarded or enrolled; afterwards again', async () => {
    const { api, published, decide, award } = await university()
    const { id } = await published()

    await decide((work) => suspendAchievement(work, id, 'Under review.'))
    expect(await award(id).catch(refusal)).toBe('achievement.suspended')
    expect(await decide((work) => requireOpenAchievement(work, id)).catch(refusal)).toBe('achievement.suspended')
    expect(await api.author.catalog.showPublished(of({ id }))).toMatchObject({
      standing: { phase: 'suspended', suspension: { reason: 'Under review.' } },
    })

    await decide((work) => reinstateAchievement(work, id))
    expect(await award(id)).toMatchObject({ state: 'granted' })
  })

  test('nothing is awarded while a condition is open', async () => {
    const { api, published, decide, award } = await university()
    const { id } = await published()

    await decide((work) => blockAwards(work, id, 'prp_1', 'A condition is open.'))
    await decide((work) => blockAwards(work, id, 'prp_2', 'Another is open.'))
    await decide((work) => unblockAwards(work, id, 'prp_1'))
    expect((await api.author.catalog.show(of({ id }))).awardBlocks).toEqual(['Another is open.'])
    expect(await award(id).catch(refusal)).toBe('achievement.awards_blocked')

    await decide((work) => unblockAwards(work, id, 'prp_2'))
    expect(await award(id)).toMatchObject({ state: 'granted' })
  })

  test('it ends in order: enrollment, teaching, awards, and a tombstone', async () => {
    const { api, published, decide, award, runtime, pass } = await university()
    const [{ id }, successor] = [await published(), await published({ title: 'Robotics II' })]
    const day = (days: number) => new Date(runtime.outside.now().getTime() + days * DAY)
    const end = { reason: 'Another takes its place.', lastEnrollment: day(1), teachOutEnd: day(10), lastAward: day(20) }
    const begin = (successorId: string) => decide((work) => beginTermination(work, id, { ...end, successorId }))

    expect(await begin(id).catch(refusal)).toBe('achievement.no_such_successor')
    await begin(successor.id)
    expect(await decide((work) => closeEnrollment(work, id, end)).catch(refusal)).toBe('achievement.ending')
    expect(await award(id)).toMatchObject({ state: 'granted' })

    await pass(2 * DAY)
    expect((await api.author.catalog.showPublished(of({ id }))).standing).toMatchObject({
      phase: 'teach_out',
      closing: { successorId: successor.id },
    })
    expect(await decide((work) => requireOpenAchievement(work, id)).catch(refusal)).toBe(
      'achievement.enrollment_closed',
    )
    expect(await award(id)).toMatchObject({ state: 'granted' })
    expect(await decide((work) => retireAtItsEnd(work, id)).catch(refusal)).toBe('achievement.not_ended')

    await pass(20 * DAY)
    expect(await award(id).catch(refusal)).toBe('achievement.ended')
    await decide((work) => retireAtItsEnd(work, id))
    expect(await api.author.catalog.showPublished(of({ id }))).toMatchObject({
      state: 'retired',
      standing: { phase: 'retired' },
      retirement: { reason: 'Another takes its place.' },
    })
  })

  test('is nobody’s business before it is published', async () => {
    const { given, ours, people, decide } = await university()
    const { id } = await given.achievement(ours, { by: people, state: 'draft' })

    expect(await decide((work) => suspendAchievement(work, id, 'Why not.')).catch(refusal)).toBe(
      'achievement.not_published',
    )
  })
})
