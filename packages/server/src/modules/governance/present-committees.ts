import type { contract, Response } from '@cairn/api'
import type { Committee } from './committee.model.ts'
import type { Meeting } from './meetings.store.ts'
import { presentBallot } from './present-ballot.ts'
import { presentCard, presentComment, presentProposal } from './present-governance.ts'
import type { BallotScreen, CommitteeScreen } from './show-committee.ts'
import type { MeetingPack } from './show-proposals.ts'

type Doors = typeof contract.governance
type Shown<Name extends keyof Doors> = Response<Doors[Name]>

export const presentCommittee = (
  { id, name, rules, members }: Committee,
  names: Record<string, string>,
): Shown<'createCommittee'> => ({
  id,
  name,
  rules,
  members: members.map(({ personId, part }) => ({ personId, part, name: names[personId] ?? '' })),
})

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
