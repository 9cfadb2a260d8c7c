import type { Who } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { listMembersWith } from '../organizations/index.ts'
import { votersOf } from './ballot.model.ts'
import { listBallotsOf } from './ballots.store.ts'
import { findCommittee } from './committees.store.ts'
import { listDelegationsOf } from './delegations.store.ts'
import { turnsOf } from './proposal-review.model.ts'
import { findProposal } from './proposals.views.ts'
import { hasPart } from './turn.model.ts'
import { findHead } from './turns.views.ts'

/**
 * Whom a step waits for, for those who have something to tell them: of a committee its officers, and whoever decides in
 * the place of somebody who is away; not who has a part in it. The work has entered the institution.
 */
export async function listTurnHolders(work: Work, proposalId: string, stepKey: string): Promise<string[]> {
  const proposal = await findProposal(work.db, work.organizationId, proposalId)
  const step = proposal.steps.find(({ key }) => key === stepKey)
  if (proposal.state !== 'in_review' || step?.state !== 'open') return []
  const meant: string[] = []
  for (const who of turnsOf(step)) meant.push(...(await holdersOf(work, who, proposal.achievementId)))
  const delegations = await listDelegationsOf(work.db, work.organizationId, work.now)
  const inTheirPlace = delegations
    .filter(({ personId, from }) => meant.includes(personId) && from <= work.now && !hasPart(proposal, personId))
    .map(({ toPersonId }) => toPersonId)
  return [...new Set([...meant, ...inTheirPlace])].filter((personId) => !hasPart(proposal, personId))
}

async function holdersOf(work: Work, who: Who, achievementId: string): Promise<string[]> {
  switch (who.by) {
    case 'role':
      return (await listMembersWith(work, work.organizationId, who.role)).map(({ id }) => id)
    case 'person':
      return [who.personId]
    case 'unit_head': {
      const head = await findHead(work.db, work.organizationId, achievementId)
      return head === undefined ? [] : [head]
    }
    case 'committee': {
      const { members } = await findCommittee(work.db, work.organizationId, who.committeeId)
      return members.filter(({ part }) => part !== 'member').map(({ personId }) => personId)
    }
  }
}

/** Whose vote a ballot waits for. The work has entered the institution. */
export async function listVoters(work: Work, proposalId: string, ballotId: string): Promise<string[]> {
  const ballots = await listBallotsOf(work.db, work.organizationId, [proposalId])
  const ballot = ballots.find(({ id }) => id === ballotId)
  return ballot && !ballot.closedAt ? votersOf(ballot) : []
}
