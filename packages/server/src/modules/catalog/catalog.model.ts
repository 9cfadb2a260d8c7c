/**
 * The life of an achievement's text:
 *
 *     draft ──propose──▶ proposed ──approve──▶ approved ──publish──▶ published ──retire──▶ retired
 *       ▲                    │                     │                     │
 *       └──────── return ────┴──────── return ─────┘                     │
 *       └────────────────────────────── edit (the next version) ─────────┘
 *
 * While the next version is written and reviewed, the published one stays in force.
 *
 * @module
 */
import type { ACHIEVEMENT_STATES, Definition, VERSION_CHANGES } from '@cairn/api'
import type { Actor } from '../../kernel/actor.ts'
import { hashOf } from './canonical-json.ts'
import { achievementErrors } from './catalog.errors.ts'
import { type Demands, requireComplete } from './completeness/index.ts'
import { classifyChange } from './versions/index.ts'

export type AchievementState = (typeof ACHIEVEMENT_STATES)[number]

export interface Retirement {
  at: Date
  /** What everybody reads on its page. */
  reason: string
}

/** An achievement with its working text. */
export interface Achievement {
  id: string
  organizationId: string
  state: AchievementState
  /** Counts every change. */
  revision: number
  /** Number of the newest published version, 0 before the first. */
  version: number
  definition: Definition
  definitionHash: string
  /** Who wrote in this draft, each with the instant at which that was last noted in the history. */
  authors: Readonly<Record<string, Date>>
  proposedBy?: string | undefined
  approvedBy?: string | undefined
  /** What the reviewer wrote who sent it back. */
  remarks?: string | undefined
  /** The proposal that decides on the working text, and nothing else does. */
  proposalId?: string | undefined
  /** Why nothing is awarded yet, by what holds it up. */
  awardBlocks: Readonly<Record<string, string>>
  publishedAt?: Date | undefined
  retirement?: Retirement | undefined
  createdAt: Date
  updatedAt: Date
}

/** A text as it was published: it never changes. */
export interface AchievementVersion {
  organizationId: string
  achievementId: string
  version: number
  definition: Definition
  definitionHash: string
  proposedBy?: string | undefined
  approvedBy: string
  /** How much it changed of the one before. */
  change: (typeof VERSION_CHANGES)[number]
  publishedAt: Date
}

/** Edits of one author within this time are one line in the history. Milliseconds. */
const NOTE_EDITS_EVERY = 5 * 60_000

const personOf = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.personId : undefined)

/** A new draft. */
export function drafted(
  made: { id: string; organizationId: string; definition: Definition },
  author: Actor,
  now: Date,
): Achievement {
  const personId = personOf(author)
  return {
    ...made,
    state: 'draft',
    revision: 1,
    version: 0,
    definitionHash: hashOf(made.definition),
    authors: personId === undefined ? {} : { [personId]: now },
    awardBlocks: {},
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * The draft with another text; of a published achievement this begins its next version.
 *
 * @param revision the one that the author began from: anything else would overwrite what they never saw
 */
export function edited(
  achievement: Achievement,
  definition: Definition,
  revision: number,
  editor: Actor,
  now: Date,
): { after: Achievement; changed: boolean; noteworthy: boolean } {
  if (achievement.state === 'retired') throw achievementErrors.retired()
  if (achievement.state === 'proposed' || achievement.state === 'approved') throw achievementErrors.in_review()
  const definitionHash = hashOf(definition)
  if (definitionHash === achievement.definitionHash) return { after: achievement, changed: false, noteworthy: false }
  if (revision !== achievement.revision)
    throw achievementErrors.changed_meanwhile(`It is at revision ${achievement.revision}, not ${revision}.`)

  const personId = personOf(editor)
  const authors = achievement.state === 'published' ? {} : achievement.authors
  const noted = personId === undefined ? undefined : authors[personId]
  const noteworthy = noted === undefined || now.getTime() - noted.getTime() >= NOTE_EDITS_EVERY
  return {
    after: {
      ...achievement,
      state: 'draft',
      revision: achievement.revision + 1,
      definition,
      definitionHash,
      authors: personId === undefined || !noteworthy ? authors : { ...authors, [personId]: now },
      ...(achievement.state === 'published' && { proposedBy: undefined, approvedBy: undefined, remarks: undefined }),
      updatedAt: now,
    },
    changed: true,
    noteworthy,
  }
}

/** The draft, submitted for review as it was read: complete, and not changed since. */
export function proposed(
  achievement: Achievement,
  seen: string,
  demands: Demands,
  proposer: Actor,
  now: Date,
): Achievement {
  if (achievement.state !== 'draft') throw achievementErrors.not_a_draft(`It is ${achievement.state}.`)
  refuseUnseen(achievement, seen)
  requireComplete('propose', achievement.definition, demands)
  return {
    ...achievement,
    state: 'proposed',
    revision: achievement.revision + 1,
    proposedBy: personOf(proposer),
    remarks: undefined,
    updatedAt: now,
  }
}

/**
 * The approved text, in force from now on as the next version.
 *
 * @param last the version before it
 */
export function published(
  achievement: Achievement,
  seen: string,
  { last, demands }: { last?: AchievementVersion | undefined; demands: Demands },
  now: Date,
): { after: Achievement; version: AchievementVersion } {
  const { approvedBy } = achievement
  if (achievement.state !== 'approved' || approvedBy === undefined)
    throw achievementErrors.not_approved(`It is ${achievement.state}.`)
  refuseUnseen(achievement, seen)
  requireComplete('publish', achievement.definition, demands)
  const { id, organizationId, definition, definitionHash, proposedBy } = achievement
  const version = achievement.version + 1
  return {
    after: {
      ...achievement,
      state: 'published',
      revision: achievement.revision + 1,
      version,
      authors: {},
      proposalId: undefined,
      publishedAt: now,
      updatedAt: now,
    },
    version: {
      organizationId,
      achievementId: id,
      version,
      definition,
      definitionHash,
      proposedBy,
      approvedBy,
      change: last ? changeOf(last.definition, definition) : 'new',
      publishedAt: now,
    },
  }
}

/** What says the same in other words of ours, such as with ids that were given to its parts, is editorial. */
const changeOf = (before: Definition, after: Definition) =>
  classifyChange(before, after).class === 'substantive' ? 'substantive' : 'editorial'

/** Did this person write in the text, or propose it? */
export const isOwn = (
  { proposedBy, authors }: Pick<Achievement, 'proposedBy' | 'authors'>,
  personId: string,
): boolean => personId === proposedBy || authors[personId] !== undefined

/** @throws achievementErrors.changed_meanwhile */
export function refuseUnseen(achievement: Achievement, seen: string): void {
  if (achievement.definitionHash !== seen)
    throw achievementErrors.changed_meanwhile('The text is not the one that was read.')
}
