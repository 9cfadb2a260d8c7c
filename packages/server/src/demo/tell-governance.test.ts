import { PROPOSAL_STATES } from '@cairn/api'
import { expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { createPeople } from './given-people.ts'
import { tellGovernance } from './tell-governance.ts'

const SLUGS = [
  'agile-coach',
  'green-building-retrofit',
  'responsible-ai',
  'grant-writing',
  'open-source-contributor',
  'cloud-security-practitioner',
  'community-health-communication',
  'prompt-engineering',
  'data-literacy-foundations',
  'network-security-essentials',
  'basic-first-aid',
]

test('the demo has a proposal in every state, a condition that is open, and a vote that waits', {
  timeout: 120_000,
}, async () => {
  const { runtime, given, as } = await createWorld()
  const college = await given.organization({ slug: 'northfield' })
  const by = {
    author: await given.member(college, ['author']),
    reviewer: await given.member(college, ['reviewer', 'author']),
    registrar: await given.member(college, ['registrar']),
  }
  const ines = await given.member(college, ['assessor'])
  const { amara, bo, rosa } = { amara: by.author, bo: by.reviewer, rosa: by.registrar }
  const achievements: Record<string, string> = {}
  for (const slug of SLUGS) achievements[slug] = (await given.achievement(college, { title: slug, by })).id
  await given.achievement(college, { title: 'In review', state: 'proposed', by })
  await given.achievement(college, { title: 'Approved', state: 'approved', by })

  await tellGovernance(runtime, createPeople(runtime), {
    organizationId: college.id,
    staff: { amara, bo, rosa, ines },
    achievements,
  })

  const client = await as(bo)
  const { items } = await client.governance.listProposals({
    params: { organizationId: college.id },
    query: { size: 100 },
  })
  const states = new Set(items.map(({ state }) => state))
  // one that waits for its authors lapsed in the story, and none waits now
  expect(PROPOSAL_STATES.filter((state) => !states.has(state))).toEqual(['changes_requested'])
  expect(items.filter(({ openConditions }) => openConditions > 0)).toMatchObject([
    { title: 'green-building-retrofit', state: 'in_force' },
  ])
  const { myTurn } = await client.governance.inbox({ params: { organizationId: college.id } })
  expect(myTurn.map(({ title }) => title)).toContain('data-literacy-foundations')
  const meetings = await client.governance.listMeetings({ params: { organizationId: college.id } })
  expect(meetings.items).toHaveLength(3)
})
