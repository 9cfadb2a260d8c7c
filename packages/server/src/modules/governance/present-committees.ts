import { COMMITTEE_PARTS, type contract, type Response } from '@cairn/api'
import type { Committee } from './committee.model.ts'
import type { Meeting } from './meetings.store.ts'
import { presentBallot } from './present-ballot.ts'
import { presentCard, presentComment, presentProposal } from './present-governance.ts'
import type { BallotScreen, CommitteeScreen } from './show-committee.ts'
import type { MeetingPack } from './show-proposals.ts'
import type { CommitteePart } from './turn.model.ts'

type Doors = typeof contract.governance
type Shown<Name extends keyof Doors> = Response<Doors[Name]>

export const presentCommittee = (
  { id, name, rules, members }: Committee,
  names: Record<string, string>,
): Shown<'createCommittee'> => ({
  id,
  name,
  rules,
  members: members
    .map(({ personId, part }) => ({ personId, part, name: names[personId] ?? '' }))
    .sort((left, right) => byPart(left, right) || left.name.localeCompare(right.name)),
})

/** The chair first, then the secretary. */
const byPart = (left: { part: CommitteePart }, right: { part: CommitteePart }) =>
  COMMITTEE_PARTS.indexOf(left.part) - COMMITTEE_PARTS.indexOf(right.part)

export const presentMeeting = (meeting: Meeting, committeeName: string): Shown<'planMeeting'> => ({
  id: meeting.id,
  committeeId: meeting.committeeId,
  committeeName,
  title: meeting.title,
  startsAt: meeting.startsAt.toISOString(),
  place: meeting.place,
  present: [...meeting.present],
  closedAt: meeting.closedAt?.toISOString(),
  items: meeting.agenda.length,
})

export const presentPack = ({ meeting, committee, names, items }: MeetingPack): Shown<'meetingPack'> => ({
  ...presentMeeting(meeting, committee.name),
  committee: presentCommittee(committee, names),
  agenda: items.map(({ screen, definition, comments }) => ({
    proposal: presentProposal(screen),
    definition,
    comments: comments.map((comment) => presentComment(comment, names)),
  })),
})

export const presentCommitteeScreen = ({ committee, names, waiting }: CommitteeScreen): Shown<'showCommittee'> => ({
  ...presentCommittee(committee, names),
  waiting: waiting.map(presentCard),
})

export const presentBallotScreen = ({ ballot, screen, committee, names }: BallotScreen): Shown<'showBallot'> => ({
  ballot: presentBallot(ballot),
  proposal: presentProposal(screen),
  committee: presentCommittee(committee, names),
})
