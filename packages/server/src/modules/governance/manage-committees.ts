import type { Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { type Committee, checkCommittee } from './committee.model.ts'
import { findCommittee, listCommitteesOf, putCommittee } from './committees.store.ts'
import { committeeErrors } from './governance.errors.ts'
import { committeeChanged, committeeFounded } from './governance.events.ts'
import { enterFor } from './lock-proposal.ts'
import { requireMembers } from './members.views.ts'

export type CommitteeFacts = Pick<Committee, 'name' | 'rules' | 'members'>

/** The committees of an institution, by name. */
export async function listCommittees(work: Work, organizationId: string): Promise<Committee[]> {
  await work.enter(organizationId)
  await requirePermission(work, 'proposal.read', organizationId)
  return listCommitteesOf(work.db, organizationId)
}

/** Founds a committee. @throws committeeErrors.one_chair, twice; routeErrors.no_such_person */
export async function foundCommittee(work: Work, organizationId: string, facts: CommitteeFacts): Promise<Committee> {
  await work.enter(organizationId)
  await requirePermission(work, 'governance.manage', organizationId)
  const committee = { ...facts, organizationId, id: work.newId('cmt') }
  await put(work, committee)
  await work.emit(committeeFounded({ committeeId: committee.id }))
  return committee
}

/** Changes a committee; votes that are open go on as they began. @throws committeeErrors.not_found, one_chair, twice */
export async function changeCommittee(work: Work, committeeId: string, facts: CommitteeFacts): Promise<Committee> {
  const organizationId = await enterFor(work, committeeId, 'governance.manage', committeeErrors.not_found)
  await findCommittee(work.db, organizationId, committeeId)
  const committee = { ...facts, organizationId, id: committeeId }
  await put(work, committee)
  await work.emit(committeeChanged({ committeeId }))
  return committee
}

async function put(work: Work, committee: Committee): Promise<void> {
  checkCommittee(committee)
  await requireMembers(
    work.db,
    committee.organizationId,
    committee.members.map(({ personId }) => personId),
  )
  await putCommittee(work.db, committee, work.now)
}
