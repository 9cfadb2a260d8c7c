import type { Page } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { listBallotsOf } from './ballots.store.ts'
import { type Committee, requireOfficer } from './committee.model.ts'
import { findCommittee } from './committees.store.ts'
import { committeeErrors, meetingErrors } from './governance.errors.ts'
import { meetingCalled, meetingChanged, meetingClosed } from './governance.events.ts'
import { enterFor, personOf } from './lock-proposal.ts'
import { type ListMeetings, listMeetingsOf, lockMeeting, type Meeting, putMeeting } from './meetings.store.ts'
import { requireAgenda } from './proposals.views.ts'

export type MeetingFacts = Pick<Meeting, 'title' | 'startsAt' | 'place' | 'agenda'>

/** The meetings of an institution, the one called last first. */
export async function listMeetings(work: Work, organizationId: string, request: ListMeetings): Promise<Page<Meeting>> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listMeetingsOf(work.db, organizationId, request)
}

/**
 * Calls a committee to a meeting with its agenda.
 *
 * @throws committeeErrors.not_found, officers_only; meetingErrors.not_for_it when an item waits for no vote of it
 */
export async function callMeeting(work: Work, committeeId: string, facts: MeetingFacts): Promise<Meeting> {
  const organizationId = await enterFor(work, committeeId, 'proposal.decide', committeeErrors.not_found)
  await requireOfficerOf(work, committeeId)
  await requireAgenda(work.db, organizationId, committeeId, facts.agenda)
  const meeting: Meeting = { ...facts, organizationId, id: work.newId('mtg'), committeeId, present: [] }
  await putMeeting(work.db, meeting, work.now)
  await work.emit(meetingCalled({ committeeId, meetingId: meeting.id }))
  return meeting
}

/**
 * Changes a meeting or its agenda, and notes who is there.
 *
 * @throws meetingErrors.not_found, closed, not_for_it; committeeErrors.officers_only
 */
export async function changeMeeting(
  work: Work,
  meetingId: string,
  facts: MeetingFacts & Pick<Meeting, 'present'>,
): Promise<Meeting> {
  const { meeting, committee } = await lockOpen(work, meetingId)
  await requireAgenda(work.db, meeting.organizationId, meeting.committeeId, facts.agenda)
  const members = committee.members.map(({ personId }) => personId)
  if (facts.present.some((personId) => !members.includes(personId)))
    throw meetingErrors.not_for_it('Somebody who is there is no member of the committee.')
  const after = { ...meeting, ...facts }
  await putMeeting(work.db, after, work.now)
  await work.emit(meetingChanged({ committeeId: meeting.committeeId, meetingId }))
  return after
}

/** Ends a meeting. @throws meetingErrors.not_found, closed, votes_open; committeeErrors.officers_only */
export async function closeMeeting(work: Work, meetingId: string): Promise<Meeting> {
  const { meeting } = await lockOpen(work, meetingId)
  const ballots = await listBallotsOf(work.db, meeting.organizationId, meeting.agenda)
  if (ballots.some((ballot) => ballot.meetingId === meetingId && !ballot.closedAt)) throw meetingErrors.votes_open()
  const after = { ...meeting, closedAt: work.now }
  await putMeeting(work.db, after, work.now)
  await work.emit(meetingClosed({ committeeId: meeting.committeeId, meetingId }))
  return after
}

async function lockOpen(work: Work, meetingId: string): Promise<{ meeting: Meeting; committee: Committee }> {
  const organizationId = await enterFor(work, meetingId, 'proposal.decide', meetingErrors.not_found)
  const meeting = await lockMeeting(work.db, organizationId, meetingId)
  const committee = await requireOfficerOf(work, meeting.committeeId)
  if (meeting.closedAt) throw meetingErrors.closed()
  return { meeting, committee }
}

async function requireOfficerOf(work: Work, committeeId: string): Promise<Committee> {
  const committee = await findCommittee(work.db, work.organizationId, committeeId)
  requireOfficer(committee, personOf(work))
  return committee
}
