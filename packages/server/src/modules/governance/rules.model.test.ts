import { Definition } from '@cairn/api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CairnError } from '../../kernel/errors.ts'
import { foldForSearch } from '../../kernel/search-words.ts'
import { changedPointers } from './changed-pointers.model.ts'
import { type Committee, checkCommittee, conflictsOf } from './committee.model.ts'
import { likenessOf } from './overlap.model.ts'
import type { Proposal } from './proposal.model.ts'
import { submitted } from './proposal-review.model.ts'
import { monthsAfter } from './review.model.ts'
import { checkStages, type Route, stagesFor } from './route.model.ts'
import { type Standing, turnOf } from './turn.model.ts'

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt()
    return 'granted'
  } catch (error) {
    if (error instanceof CairnError) return error.code
    throw error
  }
}

const now = new Date('2026-03-02T09:00:00Z')
const review = { key: 'review', name: 'Review', kind: 'approval', who: { by: 'role', role: 'reviewer' } } as const
const board = { key: 'board', name: 'Board', kind: 'approval', who: { by: 'committee', committeeId: 'cmt' } } as const
const draft: Proposal = {
  organizationId: 'org',
  id: 'prp',
  achievementId: 'ach',
  title: 'Sensor networks',
  kind: 'new',
  state: 'draft',
  revision: 1,
  definitionHash: 'text',
  proposedBy: 'amara',
  authors: ['kim'],
  conflicted: ['cy'],
  excluded: ['dee'],
  isFastTrack: false,
  steps: [],
  conditions: [],
  createdAt: now,
  updatedAt: now,
}
const handedIn = (stages: Route['stages']) =>
  submitted(draft, stages, { title: draft.title, definitionHash: 'text', authors: ['kim'] }, now)

describe('a route', () => {
  test.each([
    ['without stages', [], 'route.empty'],
    ['that ends with an endorsement', [[{ ...review, kind: 'endorsement' as const }]], 'route.empty'],
    ['with one name twice', [[review], [review]], 'route.duplicate_step'],
    [
      'with a consultation for ever',
      [[{ ...review, key: 'open', kind: 'consultation' as const }], [review]],
      'route.endless_consultation',
    ],
    ['with a reviewer', [[review]], 'granted'],
  ])('%s', (_, stages, code) => {
    expect(codeOf(() => checkStages(stages))).toBe(code)
  })

  test('is the one for the kind, the fast one only where it is asked for, and else one reviewer', () => {
    const of = (isFastTrack: boolean, kinds: Route['kinds'], stages: Route['stages']): Route => ({
      organizationId: 'org',
      id: 'rte',
      name: 'Route',
      kinds,
      isFastTrack,
      stages,
    })
    const routes = [of(true, ['new'], [[review]]), of(false, ['new'], [[board]])]
    expect(stagesFor('new', routes, { fastTrack: false })).toEqual([[board]])
    expect(stagesFor('new', routes, { fastTrack: true })).toEqual([[review]])
    expect(stagesFor('termination', routes, { fastTrack: true })).toMatchObject([[{ who: { role: 'reviewer' } }]])
  })
})

describe('whose turn it is', () => {
  const standing = (personId: string, roles: Standing['roles'], committees: Standing['committees'] = {}) => ({
    personId,
    roles,
    committees,
  })
  const facts = (own: Standing, ...absent: Standing[]) => ({ own, absent, headOf: () => undefined })

  test('is said by role, and in the place of somebody who is away and might decide', () => {
    const proposal = handedIn([[review]])
    const [step] = proposal.steps
    const cleo = standing('cleo', ['assessor'])
    expect(turnOf(proposal, step!, facts(standing('bo', ['reviewer'])))).toEqual({})
    expect(turnOf(proposal, step!, facts(cleo))).toBeUndefined()
    expect(turnOf(proposal, step!, facts(cleo, standing('bo', ['reviewer'])))).toEqual({ insteadOf: 'bo' })
    for (const involved of ['amara', 'kim', 'cy', 'dee'])
      expect(turnOf(proposal, step!, facts(cleo, standing(involved, ['reviewer'])))).toBeUndefined()
  })

  test('is nobody’s alone where a committee votes', () => {
    const proposal = handedIn([[board]])
    expect(turnOf(proposal, proposal.steps[0]!, facts(standing('bo', ['reviewer'], { cmt: 'chair' })))).toBeUndefined()
  })
})

test('of a committee the system excludes who has a part in a proposal, with the reason', () => {
  const ids = ['amara', 'kim', 'cy', 'dee', 'lea', 'bo']
  const committee: Committee = {
    organizationId: 'org',
    id: 'cmt',
    name: 'Board',
    rules: { quorum: 0.5, majority: 'simple', abstentionsCountForQuorum: true, chairBreaksTies: true },
    members: ids.map((personId) => ({ personId, part: personId === 'bo' ? 'chair' : 'member' })),
  }
  expect(conflictsOf(draft, committee, 'lea')).toEqual({
    amara: 'proposer',
    kim: 'author',
    cy: 'declared',
    dee: 'decided_before',
    lea: 'same_unit_head',
  })
  expect(codeOf(() => checkCommittee({ members: [] }))).toBe('committee.one_chair')
  const twice = [...committee.members, { personId: 'lea', part: 'secretary' as const }]
  expect(codeOf(() => checkCommittee({ members: twice }))).toBe('committee.twice')
})

test('what changed is named by pointers that lead to it', () => {
  expect(changedPointers({ a: { 'b/c': 1, d: [1, 2] } }, { a: { 'b/c': 2, d: [1, 3] }, e: 0 })).toEqual([
    '/a/b~1c',
    '/a/d/1',
    '/e',
  ])
  expect(changedPointers({ list: [1] }, { list: [1, 2] })).toEqual(['/list'])
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(value, (json) => {
      expect(changedPointers(json, structuredClone(json))).toEqual([])
    }),
  )
  fc.assert(
    fc.property(value, value, (before, after) => {
      expect(changedPointers(before, after).length === 0).toBe(sameJson(before, after))
    }),
  )
})

/** Equal whatever the order of members; -0 and 0 are two numbers, as they are to `Object.is`. */
function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other)
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ours, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = Object.keys(ours)
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && sameJson(ours[key], theirs[key]))
  )
}

test('a month later is the same day, or the last one of its month', () => {
  expect(monthsAfter(new Date('2026-01-31T12:00:00Z'), 1).toISOString()).toBe('2026-02-28T12:00:00.000Z')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.integer({ min: -120, max: 120 }),
      (date, months) => {
        const after = monthsAfter(date, months)
        const count = (one: Date) => one.getUTCFullYear() * 12 + one.getUTCMonth()
        expect(count(after) - count(date)).toBe(months)
        expect(after.getUTCDate()).toBeLessThanOrEqual(date.getUTCDate())
      },
    ),
  )
})

test('likeness is from nothing to the whole, and the whole of oneself', () => {
  const of = (title: string, ...outcomes: string[]) =>
    Definition.parse({ title, outcomes: outcomes.map((text) => ({ text })) })
  const ours = of('Sensor networks', 'Plan a network of sensors', 'Run it for a week')
  expect(likenessOf(ours, ours, foldForSearch).share).toBe(1)
  expect(likenessOf(ours, of('Baking bread', 'Bake a loaf'), foldForSearch).share).toBeLessThan(0.2)
  const reworded = likenessOf(
    ours,
    of('Sensor network', 'Plan networks with sensors', 'Run it for a week'),
    foldForSearch,
  )
  expect(reworded.share).toBeGreaterThan(0.6)
  expect(reworded.share).toBeLessThan(1)
})
