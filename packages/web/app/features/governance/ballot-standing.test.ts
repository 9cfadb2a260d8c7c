import type { Ballot, Proposal } from '@cairn/api'
import { expect, test } from 'vitest'
import { isCountable, standingIn } from './ballot-standing.ts'

const NOW = new Date('2026-03-20T09:00:00Z')
const vote = (personId: string) => ({ personId, choice: 'approve' as const, at: NOW.toISOString() })

const open = {
  stepKey: 'board',
  definitionHash: 'a',
  members: ['ann', 'bo'],
  conflicts: {},
  votes: [],
  deadline: '2026-03-21T00:00:00Z',
} as unknown as Ballot
const before = {
  definitionHash: 'a',
  conflicted: [] as string[],
  steps: [{ key: 'board', state: 'open' }],
} as unknown as Proposal

test.each<[string, Partial<Ballot>, Partial<Proposal>]>([
  ['may_vote', {}, {}],
  ['closed', { closedAt: NOW.toISOString() }, {}],
  ['overtaken', {}, { definitionHash: 'b' }],
  ['no_member', { members: ['bo'] }, {}],
  ['conflict', { conflicts: { ann: 'author' } }, {}],
  ['conflict', {}, { conflicted: ['ann'] }],
  ['voted', { votes: [vote('ann')] }, {}],
  ['late', { deadline: '2026-03-19T00:00:00Z' }, {}],
  ['absent', { present: ['bo'] }, {}],
  ['may_vote', { present: ['ann'] }, {}],
])('is %s', (standing, ballot, proposal) => {
  expect(standingIn({ ...open, ...ballot }, { ...before, ...proposal }, 'ann', NOW)).toBe(standing)
})

test.each<[boolean, Partial<Ballot>, Partial<Proposal>]>([
  [false, {}, {}],
  [true, { votes: [vote('ann'), vote('bo')] }, {}],
  [true, { votes: [vote('ann')] }, { conflicted: ['bo'] }],
  [true, { deadline: '2026-03-19T00:00:00Z' }, {}],
  [true, { meetingId: 'mtg' }, {}],
])('can be counted: %s', (countable, ballot, proposal) => {
  expect(isCountable({ ...open, ...ballot }, { ...before, ...proposal }, NOW)).toBe(countable)
})
