import { system } from '../kernel/actor.ts'
import type { Runtime, Work } from '../kernel/runtime.ts'
import type { Person } from '../modules/accounts/index.ts'
import { editAchievement, getAchievement } from '../modules/catalog/index.ts'
import {
  addRoute,
  appealProposal,
  beginProposal,
  callMeeting,
  castVote,
  changeMeeting,
  closeBallot,
  closeMeeting,
  commentOnProposal,
  enactProposal,
  foundCommittee,
  openBallot,
  overlapsHashOf,
  type Proposal,
  scheduleProposal,
  setReviewPolicy,
  submitProposal,
  watchTheClock,
  withdrawProposal,
} from '../modules/governance/index.ts'
import { addMember } from '../modules/organizations/index.ts'
import { actorOf } from './acting.ts'
import type { GivenPeople } from './given-people.ts'
import { tellReviews } from './tell-reviews.ts'

const DAY = 86_400_000
const teller = system('demo.governance')
type Vote = Parameters<typeof castVote>[2]['choice']

interface Told {
  organizationId: string
  /** By their keys. */
  staff: Record<'amara' | 'bo' | 'rosa' | 'ines', Person>
  achievements: Record<string, string>
}

/**
 * How Northfield decides: a committee with its meetings and votes, a condition that is still open, and proposals in every
 * state. New credentials go the short way, by one reviewer; what changes or ends goes through the committee.
 */
export async function tellGovernance(present: Runtime, people: GivenPeople, told: Told): Promise<void> {
  const { organizationId, achievements } = told
  const at = (days: number) => present.at(new Date(present.outside.now().getTime() + days * DAY))
  const as = <Result>(days: number, who: Person, task: (work: Work) => Promise<Result>) =>
    at(days).transact(actorOf(who), task)

  const join = async (name: string, email: string) => {
    const person = await people.person({ name, email })
    await at(-400).transact(teller, (work) => addMember(work, organizationId, { name, email, roles: ['assessor'] }))
    return person
  }
  const { amara, bo, rosa, ines } = told.staff
  const [dana, tomas] = [
    await join('Dana Weiss', 'dana@northfield.example'),
    await join('Tomás Rey', 'tomas@northfield.example'),
  ]

  const committee = await as(-390, rosa, (work) =>
    foundCommittee(work, organizationId, {
      name: 'Micro-credential committee',
      rules: { quorum: 0.5, majority: 'simple', abstentionsCountForQuorum: true, chairBreaksTies: true },
      members: [
        { personId: bo.id, part: 'chair' },
        { personId: rosa.id, part: 'secretary' },
        ...[ines, dana, tomas].map(({ id }) => ({ personId: id, part: 'member' as const })),
      ],
    }),
  )
  const board = { by: 'committee', committeeId: committee.id } as const
  const reviewer = { by: 'role', role: 'reviewer' } as const
  await as(-389, rosa, async (work) => {
    await addRoute(work, organizationId, {
      name: 'Changes and endings',
      kinds: ['substantive_change', 'suspension', 'termination'],
      isFastTrack: false,
      stages: [[{ key: 'board', name: 'Committee', kind: 'approval', who: board, days: 45, escalateTo: reviewer }]],
    })
    await addRoute(work, organizationId, {
      name: 'Wording',
      kinds: ['editorial_change'],
      isFastTrack: true,
      stages: [[{ key: 'review', name: 'Review', kind: 'approval', who: reviewer, days: 14 }]],
    })
    await setReviewPolicy(work, organizationId, { reviewMonths: 24, sunsetMonths: 18, lapseDays: 60 })
  })

  /** Another outcome for what is in force, handed in. */
  async function change(day: number, slug: string, outcome: string): Promise<Proposal> {
    const achievementId = achievements[slug]!
    return as(day, amara, async (work) => {
      await work.enter(organizationId)
      const { definition, revision } = await getAchievement(work, achievementId)
      const outcomes = [...definition.outcomes, { text: outcome, skills: [] }]
      const edited = await editAchievement(work, achievementId, { definition: { ...definition, outcomes }, revision })
      const facts = { achievementId, kind: 'substantive_change', isFastTrack: false, reason: outcome } as const
      const { id } = await beginProposal(work, organizationId, facts)
      const overlapsSeen = await overlapsHashOf(work, achievementId)
      return submitProposal(work, id, { definitionHash: edited.definitionHash, overlapsSeen })
    })
  }

  /** A meeting that votes on some proposals, one after another. */
  async function meet(day: number, title: string, items: readonly [Proposal, readonly Vote[], string?][]) {
    const startsAt = at(day).outside.now()
    const facts = { title, startsAt, place: 'Senate room', agenda: items.map(([{ id }]) => id) }
    const meeting = await as(day - 7, rosa, (work) => callMeeting(work, committee.id, facts))
    const voters = [bo, ines, dana]
    const presence = { ...facts, present: [rosa, ...voters].map(({ id }) => id) }
    await as(day, rosa, (work) => changeMeeting(work, meeting.id, presence))
    for (const [{ id, definitionHash }, votes, condition] of items) {
      const ballot = await as(day, rosa, (work) =>
        openBallot(work, id, { stepKey: 'board', definitionHash, meetingId: meeting.id }),
      )
      for (const [index, choice] of votes.entries())
        await as(day, voters[index]!, (work) => castVote(work, ballot.id, { choice, definitionHash }))
      const conditions = condition === undefined ? [] : [{ text: condition }]
      await as(day, bo, (work) => closeBallot(work, ballot.id, { conditions }))
    }
    await as(day, rosa, (work) => closeMeeting(work, meeting.id))
  }

  const lapsing = await change(-200, 'agile-coach', 'Coach a team through a merger')
  await meet(-190, 'First meeting of the year', [[lapsing, ['request_changes', 'request_changes', 'abstain']]])
  await watchTheClock(at(-120))

  const conditional = await change(
    -60,
    'green-building-retrofit',
    'Estimate what a retrofit saves in its first ten years',
  )
  const scheduled = await change(-58, 'responsible-ai', 'Write a model card that a non-specialist understands')
  const rejected = await change(-57, 'grant-writing', 'Win a grant')
  const appealed = await change(-56, 'open-source-contributor', 'Maintain a package that others use')
  const deferred = await change(-55, 'cloud-security-practitioner', 'Recover a cloud account after a breach')
  const ending = await as(-54, amara, async (work) => {
    const { id, definitionHash } = await beginProposal(work, organizationId, {
      achievementId: achievements['community-health-communication']!,
      kind: 'termination',
      isFastTrack: false,
      reason: 'The ministry runs this course itself from next year.',
      terms: {
        lastEnrollment: at(30).outside.now(),
        teachOutEnd: at(200).outside.now(),
        lastAward: at(230).outside.now(),
        successorId: achievements['basic-first-aid'],
        effectOnStacks: 'No stack needs it.',
      },
    })
    return submitProposal(work, id, { definitionHash })
  })
  await meet(-40, 'Meeting before the break', [
    [conditional, ['approve', 'approve_with_conditions', 'approve'], 'Name the external reviewer of the calculations'],
    [scheduled, ['approve', 'approve', 'approve']],
    [rejected, ['reject', 'reject', 'approve']],
    [appealed, ['reject', 'abstain', 'reject']],
    [deferred, ['defer', 'defer', 'approve']],
    [ending, ['approve', 'approve', 'reject']],
  ])
  await as(-38, rosa, (work) => enactProposal(work, conditional.id))
  await as(-38, rosa, (work) => scheduleProposal(work, scheduled.id, at(20).outside.now()))
  await as(-30, amara, (work) =>
    appealProposal(work, appealed.id, 'The committee judged an earlier text: two packages are named now.'),
  )

  const withdrawn = await change(-20, 'prompt-engineering', 'Test a prompt against attacks')
  await as(-18, amara, (work) => withdrawProposal(work, withdrawn.id))

  const voted = await change(-6, 'data-literacy-foundations', 'Explain an uncertain figure to somebody who must decide')
  const { definitionHash } = voted
  await as(-5, ines, (work) =>
    commentOnProposal(work, voted.id, {
      pointer: `/outcomes/0/text`,
      text: 'Is this still what the first task asks for?',
      definitionHash,
    }),
  )
  const ballot = await as(-4, rosa, (work) =>
    openBallot(work, voted.id, { stepKey: 'board', definitionHash, deadline: at(5).outside.now() }),
  )
  await as(-3, ines, (work) => castVote(work, ballot.id, { choice: 'approve', definitionHash }))

  const next = { title: 'Next meeting', startsAt: at(12).outside.now(), place: 'Senate room', agenda: [voted.id] }
  await as(-2, rosa, (work) => callMeeting(work, committee.id, next))
  await as(-1, rosa, (work) =>
    beginProposal(work, organizationId, {
      achievementId: achievements['network-security-essentials']!,
      kind: 'periodic_review',
      isFastTrack: false,
    }),
  )
  await tellReviews(present, { organizationId, people: { rosa, ines, dana, tomas }, votedId: voted.id })
}
