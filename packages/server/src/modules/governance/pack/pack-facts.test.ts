import type { Locale } from '@cairn/api'
import { expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { collectPack } from './collect-pack.ts'
import { packFacts } from './pack-facts.ts'

test('whoever decides on an end reads when, what takes its place, and what becomes of stacks', async () => {
  const world = await createWorld()
  const college = await world.given.organization({ slug: 'northfield' })
  const people = {
    registrar: await world.given.member(college, ['registrar']),
    chair: await world.given.member(college, ['reviewer']),
    admin: await world.given.member(college, ['admin']),
  }
  const [registrar, admin] = [await world.as(people.registrar), await world.as(people.admin)]
  const ending = await world.given.achievement(college, { title: 'Ropework' })
  const successor = await world.given.achievement(college, { title: 'Work at heights' })
  const params = { organizationId: college.id }
  const committee = await admin.governance.createCommittee({
    params,
    body: { name: 'Curriculum board', members: [{ personId: people.chair.id, part: 'chair' }] },
  })
  await admin.governance.createRoute({
    params,
    body: {
      name: 'Ends',
      kinds: ['termination'],
      stages: [
        [
          {
            key: 'board',
            name: 'Board',
            kind: 'approval',
            who: { by: 'committee', committeeId: committee.id },
            days: 30,
          },
        ],
      ],
    },
  })
  const { id: proposalId, definitionHash } = await registrar.governance.createProposal({
    params,
    body: {
      achievementId: ending.id,
      kind: 'termination',
      reason: 'Nobody enrolls any more.',
      terms: {
        lastEnrollment: '2126-04-01T00:00:00Z',
        teachOutEnd: '2126-05-01T00:00:00Z',
        lastAward: '2126-06-01T00:00:00Z',
        successorId: successor.id,
        effectOnStacks: 'Riggers take **Work at heights** instead.',
      },
    },
  })
  await registrar.governance.submitProposal({ params: { proposalId }, body: { definitionHash } })
  const chair = await world.as(people.chair)
  const meeting = await chair.governance.planMeeting({
    params: { committeeId: committee.id },
    body: { title: 'March', startsAt: '2126-03-20T09:00:00Z', agenda: [proposalId] },
  })
  const actor: Actor = {
    kind: 'person',
    personId: people.chair.id,
    isOperator: false,
    via: 'session',
    viaId: 'ses_test',
  }
  const pack = await world.runtime.transact(actor, (work) => collectPack(work, meeting.id))
  const itemIn = (language: Locale) => packFacts(pack, language, world.clock.now).items[0]!
  const english = itemIn('en')
  expect(english.about).toContainEqual(['Last award', '1 June 2126'])
  expect(english.about).toContainEqual(['What takes its place', 'Work at heights'])
  expect(english.sections[0]).toEqual({
    name: 'What becomes of stacks and of those in progress',
    words: [
      {
        isList: false,
        lines: [
          [
            { isBold: false, text: 'Riggers take ' },
            { isBold: true, text: 'Work at heights' },
            { isBold: false, text: ' instead.' },
          ],
        ],
      },
    ],
  })
  for (const language of ['es', 'ar'] as const)
    expect(itemIn(language).about.map(([, said]) => said)).toContain('Work at heights')
})
