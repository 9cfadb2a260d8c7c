import { VOTES } from '@cairn/api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { CairnError } from '../../kernel/errors.ts'
import { type Ballot, closed, resultOf, USUAL_RULES, type VoteChoice, voted } from './ballot.model.ts'

const now = new Date('2026-03-02T10:00:00Z')
const later = new Date('2026-03-20T10:00:00Z')
const person = (personId: string, via = 'session') =>
  ({ kind: 'person', personId, via, isOperator: false }) as unknown as Actor
const codeOf = (attempt: () => unknown): string => {
  try {
    attempt()
    return 'granted'
  } catch (error) {
    if (error instanceof CairnError) return error.code
    throw error
  }
}

const ballot: Ballot = {
  organizationId: 'org',
  id: 'blt',
  proposalId: 'prp',
  stepKey: 'committee',
  committeeId: 'cmt',
  definitionHash: 'text',
  rules: USUAL_RULES,
  members: ['ada', 'bo', 'cy', 'di', 'eva'],
  chairId: 'ada',
  conflicts: { eva: 'author' },
  deadline: new Date('2026-03-10T10:00:00Z'),
  votes: [],
}
const vote = (to: Ballot, who: string, choice: VoteChoice = 'approve', seen = 'text', at = now) =>
  voted(to, { choice, seen }, person(who), at)
const all = (votes: Record<string, VoteChoice>, change: Partial<Ballot> = {}) =>
  Object.entries(votes).reduce((so, [who, choice]) => vote(so, who, choice), { ...ballot, ...change })

describe('a vote', () => {
  test.each([
    ['of a stranger', () => vote(ballot, 'zoe'), 'vote.not_a_member'],
    ['of an author', () => vote(ballot, 'eva'), 'vote.conflicted'],
    [
      'by a token',
      () => voted(ballot, { choice: 'approve', seen: 'text' }, person('bo', 'token'), now),
      'vote.by_persons',
    ],
    ['on another text', () => vote(ballot, 'bo', 'approve', 'older'), 'vote.changed_meanwhile'],
    ['after the deadline', () => vote(ballot, 'bo', 'approve', 'text', later), 'vote.deadline'],
    ['a second time', () => vote(vote(ballot, 'bo'), 'bo', 'reject'), 'vote.twice'],
    ['of who is not there', () => vote({ ...ballot, present: ['ada'] }, 'bo'), 'vote.absent'],
    ['after the count', () => vote(closed(ballot, later), 'bo'), 'vote.closed'],
  ])('%s is refused with its reason', (_name, attempt, code) => {
    expect(codeOf(attempt)).toBe(code)
  })

  test('ends when all have voted, when its time is up, or when a meeting says so', () => {
    expect(codeOf(() => closed(vote(ballot, 'bo'), now))).toBe('vote.open')
    expect(closed(all({ ada: 'approve', bo: 'approve', cy: 'reject', di: 'approve' }), now).result).toMatchObject({
      outcome: 'approve',
    })
    expect(closed(vote(ballot, 'bo'), later).result).toEqual({ outcome: 'none', why: 'no_quorum' })
    expect(closed({ ...all({ ada: 'approve', bo: 'approve' }), meetingId: 'mtg' }, now).result).toMatchObject({
      outcome: 'approve',
    })
  })
})

describe('the count', () => {
  test.each<[string, Record<string, VoteChoice>, Partial<Ballot>, object]>([
    [
      'of more than half',
      { ada: 'approve', bo: 'approve', cy: 'reject' },
      {},
      { outcome: 'approve', byCastingVote: false },
    ],
    ['keeps conditions', { ada: 'approve', bo: 'approve_with_conditions' }, {}, { outcome: 'approve_with_conditions' }],
    ['of too few is none', { ada: 'approve' }, {}, { outcome: 'none', why: 'no_quorum' }],
    [
      'leaves abstentions out of the majority',
      { ada: 'approve', bo: 'abstain', cy: 'abstain' },
      {},
      { outcome: 'approve' },
    ],
    ['of a tie goes with the chair', { ada: 'reject', bo: 'approve' }, {}, { outcome: 'reject', byCastingVote: true }],
    ['of a tie without the chair is none', { bo: 'approve', cy: 'reject' }, {}, { outcome: 'none', why: 'tied' }],
    [
      'of a tie is none where the chair has one vote like others',
      { ada: 'approve', bo: 'reject' },
      { rules: { ...USUAL_RULES, chairBreaksTies: false } },
      { outcome: 'none', why: 'tied' },
    ],
    [
      'by two thirds',
      { ada: 'approve', bo: 'approve', cy: 'reject' },
      { rules: { ...USUAL_RULES, majority: 'two_thirds' } },
      { outcome: 'approve' },
    ],
    [
      'by all',
      { ada: 'approve', bo: 'approve', cy: 'reject' },
      { rules: { ...USUAL_RULES, majority: 'unanimous' } },
      { outcome: 'none', why: 'no_majority' },
    ],
    [
      'of many ways is none',
      { ada: 'approve', bo: 'defer', cy: 'reject' },
      {},
      { outcome: 'none', why: 'no_majority' },
    ],
    ['may be to put off', { ada: 'defer', bo: 'defer', cy: 'approve' }, {}, { outcome: 'defer' }],
  ])('%s', (_name, votes, change, result) => {
    expect(resultOf(all(votes, change))).toMatchObject(result)
  })

  test('leaves out who turned out to have a conflict after they voted, also the chair', () => {
    const votes = { ada: 'approve', bo: 'approve', cy: 'reject', di: 'reject' } as const
    expect(resultOf(all(votes))).toMatchObject({ outcome: 'approve', byCastingVote: true })
    const told = { ...all(votes), conflicts: { ada: 'declared', eva: 'author' } as const }
    expect(resultOf(told)).toEqual({ outcome: 'reject', byCastingVote: false })
    const alone = { ...all({ ada: 'approve' }), members: ['ada', 'bo', 'cy'], conflicts: { ada: 'declared' } as const }
    expect(resultOf(alone)).toEqual({ outcome: 'none', why: 'no_quorum' })
  })

  test('approves only with a quorum of those who may vote, and never against half of the votes', () => {
    const choices = fc.array(fc.option(fc.constantFrom(...VOTES), { nil: undefined }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        choices,
        fc.constantFrom('simple' as const, 'two_thirds' as const, 'unanimous' as const),
        (given, majority) => {
          const votes = Object.fromEntries(
            ['ada', 'bo', 'cy', 'di'].flatMap((who, index) => (given[index] ? [[who, given[index]]] : [])),
          )
          const { outcome } = resultOf(all(votes, { rules: { ...USUAL_RULES, majority } }))
          if (outcome !== 'approve' && outcome !== 'approve_with_conditions') return
          const cast = Object.values(votes)
          expect(cast.length).toBeGreaterThanOrEqual(2)
          const against = cast.filter((choice) => ['request_changes', 'defer', 'reject'].includes(choice)).length
          expect(against * 2).toBeLessThanOrEqual(cast.filter((choice) => choice !== 'abstain').length)
        },
      ),
      { numRuns: 2000, seed: 7 },
    )
  })
})
