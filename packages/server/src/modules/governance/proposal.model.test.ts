import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { CairnError } from '../../kernel/errors.ts'
import {
  conditionClosed,
  conflictDeclared,
  type DecisionOutcome,
  openConditions,
  type Proposal,
} from './proposal.model.ts'
import { lapsed, scheduled, tookEffect, withdrawn } from './proposal-end.model.ts'
import { appealed, decided, overdue, recalled, resumed, submitted } from './proposal-review.model.ts'
import type { Route } from './route.model.ts'

const at = (day: number) => new Date(Date.UTC(2026, 2, 1 + day))
const person = (personId: string, via: 'session' | 'token' = 'session') =>
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

const by = (role: 'reviewer' | 'registrar') => ({ by: 'role', role }) as const
const stages: Route['stages'] = [
  [
    { key: 'unit', name: 'Unit', kind: 'endorsement', who: { by: 'unit_head' }, days: 10, escalateTo: by('registrar') },
    { key: 'open', name: 'Consultation', kind: 'consultation', who: by('reviewer'), days: 14 },
  ],
  [{ key: 'committee', name: 'Committee', kind: 'approval', who: { by: 'committee', committeeId: 'cmt' } }],
  [{ key: 'registrar', name: 'Registrar', kind: 'approval', who: by('registrar') }],
]

const draft: Proposal = {
  organizationId: 'org',
  id: 'prp',
  achievementId: 'ach',
  title: 'Sensor networks',
  isFastTrack: false,
  kind: 'new',
  state: 'draft',
  revision: 1,
  definitionHash: 'text 0',
  proposedBy: 'amara',
  authors: ['amara'],
  conflicted: [],
  steps: [],
  conditions: [],
  excluded: [],
  createdAt: at(0),
  updatedAt: at(0),
}
const title = 'Sensor networks'
const inReview = submitted(draft, stages, { title, definitionHash: 'text 1', authors: ['amara', 'kim'] }, at(0))
const decide = (
  proposal: Proposal,
  stepKey: string,
  who: string,
  outcome: DecisionOutcome = 'approve',
  more: { seen?: string; insteadOf?: string; conditions?: { id: string; text: string }[] } = {},
) => decided(proposal, { stepKey, outcome, seen: proposal.definitionHash, ...more }, person(who), at(1))
const openKeys = ({ steps }: Proposal) => steps.filter(({ state }) => state === 'open').map(({ key }) => key)

describe('a proposal', () => {
  test('goes through its stages one after another, and the steps of a stage side by side', () => {
    expect(openKeys(inReview)).toEqual(['unit', 'open'])
    const endorsed = decide(inReview, 'unit', 'lea')
    expect(openKeys(endorsed)).toEqual(['open'])
    const heard = overdue(endorsed, at(14)).after
    expect(openKeys(heard)).toEqual(['committee'])
    const conditions = [{ id: 'cnd', text: 'Name the external reviewer' }]
    const voted = decide(heard, 'committee', 'bo', 'approve_with_conditions', { conditions })
    expect(openKeys(voted)).toEqual(['registrar'])
    const approved = decide(voted, 'registrar', 'rosa')
    expect(approved.state).toBe('approved')
    expect(openConditions(approved)).toMatchObject([{ id: 'cnd', stepKey: 'committee' }])
    const inForce = tookEffect(scheduled(approved, at(30), at(2)), at(30))
    expect(inForce).toMatchObject({ state: 'in_force', effectiveOn: at(30) })
    const closed = conditionClosed(inForce, 'cnd', 'Prof. Weiss', person('rosa'), at(31))
    expect(openConditions(closed)).toEqual([])
    expect(codeOf(() => conditionClosed(inForce, 'cnd', 'Done', person('amara'), at(31)))).toBe('proposal.own_proposal')
  })

  test('is decided by nobody on a text that they wrote or proposed, in nobody’s place, and by no token', () => {
    for (const who of ['amara', 'kim']) {
      expect(codeOf(() => decide(inReview, 'unit', who))).toBe('proposal.own_proposal')
      expect(codeOf(() => decide(inReview, 'unit', 'lea', 'approve', { insteadOf: who }))).toBe('proposal.own_proposal')
    }
    const asToken = () =>
      decided(inReview, { stepKey: 'unit', outcome: 'approve', seen: 'text 1' }, person('lea', 'token'), at(1))
    expect(codeOf(asToken)).toBe('proposal.decided_by_persons')
    expect(codeOf(() => decide(conflictDeclared(inReview, 'lea', at(1)), 'unit', 'lea'))).toBe(
      'proposal.conflict_declared',
    )
  })

  test('is decided on as it was read, or not at all', () => {
    expect(codeOf(() => decide(inReview, 'unit', 'lea', 'approve', { seen: 'text 0' }))).toBe(
      'proposal.changed_meanwhile',
    )
  })

  test('comes back with changes, and begins its route anew: earlier votes were on another text', () => {
    const returned = decide(inReview, 'unit', 'lea', 'request_changes')
    expect(returned.state).toBe('changes_requested')
    const again = submitted(returned, stages, { title, definitionHash: 'text 2', authors: ['amara'] }, at(3))
    expect(again).toMatchObject({ state: 'in_review', submittedAt: at(0), definitionHash: 'text 2' })
    expect(again.steps.every(({ decision }) => decision === undefined)).toBe(true)
  })

  test('that is overdue goes to whoever is next, once', () => {
    const { after, escalated } = overdue(inReview, at(11))
    expect(escalated.map(({ key }) => key)).toEqual(['unit'])
    expect(overdue(after, at(12)).escalated).toEqual([])
  })

  test('that was deferred goes on where it was; rejected, it is appealed to others', () => {
    const deferred = decide(inReview, 'unit', 'lea', 'defer')
    expect(openKeys(resumed(deferred, at(2)))).toContain('unit')
    const rejected = decide(inReview, 'unit', 'lea', 'reject')
    const again = appealed(rejected, { reason: 'The need was misread' }, at(3))
    expect(codeOf(() => decide(again, 'unit', 'lea'))).toBe('proposal.conflict_declared')
    expect(decide(again, 'unit', 'mo').state).toBe('in_review')
    // the unit has endorsed the same text, and is not asked again
    const before = overdue(decide(inReview, 'unit', 'lea'), at(14)).after
    const voters = ['bo', 'ned']
    const anew = appealed(decide(before, 'committee', 'bo', 'reject'), { reason: 'It was misread', voters }, at(16))
    expect(openKeys(anew)).toEqual(['committee'])
    expect(anew.excluded).toEqual(['bo', 'ned', 'lea'])
  })
})

/** Anything that anybody may try, at any time. */
type Act =
  | {
      do: 'decide'
      step: string
      who: string
      outcome: DecisionOutcome
      fresh: boolean
      insteadOf: string | undefined
      token: boolean
    }
  | { do: 'rewrite'; who: string }
  | { do: 'declare'; who: string }
  | { do: 'recall'; who: string }
  | { do: 'resume' | 'withdraw' | 'lapse' | 'appeal' | 'schedule' | 'effect' | 'clock' }

const people = ['amara', 'kim', 'lea', 'bo', 'rosa', 'mo']
const anybody = fc.constantFrom(...people)
/** Mostly the first, so that proposals get somewhere, and now and then any of the others. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      step: mostly('the open one', 'unit', 'open', 'committee', 'registrar', 'none'),
      who: anybody,
      outcome: mostly<DecisionOutcome>('approve', 'approve_with_conditions', 'request_changes', 'defer', 'reject'),
      fresh: mostly(true, false),
      insteadOf: mostly<string | undefined>(undefined, ...people),
      token: mostly(false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rewrite' as const), who: anybody }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('declare' as const), who: anybody }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recall' as const), who: anybody }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: mostly<'clock' | 'resume' | 'withdraw' | 'lapse' | 'appeal' | 'schedule' | 'effect'>(
        'clock',
        'resume',
        'withdraw',
        'lapse',
        'appeal',
        'schedule',
        'effect',
      ),
    }),
  },
)

describe('whatever anybody does, in any order', () => {
  test('nothing is approved but by others, on exactly its text, at every step of its route', () => {
    let approvals = 0
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        let proposal = inReview
        let day = 1
        for (const step of acts) {
          day += 1
          const before = proposal
          try {
            proposal = perform(proposal, step, day)
          } catch (error) {
            if (!(error instanceof CairnError)) throw error
            expect(proposal).toBe(before)
          }
          expect(proposal.revision).toBeGreaterThanOrEqual(before.revision)
          if (['withdrawn', 'lapsed', 'in_force'].includes(before.state)) expect(proposal.state).toBe(before.state)
          if (proposal.state === 'approved' && before.state !== 'approved') approvals += 1
          if (!['approved', 'scheduled', 'in_force'].includes(proposal.state)) continue
          for (const { decision, state, kind } of proposal.steps) {
            expect(state).toBe('passed')
            if (kind === 'consultation') continue
            expect(decision?.definitionHash).toBe(proposal.definitionHash)
            for (const who of [decision?.personId, decision?.insteadOf]) {
              expect([...proposal.authors, proposal.proposedBy]).not.toContain(who)
              expect(proposal.excluded).not.toContain(who ?? '')
            }
          }
        }
      }),
      { numRuns: 3000, seed: 20_260_301 },
    )
    // the property would hold for a machine that never moves, too
    expect(approvals).toBeGreaterThan(100)
  })
})

function perform(proposal: Proposal, act: Act, day: number): Proposal {
  const now = at(day)
  switch (act.do) {
    case 'decide':
      return decided(
        proposal,
        {
          stepKey:
            act.step === 'the open one' ? (openKeys(proposal).find((key) => key !== 'open') ?? 'none') : act.step,
          outcome: act.outcome,
          seen: act.fresh ? proposal.definitionHash : `text ${day - 1}`,
          insteadOf: act.insteadOf,
          conditions: [{ id: `c${day}`, text: 'Do it' }],
        },
        person(act.who, act.token ? 'token' : 'session'),
        now,
      )
    // a text is changed only while it is with its authors
    case 'rewrite':
      return submitted(
        proposal,
        stages,
        { title, definitionHash: `text ${day}`, authors: [...proposal.authors, act.who] },
        now,
      )
    case 'declare':
      return conflictDeclared(proposal, act.who, now)
    case 'recall':
      return recalled(proposal, proposal.definitionHash, person(act.who), now)
    case 'resume':
      return resumed(proposal, now)
    case 'withdraw':
      return withdrawn(proposal, now)
    case 'lapse':
      return lapsed(proposal, now)
    case 'appeal':
      return appealed(proposal, { reason: 'Again' }, now)
    case 'schedule':
      return scheduled(proposal, at(day + 5), now)
    case 'effect':
      return tookEffect(proposal, now)
    case 'clock':
      return overdue(proposal, at(day + 20)).after
  }
}
