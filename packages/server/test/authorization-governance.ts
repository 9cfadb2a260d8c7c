import type { Institution } from './authorization-institution.ts'
import type { Attempt, Filled } from './authorization-requests.ts'

/** How the operations of the governance are tried. */
export function createGovernanceAttempts(): Record<string, Attempt> {
  return { ...ofProposals, ...ofRoutes, ...ofCommittees }
}

const at = (
  ask: (institution: Institution) => Filled,
  more: { answers?: string; use?: (institution: Institution) => Promise<Filled> } = {},
): Attempt => ({ at: 'institution', ask, ...more })
const ofId = ({ id }: Institution) => ({ organizationId: id })
const reviewed = ({ board }: Institution) => ({ proposalId: board.reviewed.proposalId })
const seen = ({ board }: Institution) => ({ definitionHash: board.reviewed.definitionHash })
const nobody = (prefix: string) => `${prefix}_${'0'.repeat(26)}`
const reason = 'There is something to look into.'

const ofProposals: Record<string, Attempt> = {
  'governance.listProposals': at((one) => ({ params: ofId(one) })),
  'governance.inbox': at((one) => ({ params: ofId(one) })),
  'governance.createProposal': at(
    (one) => ({
      params: ofId(one),
      body: { achievementId: one.achievements.published.id, kind: 'suspension', reason },
    }),
    {
      use: async (one) => ({
        params: ofId(one),
        body: { achievementId: (await one.makeAchievement('published')).id, kind: 'suspension', reason },
      }),
    },
  ),
  'governance.showProposal': at((one) => ({ params: reviewed(one) })),
  'governance.submitProposal': at((one) => ({ params: reviewed(one), body: seen(one) }), {
    use: async (one) => {
      const { proposalId, definitionHash } = await one.board.makeProposal(await one.makeAchievement('published'), false)
      return { params: { proposalId }, body: { definitionHash } }
    },
  }),
  'governance.decideProposal': at(
    (one) => ({ params: reviewed(one), body: { ...seen(one), stepKey: 'nothing', outcome: 'approve' } }),
    { answers: 'proposal.not_your_turn' },
  ),
  'governance.withdrawProposal': at((one) => ({ params: reviewed(one) }), { answers: 'proposal.proposers_only' }),
  'governance.resumeProposal': at((one) => ({ params: reviewed(one) }), { answers: 'proposal.wrong_state' }),
  'governance.appealProposal': at((one) => ({ params: reviewed(one), body: { reason } }), {
    answers: 'proposal.proposers_only',
  }),
  'governance.declareConflict': at((one) => ({ params: reviewed(one) }), {
    use: async (one) => {
      const { proposalId } = await one.board.makeProposal(await one.makeAchievement('published'), true)
      return { params: { proposalId } }
    },
  }),
  'governance.closeCondition': at(
    (one) => ({ params: { ...reviewed(one), conditionId: nobody('cnd') }, body: { remarks: 'Done.' } }),
    { answers: 'proposal.condition_not_found' },
  ),
  'governance.scheduleProposal': at(
    (one) => ({ params: reviewed(one), body: { effectiveOn: '2026-09-01T00:00:00Z' } }),
    { answers: 'proposal.wrong_state' },
  ),
  'governance.enactProposal': at((one) => ({ params: reviewed(one) }), { answers: 'proposal.wrong_state' }),
  'governance.proposalLog': at((one) => ({ params: reviewed(one) })),
  'governance.proposalText': at((one) => ({ params: reviewed(one) })),
  'governance.lookAtProposal': at((one) => ({ params: reviewed(one), body: seen(one) })),
  'governance.listComments': at((one) => ({ params: reviewed(one) })),
  'governance.addComment': at((one) => ({ params: reviewed(one), body: { ...seen(one), text: 'For whom?' } })),
  'governance.resolveComment': at((one) => ({ params: { ...reviewed(one), commentId: nobody('cmm') } }), {
    answers: 'proposal.comment_not_found',
  }),
  'governance.concerned': at(({ achievements }) => ({ params: { achievementId: achievements.published.id } })),
  'governance.overlaps': at(({ achievements }) => ({ params: { achievementId: achievements.draft.id } })),
}

const route = {
  name: 'Editorial',
  kinds: ['reinstatement'],
  stages: [[{ key: 'review', name: 'Review', kind: 'approval', who: { by: 'role', role: 'reviewer' } }]],
}

const ofRoutes: Record<string, Attempt> = {
  'governance.listRoutes': at((one) => ({ params: ofId(one) })),
  'governance.createRoute': at((one) => ({ params: ofId(one), body: route })),
  'governance.changeRoute': at(({ board }) => ({ params: { routeId: board.routeId }, body: route })),
  'governance.removeRoute': at(({ board }) => ({ params: { routeId: board.routeId } }), {
    use: async ({ board }) => ({ params: { routeId: await board.makeRoute() } }),
  }),
  'governance.listUnitHeads': at((one) => ({ params: ofId(one) })),
  'governance.setUnitHead': at((one) => ({
    params: { ...ofId(one), unitId: one.unitId },
    body: { personId: one.board.personId },
  })),
  'governance.listDeciders': at((one) => ({ params: ofId(one) })),
  'governance.listDelegations': at((one) => ({ params: ofId(one) })),
  'governance.delegate': at((one) => ({
    params: ofId(one),
    body: { toPersonId: one.board.personId, from: '2026-03-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
  })),
  'governance.endDelegation': at((one) => ({ params: { ...ofId(one), delegationId: nobody('dlg') } }), {
    answers: 'delegation.not_found',
  }),
  'governance.showReviewPolicy': at((one) => ({ params: ofId(one) })),
  'governance.setReviewPolicy': at((one) => ({ params: ofId(one), body: { reviewMonths: 24 } })),
  'governance.reviewCalendar': at((one) => ({ params: ofId(one) })),
  'governance.setReviewDate': at(({ achievements }) => ({
    params: { achievementId: achievements.published.id },
    body: { reviewOn: '2027-01-01T00:00:00Z' },
  })),
}

const meeting = { title: 'April', startsAt: '2026-04-20T09:00:00Z' }
const committee = (one: Institution) => ({
  name: 'Board',
  members: [{ personId: one.board.personId, part: 'chair' }],
})

const ofCommittees: Record<string, Attempt> = {
  'governance.listCommittees': at((one) => ({ params: ofId(one) })),
  'governance.createCommittee': at((one) => ({ params: ofId(one), body: committee(one) })),
  'governance.showCommittee': at(({ board }) => ({ params: { committeeId: board.committeeId } })),
  'governance.changeCommittee': at((one) => ({
    params: { committeeId: one.board.committeeId },
    body: committee(one),
  })),
  'governance.listMeetings': at((one) => ({ params: ofId(one) })),
  'governance.planMeeting': at(({ board }) => ({ params: { committeeId: board.committeeId }, body: meeting }), {
    answers: 'committee.officers_only',
  }),
  'governance.changeMeeting': at(({ board }) => ({ params: { meetingId: board.meetingId }, body: meeting }), {
    answers: 'committee.officers_only',
  }),
  'governance.closeMeeting': at(({ board }) => ({ params: { meetingId: board.meetingId } }), {
    answers: 'committee.officers_only',
  }),
  'governance.meetingPack': at(({ board }) => ({ params: { meetingId: board.meetingId } })),
  'governance.meetingPackPdf': at(({ board }) => ({ params: { meetingId: board.meetingId } })),
  'governance.openBallot': at(
    ({ board }) => ({
      params: { proposalId: board.voted.proposalId },
      body: { stepKey: 'board', definitionHash: board.voted.definitionHash, deadline: '2030-01-01T00:00:00Z' },
    }),
    { answers: 'committee.officers_only' },
  ),
  'governance.showBallot': at(({ board }) => ({ params: { ballotId: board.ballotId } })),
  'governance.vote': at(
    ({ board }) => ({
      params: { ballotId: board.ballotId },
      body: { choice: 'approve', definitionHash: board.voted.definitionHash },
    }),
    { answers: 'vote.not_a_member' },
  ),
  'governance.closeBallot': at(({ board }) => ({ params: { ballotId: board.ballotId }, body: {} }), {
    answers: 'committee.officers_only',
  }),
}
