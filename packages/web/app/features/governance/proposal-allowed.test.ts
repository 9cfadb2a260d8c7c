import type { Permission, Proposal } from '@cairn/api'
import { expect, test } from 'vitest'
import { allowedActs, isOffered } from './proposal-allowed.ts'

const REVIEWER: Permission[] = ['proposal.read', 'proposal.comment', 'proposal.decide']
const AUTHOR: Permission[] = [...REVIEWER, 'proposal.submit']

const step = {
  key: 'review',
  name: 'Review',
  kind: 'approval',
  who: { by: 'role', role: 'reviewer' },
  stage: 0,
} as const
const proposal = (more: Partial<Proposal>): Proposal => ({
  id: 'prp_00000000000000000000000000',
  achievementId: 'ach_00000000000000000000000000',
  organizationId: 'org_00000000000000000000000000',
  title: 'Robotics',
  kind: 'new',
  state: 'in_review',
  openConditions: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
  definitionHash: '0'.repeat(64),
  authors: ['amara'],
  conflicted: [],
  excluded: [],
  isFastTrack: false,
  steps: [{ ...step, state: 'open', mine: {} }],
  conditions: [],
  ballots: [],
  names: {},
  ...more,
})
const offered = (more: Partial<Proposal>, personId: string, permissions: readonly Permission[]) =>
  Object.entries(allowedActs(proposal(more), { personId, permissions }))
    .filter(([name, value]) => value && !name.startsWith('is'))
    .map(([name]) => name)

test('whose turn it is decides; whoever has a part in it comments and withdraws', () => {
  expect(offered({}, 'bo', REVIEWER)).toEqual(['decide', 'declareConflict', 'closeConditions', 'comment'])
  expect(offered({ conflict: 'author' }, 'amara', AUTHOR)).toEqual(['comment', 'withdraw'])
  expect(offered({}, 'kim', ['proposal.read'])).toEqual([])
})

test('a step that waits for somebody else is not offered', () => {
  expect(offered({ steps: [{ ...step, state: 'open' }] }, 'bo', REVIEWER)).not.toContain('decide')
})

test('each state offers what it allows', () => {
  const author = (state: Proposal['state']) => offered({ state, conflict: 'author' }, 'amara', AUTHOR)
  expect(author('changes_requested')).toEqual(['comment', 'submit', 'withdraw'])
  expect(author('rejected')).toEqual(['appeal'])
  expect(author('in_force')).toEqual([])
  expect(offered({ state: 'deferred' }, 'bo', REVIEWER)).toContain('resume')
  expect(offered({ state: 'approved' }, 'rosa', ['achievement.publish'])).toEqual(['schedule', 'enact'])
})

test('a form that was refused because somebody was quicker is gone', () => {
  const now = (state: Proposal['state']) => allowedActs(proposal({ state }), { personId: 'bo', permissions: REVIEWER })
  expect(isOffered('decide.approve', now('in_review'))).toBe(true)
  expect(isOffered('decide.approve', now('changes_requested'))).toBe(false)
  expect(isOffered('resume', now('deferred'))).toBe(true)
})
