import { actorOf } from '../src/demo/acting.ts'
import type { Work } from '../src/kernel/runtime.ts'
import type { Achievement } from '../src/modules/catalog/index.ts'
import {
  addRoute,
  beginProposal,
  callMeeting,
  castVote,
  commentOnProposal,
  delegate,
  foundCommittee,
  lookAtProposal,
  nameUnitHead,
  openBallot,
  setReviewPolicy,
  submitProposal,
} from '../src/modules/governance/index.ts'
import type { World } from './world.ts'

/** Something that is decided on: which proposal, and which text. */
export interface Handed {
  proposalId: string
  definitionHash: string
}

/** What an institution decides by, and what it decides on. */
export interface Board {
  /** A member, to be named. */
  personId: string
  routeId: string
  committeeId: string
  meetingId: string
  ballotId: string
  /** Before a committee, with a vote that is open. */
  voted: Handed
  /** Before a reviewer. */
  reviewed: Handed
  makeRoute(): Promise<string>
  /** A proposal about an achievement that was published for it: begun, or handed in as well. */
  makeProposal(achievement: Achievement, isHandedIn: boolean): Promise<Handed>
  /** What is there only where people have been at work: a vote, a comment, a look, a delegation, the head of a unit, a policy. */
  workOn(unitId: string): Promise<void>
}

interface People {
  author: { id: string }
  reviewer: { id: string }
  registrar: { id: string }
  published: Achievement
  plain: Achievement
}

/** Only reviews go through the committee: everything else goes the way that it would go without one. */
export async function createBoard({ runtime }: World, organizationId: string, by: People): Promise<Board> {
  const as = <Result>(who: { id: string }, task: (work: Work) => Promise<Result>) =>
    runtime.transact(actorOf(who), task)
  const committee = await as(by.registrar, (work) =>
    foundCommittee(work, organizationId, {
      name: 'Board',
      rules: { quorum: 0.5, majority: 'simple', abstentionsCountForQuorum: true, chairBreaksTies: true },
      members: [
        { personId: by.reviewer.id, part: 'chair' },
        { personId: by.registrar.id, part: 'member' },
      ],
    }),
  )
  const who = { by: 'committee', committeeId: committee.id } as const
  const route = { kinds: ['periodic_review' as const], isFastTrack: false }
  const stages = [[{ key: 'board', name: 'Board', kind: 'approval' as const, who }]]
  const makeRoute = async () =>
    (await as(by.registrar, (work) => addRoute(work, organizationId, { ...route, name: 'Reviews', stages }))).id
  const routeId = await makeRoute()

  const begin = async (achievementId: string, kind: 'suspension' | 'periodic_review', isHandedIn: boolean) => {
    const facts = { achievementId, kind, reason: 'It is time.', isFastTrack: false }
    const { id, definitionHash } = await as(by.author, (work) => beginProposal(work, organizationId, facts))
    if (isHandedIn) await as(by.author, (work) => submitProposal(work, id, { definitionHash }))
    return { proposalId: id, definitionHash }
  }
  const voted = await begin(by.published.id, 'periodic_review', true)
  const meeting = await as(by.reviewer, (work) =>
    callMeeting(work, committee.id, {
      title: 'March',
      startsAt: new Date('2026-03-20T09:00:00Z'),
      agenda: [voted.proposalId],
    }),
  )
  const ballot = await as(by.reviewer, (work) =>
    openBallot(work, voted.proposalId, {
      stepKey: 'board',
      definitionHash: voted.definitionHash,
      deadline: new Date('2030-01-01T00:00:00Z'),
    }),
  )
  return {
    personId: by.author.id,
    routeId,
    committeeId: committee.id,
    meetingId: meeting.id,
    ballotId: ballot.id,
    voted,
    reviewed: await begin(by.plain.id, 'suspension', true),
    makeRoute,
    makeProposal: ({ id }, isHandedIn) => begin(id, 'suspension', isHandedIn),
    async workOn(unitId) {
      const { proposalId, definitionHash } = voted
      await as(by.registrar, (work) => castVote(work, ballot.id, { choice: 'abstain', definitionHash }))
      await as(by.reviewer, (work) =>
        commentOnProposal(work, proposalId, { pointer: '', text: 'For whom?', definitionHash }),
      )
      await as(by.reviewer, (work) => lookAtProposal(work, proposalId, definitionHash))
      const [from, until] = [new Date('2026-03-01T00:00:00Z'), new Date('2030-01-01T00:00:00Z')]
      await as(by.reviewer, (work) => delegate(work, organizationId, { toPersonId: by.registrar.id, from, until }))
      await as(by.registrar, (work) => nameUnitHead(work, organizationId, unitId, by.reviewer.id))
      await as(by.registrar, (work) => setReviewPolicy(work, organizationId, { reviewMonths: 24 }))
    },
  }
}
