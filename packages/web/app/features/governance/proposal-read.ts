import type { Client, Definition, Overlap, Proposal } from '@cairn/api'
import { data } from 'react-router'
import { problemOf } from '../../lib/refusals.ts'
import type { Membership } from '../../lib/session.ts'
import { allowedActs } from './proposal-allowed.ts'
import { queueOf } from './review-queue.tsx'

/** All that the page of a proposal shows. A proposal of another institution is none. */
export async function readProposal({ governance, catalog }: Client, proposalId: string, membership: Membership) {
  const params = { proposalId }
  const proposal = await governance.showProposal({ params })
  if (proposal.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  const { achievementId } = proposal
  const { isAboutText, isOpen } = allowedActs(proposal, { personId: '', permissions: [] })
  const [achievement, read, comments, log, inbox, committees] = await Promise.all([
    catalog.show({ params: { achievementId } }),
    governance.proposalText({ params }),
    governance.listComments({ params }),
    governance.proposalLog({ params }),
    governance.inbox({ params: membership }),
    committeesOf(governance, proposal, membership),
  ])
  // what was not handed in yet is still written
  const definition = proposal.submittedAt ? (read.definition as Definition) : achievement.definition
  const isCompared = isAboutText && isOpen
  const isNext = isCompared && achievement.version > 0
  const successorId = proposal.terms?.successorId
  const isToEnd = proposal.kind === 'termination' && isOpen
  const [changes, overlaps, next, concerned] = await Promise.all([
    isNext ? catalog.changes({ params: { achievementId } }) : undefined,
    isCompared ? findOverlaps(governance, achievementId) : [],
    successorId ? catalog.show({ params: { achievementId: successorId } }) : undefined,
    isToEnd ? governance.concerned({ params: { achievementId } }) : undefined,
  ])
  // the first look is noted by itself; of another text whoever reads says when they have seen what changed
  if (proposal.submittedAt && !read.seen) await noteLook(governance, proposal)
  const successor = next && { id: next.id, title: next.definition.title }
  const queue = queueOf(
    inbox.myTurn.map(({ id }) => id),
    proposalId,
    membership.slug,
  )
  return {
    proposal,
    achievement,
    definition,
    read,
    changes,
    overlaps,
    successor,
    told: concerned?.count,
    comments: comments.items,
    log: log.items,
    queue,
    committees,
  }
}

async function committeesOf(governance: Client['governance'], { steps }: Proposal, membership: Membership) {
  const isAsked = steps.some(({ who, escalateTo }) => who.by === 'committee' || escalateTo?.by === 'committee')
  return isAsked ? (await governance.listCommittees({ params: membership })).items : []
}

/** Undefined when too many were compared in this minute: the page is readable without. */
async function findOverlaps(governance: Client['governance'], achievementId: string): Promise<Overlap[] | undefined> {
  try {
    return (await governance.overlaps({ params: { achievementId }, query: { among: 'own' } })).items
  } catch (thrown) {
    if (problemOf(thrown)?.status === 429) return undefined
    throw thrown
  }
}

/** A text that changed in this moment is noted when it is read. */
async function noteLook(governance: Client['governance'], { id: proposalId, definitionHash }: Proposal): Promise<void> {
  try {
    await governance.lookAtProposal({ params: { proposalId }, body: { definitionHash } })
  } catch (thrown) {
    if (problemOf(thrown)?.code !== 'proposal.changed_meanwhile') throw thrown
  }
}
