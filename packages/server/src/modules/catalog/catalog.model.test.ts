import { Definition, type DefinitionInput } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { type Actor, system } from '../../kernel/actor.ts'
import { type Achievement, drafted, edited, proposed, published } from './catalog.model.ts'
import { discarded, retired } from './end.model.ts'
import { approved, returned } from './review.model.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const person = (personId: string, via: 'session' | 'token' = 'session'): Actor => ({
  kind: 'person',
  personId,
  isOperator: false,
  via,
  viaId: 'ses_1',
})
const [amara, bo, rosa] = [person('psn_amara'), person('psn_bo'), person('psn_rosa')]

const whole: DefinitionInput = {
  title: 'Robotics',
  summary: 'Build one.',
  outcomes: [{ text: 'Build an arm' }],
  criteria: 'It moves.',
  workloadHours: 80,
  level: 2,
  participation: 'hybrid',
  assessment: { type: 'Working robot' },
  qualityAssurance: 'Yearly review',
}
const text = (change: Partial<DefinitionInput> = {}) => Definition.parse({ ...whole, ...change })
const draft = (change: Partial<DefinitionInput> = {}) =>
  drafted({ id: 'ach_1', organizationId: 'org_1', definition: text(change) }, amara, now)

const inReview = () => {
  const before = draft()
  return proposed(before, before.definitionHash, {}, amara, now)
}
const accepted = () => {
  const before = inReview()
  return approved(before, before.definitionHash, bo, now)
}
const inForce = () => {
  const before = accepted()
  return published(before, before.definitionHash, { demands: {} }, now)
}
const over = () => {
  const { after, version } = inForce()
  return retired(after, version, 'Nobody asks for it.', now)
}
const STATES: Record<Achievement['state'], () => Achievement> = {
  draft,
  proposed: inReview,
  approved: accepted,
  published: () => inForce().after,
  retired: over,
}
const attempt = (task: () => unknown) => {
  try {
    task()
    return 'done'
  } catch (error) {
    return refusal(error)
  }
}

describe('which step may follow which state', () => {
  const steps: Record<string, (achievement: Achievement) => unknown> = {
    edit: (a) => edited(a, text({ title: 'Other' }), a.revision, amara, now),
    propose: (a) => proposed(a, a.definitionHash, {}, amara, now),
    approve: (a) => approved(a, a.definitionHash, rosa, now),
    return: (a) => returned(a, a.definitionHash, 'More.', rosa, now),
    publish: (a) => published(a, a.definitionHash, { demands: {} }, now),
    retire: (a) => retired(a, a.version > 0 ? inForce().version : undefined, 'Over.', now),
    discard: (a) => discarded(a, a.version > 0 ? inForce().version : undefined, now),
  }
  test.each<[string, Record<Achievement['state'], string>]>([
    [
      'edit',
      {
        draft: 'done',
        proposed: 'achievement.in_review',
        approved: 'achievement.in_review',
        published: 'done',
        retired: 'achievement.retired',
      },
    ],
    [
      'propose',
      {
        draft: 'done',
        proposed: 'achievement.not_a_draft',
        approved: 'achievement.not_a_draft',
        published: 'achievement.not_a_draft',
        retired: 'achievement.not_a_draft',
      },
    ],
    [
      'approve',
      {
        draft: 'achievement.not_in_review',
        proposed: 'done',
        approved: 'achievement.not_in_review',
        published: 'achievement.not_in_review',
        retired: 'achievement.not_in_review',
      },
    ],
    [
      'return',
      {
        draft: 'achievement.not_in_review',
        proposed: 'done',
        approved: 'done',
        published: 'achievement.not_in_review',
        retired: 'achievement.not_in_review',
      },
    ],
    [
      'publish',
      {
        draft: 'achievement.not_approved',
        proposed: 'achievement.not_approved',
        approved: 'done',
        published: 'achievement.not_approved',
        retired: 'achievement.not_approved',
      },
    ],
    [
      'retire',
      {
        draft: 'achievement.not_published',
        proposed: 'achievement.not_published',
        approved: 'achievement.not_published',
        published: 'done',
        retired: 'achievement.retired',
      },
    ],
    [
      'discard',
      {
        draft: 'done',
        proposed: 'achievement.in_review',
        approved: 'achievement.in_review',
        published: 'achievement.was_published',
        retired: 'achievement.was_published',
      },
    ],
  ])('%s', (step, expected) => {
    const found = Object.entries(STATES).map(([state, make]) => [state, attempt(() => steps[step]?.(make()))])

    expect(Object.fromEntries(found)).toEqual(expected)
  })
})

describe('four eyes', () => {
  const both = () => {
    const before = draft()
    const { after } = edited(before, text({ title: 'With a word of Bo' }), 1, bo, now)
    return proposed(after, after.definitionHash, {}, amara, now)
  }
  test.each([
    ['who proposed it', () => inReview(), amara, 'achievement.own_proposal'],
    ['who wrote a word of it', both, bo, 'achievement.own_proposal'],
    ['somebody else', both, rosa, 'done'],
    ['a token of somebody else', both, person('psn_rosa', 'token'), 'achievement.decided_by_persons'],
    ['a job', both, system('test'), 'achievement.decided_by_persons'],
    ['nobody', both, { kind: 'anonymous' } as const, 'achievement.decided_by_persons'],
  ])('%s', (_title, make, actor, outcome) => {
    const achievement = make()

    expect(attempt(() => approved(achievement, achievement.definitionHash, actor, now))).toBe(outcome)
    expect(attempt(() => returned(achievement, achievement.definitionHash, 'No.', actor, now))).toBe(outcome)
  })

  test('an author stays an author after a return', () => {
    const before = both()
    const back = returned(before, before.definitionHash, 'More.', rosa, now)
    const again = proposed(back, back.definitionHash, {}, amara, now)

    expect(attempt(() => approved(again, again.definitionHash, bo, now))).toBe('achievement.own_proposal')
  })
})

describe('a decision', () => {
  test.each<[string, (achievement: Achievement, seen: string) => unknown, () => Achievement]>([
    ['to propose', (a, seen) => proposed(a, seen, {}, amara, now), draft],
    ['to approve', (a, seen) => approved(a, seen, bo, now), inReview],
    ['to return', (a, seen) => returned(a, seen, 'More.', bo, now), inReview],
    ['to publish', (a, seen) => published(a, seen, { demands: {} }, now), accepted],
  ])('%s names the text that was read', (_title, decide, make) => {
    expect(attempt(() => decide(make(), draft({ title: 'Another' }).definitionHash))).toBe(
      'achievement.changed_meanwhile',
    )
  })
})

describe('an edit', () => {
  test('from an older revision is refused', () => {
    const { after } = edited(draft(), text({ title: 'One' }), 1, amara, now)

    expect(attempt(() => edited(after, text({ title: 'Two' }), 1, bo, now))).toBe('achievement.changed_meanwhile')
  })

  test('that changes nothing is no edit, from whichever revision', () => {
    const { after } = edited(draft(), text({ title: 'One' }), 1, amara, now)

    expect(edited(after, text({ title: 'One' }), 1, bo, now)).toEqual({ after, changed: false, noteworthy: false })
  })

  test.each([
    ['of the author who just began it', amara, 4.9, false],
    ['of the same author after five minutes', amara, 5, true],
    ['of another author', bo, 0, true],
  ])('%s', (_title, editor, minutes, noteworthy) => {
    expect(edited(draft(), text({ title: 'One' }), 1, editor, later(minutes)).noteworthy).toBe(noteworthy)
  })

  test('of a published achievement begins the next version with its own authors, while the first is in force', () => {
    const { after } = edited(inForce().after, text({ title: 'Robotics II' }), 4, rosa, later(60))

    expect(after).toMatchObject({ state: 'draft', version: 1, publishedAt: now, proposedBy: undefined })
    expect(Object.keys(after.authors)).toEqual(['psn_rosa'])
  })
})

test('what is thrown away or ended goes back to what was published last', () => {
  const { after, version } = inForce()
  const next = edited(after, text({ title: 'Robotics II' }), after.revision, rosa, now).after

  expect(discarded(next, version, now)).toMatchObject({
    state: 'published',
    definition: version.definition,
    approvedBy: 'psn_bo',
  })
  expect(retired(next, version, 'Over.', now)).toMatchObject({
    state: 'retired',
    definition: version.definition,
    version: 1,
  })
  expect(discarded(draft(), undefined, now)).toBeUndefined()
})
