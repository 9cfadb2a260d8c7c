import type { contract } from '@cairn/api'
import type { Handlers } from '../../kernel/http/handle.ts'
import type { Work } from '../../kernel/runtime.ts'
import type { Committee } from './committee.model.ts'
import { findCommittee, listCommitteesOf } from './committees.store.ts'
import { castVote, closeBallot, openBallot } from './hold-ballot.ts'
import { callMeeting, changeMeeting, closeMeeting, listMeetings } from './hold-meeting.ts'
import { changeCommittee, foundCommittee, listCommittees } from './manage-committees.ts'
import type { Meeting } from './meetings.store.ts'
import { namesOf } from './members.views.ts'
import { collectPack, printPack } from './pack/index.ts'
import { presentBallot } from './present-ballot.ts'
import {
  presentBallotScreen,
  presentCommittee,
  presentCommitteeScreen,
  presentMeeting,
  presentPack,
} from './present-committees.ts'
import { conditionsOf } from './proposals.http.ts'
import { showBallot, showCommittee } from './show-committee.ts'
import { showMeeting } from './show-proposals.ts'

type Names =
  | 'listCommittees'
  | 'createCommittee'
  | 'showCommittee'
  | 'changeCommittee'
  | 'listMeetings'
  | 'planMeeting'
  | 'changeMeeting'
  | 'closeMeeting'
  | 'meetingPack'
  | 'meetingPackPdf'
  | 'openBallot'
  | 'showBallot'
  | 'vote'
  | 'closeBallot'

export const committeeHandlers: Handlers<Pick<typeof contract.governance, Names>> = {
  listCommittees: async ({ work, params }) => {
    const committees = await listCommittees(work, params.organizationId)
    const names = await membersOf(work, committees)
    return { items: committees.map((committee) => presentCommittee(committee, names)) }
  },
  createCommittee: async ({ work, params, body }) =>
    presentOne(work, await foundCommittee(work, params.organizationId, body)),
  showCommittee: async ({ work, params }) => presentCommitteeScreen(await showCommittee(work, params.committeeId)),
  changeCommittee: async ({ work, params, body }) =>
    presentOne(work, await changeCommittee(work, params.committeeId, body)),
  listMeetings: async ({ work, params, query }) => {
    const { items, ...rest } = await listMeetings(work, params.organizationId, query)
    const committees = await listCommitteesOf(work.db, params.organizationId)
    const names = new Map(committees.map(({ id, name }) => [id, name]))
    return { items: items.map((meeting) => presentMeeting(meeting, names.get(meeting.committeeId) ?? '')), ...rest }
  },
  planMeeting: async ({ work, params, body }) =>
    named(work, await callMeeting(work, params.committeeId, { ...body, startsAt: new Date(body.startsAt) })),
  changeMeeting: async ({ work, params, body }) =>
    named(work, await changeMeeting(work, params.meetingId, { ...body, startsAt: new Date(body.startsAt) })),
  closeMeeting: async ({ work, params }) => named(work, await closeMeeting(work, params.meetingId)),
  meetingPack: async ({ work, params }) => presentPack(await showMeeting(work, params.meetingId)),
  meetingPackPdf: {
    // set in a thread, after its transaction has ended
    outside: async ({ runtime, actor, params, query }) => {
      const pack = await runtime.transact(actor, (work) => collectPack(work, params.meetingId), 'read only')
      const day = pack.meeting.startsAt.toISOString().slice(0, 10)
      return {
        contentType: 'application/pdf',
        body: await printPack(pack, query.language, runtime.outside.now()),
        headers: {
          'content-disposition': `attachment; filename="meeting-${day}.pdf"`,
          'cache-control': 'no-store',
        },
      }
    },
  },
  openBallot: async ({ work, params, body }) => {
    const { deadline, ...facts } = body
    const until = deadline === undefined ? {} : { deadline: new Date(deadline) }
    return presentBallot(await openBallot(work, params.proposalId, { ...facts, ...until }))
  },
  showBallot: async ({ work, params }) => presentBallotScreen(await showBallot(work, params.ballotId)),
  vote: async ({ work, params, body }) => presentBallot(await castVote(work, params.ballotId, body)),
  closeBallot: async ({ work, params, body }) => {
    const { remarks } = body
    return presentBallot(
      await closeBallot(work, params.ballotId, { conditions: conditionsOf(body.conditions) ?? [], remarks }),
    )
  },
}

const membersOf = (work: Work, committees: readonly Committee[]) =>
  namesOf(
    work.db,
    committees.flatMap(({ members }) => members.map(({ personId }) => personId)),
  )
const presentOne = async (work: Work, committee: Committee) =>
  presentCommittee(committee, await membersOf(work, [committee]))
const named = async (work: Work, meeting: Meeting) =>
  presentMeeting(meeting, (await findCommittee(work.db, work.organizationId, meeting.committeeId)).name)
