import { inflateSync } from 'node:zlib'
import { type Client, Definition } from '@cairn/api'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'
import { watchTheClock } from './index.ts'

const DAY = 86_400_000

/** A college with its people, each with the client that they use. */
async function createCollege() {
  const world = await createWorld()
  const { given } = world
  const college = await given.organization({ slug: 'northfield' })
  const head = await given.member(college, ['author'])
  const noor = await given.member(college, ['admin'])
  const admin = await world.as(noor)
  const unit = await admin.organizations.addUnit({ params: { organizationId: college.id }, body: { name: 'Physics' } })
  const people = {
    amara: await given.member(college, ['author']),
    kim: await given.member(college, ['author', 'reviewer', 'registrar']),
    bo: await given.member(college, ['reviewer']),
    cy: await given.member(college, ['assessor']),
    rosa: await given.member(college, ['registrar']),
    head,
    noor,
  }
  const as = {} as Record<keyof typeof people, Client>
  for (const [name, person] of Object.entries(people)) as[name as keyof typeof people] = await world.as(person)
  return { world, college, organizationId: college.id, unit, people, as }
}

let at: Awaited<ReturnType<typeof createCollege>>
beforeEach(async () => {
  at = await createCollege()
})

/** Days go by, and everybody signs in again. */
async function later(days: number) {
  await at.world.pass(days * DAY)
  for (const [name, person] of Object.entries(at.people))
    at.as[name as keyof typeof at.people] = await at.world.as(person)
  await watchTheClock(at.world.runtime)
}

/** A PDF with its streams opened, as far as they are deflated. */
function uncompressed(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const streams = [...text.matchAll(/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream/gs)]
  return text + streams.map(([, bytes]) => inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1')).join('\n')
}

const definitionOf = (more: object = {}) =>
  Definition.parse({
    title: 'Sensor networks',
    summary: 'Build and run a network of sensors.',
    outcomes: [{ text: 'Plan a network of sensors and say why it was planned so' }],
    criteria: 'Hand in a network that runs for a week.',
    field: 'Technology',
    workloadHours: 40,
    level: 2,
    eqfLevel: 5,
    participation: 'online',
    assessment: { type: 'Portfolio', supervision: 'unsupervised' },
    qualityAssurance: 'Reviewed every year by the teaching board.',
    ...more,
  })

async function draft(more: object = {}) {
  const { organizationId, as } = at
  return as.amara.catalog.create({ params: { organizationId }, body: { definition: definitionOf(more) } })
}

const proposalOf = async (achievementId: string) => {
  const { items } = await at.as.amara.governance.listProposals({
    params: { organizationId: at.organizationId },
    query: { achievementId },
  })
  return at.as.amara.governance.showProposal({ params: { proposalId: items[0]!.id } })
}

/** A college with a committee, and a route through unit, consultation and committee. */
async function withCommittee() {
  const { organizationId, as, people, unit } = at
  const params = { organizationId }
  const committee = await as.noor.governance.createCommittee({
    params,
    body: {
      name: 'Curriculum board',
      members: [
        { personId: people.bo.id, part: 'chair' },
        { personId: people.rosa.id, part: 'secretary' },
        { personId: people.cy.id, part: 'member' },
        { personId: people.amara.id, part: 'member' },
        { personId: people.head.id, part: 'member' },
        { personId: people.kim.id, part: 'member' },
      ],
    },
  })
  await as.noor.governance.setUnitHead({ params: { ...params, unitId: unit.id }, body: { personId: people.head.id } })
  await as.noor.governance.createRoute({
    params,
    body: {
      name: 'New credentials',
      kinds: ['new'],
      stages: [
        [
          { key: 'unit', name: 'Unit', kind: 'endorsement', who: { by: 'unit_head' }, days: 10 },
          { key: 'campus', name: 'Campus', kind: 'consultation', who: { by: 'role', role: 'reviewer' }, days: 14 },
        ],
        [
          {
            key: 'board',
            name: 'Board',
            kind: 'approval',
            who: { by: 'committee', committeeId: committee.id },
            days: 30,
          },
        ],
      ],
    },
  })
  const achievement = await draft({ unitId: unit.id })
  const { definitionHash } = achievement
  await as.amara.catalog.propose({ params: { achievementId: achievement.id }, body: { definitionHash } })
  const proposal = await proposalOf(achievement.id)
  const one = { proposalId: proposal.id }
  const toTheBoard = async () => {
    await as.head.governance.decideProposal({
      params: one,
      body: { stepKey: 'unit', outcome: 'approve', definitionHash },
    })
    await later(15)
  }
  const meet = async (present: string[]) => {
    const facts = { title: 'March', startsAt: '2026-03-20T09:00:00Z', agenda: [proposal.id] }
    const meeting = await as.rosa.governance.planMeeting({ params: { committeeId: committee.id }, body: facts })
    await as.bo.governance.changeMeeting({ params: { meetingId: meeting.id }, body: { ...facts, present } })
    const ballot = await as.rosa.governance.openBallot({
      params: one,
      body: { stepKey: 'board', definitionHash, meetingId: meeting.id },
    })
    return { meeting, ballot }
  }
  return { achievement, definitionHash, proposal, one, committee, toTheBoard, meet }
}

describe('the simple way', () => {
  test('is a proposal with one step: another person approves, a registrar puts it in force', async () => {
    const { as, people } = at
    const { id, definitionHash } = await draft()
    const text = { params: { achievementId: id }, body: { definitionHash } }
    await as.amara.catalog.propose(text)
    expect(await as.amara.catalog.approve(text).then(() => 'done', refusal)).toBe('organization.not_permitted')
    const inbox = await as.bo.governance.inbox({ params: { organizationId: at.organizationId } })
    expect(inbox.myTurn).toMatchObject([{ achievementId: id, kind: 'new', openStep: { key: 'review' } }])
    await as.bo.catalog.approve(text)
    await as.rosa.catalog.publish(text)

    const proposal = await proposalOf(id)
    expect(proposal).toMatchObject({
      state: 'in_force',
      proposedBy: people.amara.id,
      steps: [{ decision: { personId: people.bo.id, definitionHash, outcome: 'approve' } }],
    })
    const { items } = await as.noor.governance.proposalLog({ params: { proposalId: proposal.id } })
    expect(items.map(({ name }) => name)).toEqual([
      'proposal.begun',
      'proposal.submitted',
      'proposal.step_opened',
      'proposal.step_decided',
      'proposal.approved',
      'proposal.took_effect',
    ])
    expect(items.find(({ name }) => name === 'proposal.step_decided')).toMatchObject({
      personId: people.bo.id,
      facts: { definitionHash },
    })
  })

  test('comes back with remarks, is written further, and what changed since one looked is named', async () => {
    const { as } = at
    const { id, definition, definitionHash } = await draft()
    const one = { params: { achievementId: id } }
    await as.amara.catalog.propose({ ...one, body: { definitionHash } })
    const { id: proposalId } = await proposalOf(id)
    await as.bo.governance.lookAtProposal({ params: { proposalId }, body: { definitionHash } })
    await as.bo.governance.lookAtProposal({ params: { proposalId }, body: { definitionHash } })
    const { items: log } = await as.bo.governance.proposalLog({ params: { proposalId } })
    expect(log.filter(({ name }) => name === 'proposal.looked')).toMatchObject([{ personId: at.people.bo.id }])
    const comment = await as.bo.governance.addComment({
      params: { proposalId },
      body: { pointer: '/summary', text: 'For whom?', definitionHash },
    })
    const returned = await as.bo.catalog.return({ ...one, body: { definitionHash, remarks: 'Say for whom.' } })
    expect(returned).toMatchObject({ state: 'draft', remarks: 'Say for whom.' })
    expect((await as.amara.governance.inbox({ params: { organizationId: at.organizationId } })).myTurn).toHaveLength(1)

    const edited = await as.amara.catalog.edit({
      ...one,
      body: { definition: { ...definition, summary: 'For technicians.' }, revision: returned.revision },
    })
    const again = await as.amara.governance.submitProposal({
      params: { proposalId },
      body: { definitionHash: edited.definitionHash },
    })
    expect(again.state).toBe('in_review')
    await as.amara.governance.resolveComment({ params: { proposalId, commentId: comment.id } })
    const text = await as.bo.governance.proposalText({ params: { proposalId } })
    expect(text).toMatchObject({ changed: ['/summary'], seen: { definitionHash } })
    const stale = { stepKey: 'review', outcome: 'approve', definitionHash } as const
    expect(
      await as.bo.governance.decideProposal({ params: { proposalId }, body: stale }).then(() => 'done', refusal),
    ).toBe('proposal.changed_meanwhile')
  })

  test('an unseen text is never approved: 200 edits and approvals at once', async () => {
    const { as } = at
    const outcomes = { approved: 0, edited: 0 }
    for (let round = 0; round < 20; round++)
      await Promise.all(
        Array.from({ length: 10 }, async (_, lane) => {
          const made = await draft({ title: `Text ${round} ${lane}` })
          const one = { params: { achievementId: made.id } }
          const seen = made.definitionHash
          const attempt = <T>(task: () => Promise<T>) => task().catch((error: unknown) => void refusal(error))
          const [, approved] = await Promise.all([
            attempt(() =>
              as.amara.catalog.edit({
                ...one,
                body: { definition: { ...made.definition, summary: 'Another text.' }, revision: made.revision },
              }),
            ),
            attempt(async () => {
              await as.amara.catalog.propose({ ...one, body: { definitionHash: seen } })
              return as.bo.catalog.approve({ ...one, body: { definitionHash: seen } })
            }),
          ])
          const now = await as.bo.catalog.show(one)
          if (approved) {
            outcomes.approved += 1
            expect(now).toMatchObject({ state: 'approved', definitionHash: seen })
          } else {
            outcomes.edited += 1
            expect(now.approvedBy).toBeUndefined()
          }
        }),
      )
    expect(outcomes.approved + outcomes.edited).toBe(200)
  }, 120_000)

  test('nobody decides on their own text, whatever roles they collect, and no token decides', async () => {
    const { as, organizationId } = at
    const mine = await as.kim.catalog.create({ params: { organizationId }, body: { definition: definitionOf() } })
    const { id, definitionHash } = mine
    await as.amara.catalog.propose({ params: { achievementId: id }, body: { definitionHash } })
    const { id: proposalId } = await proposalOf(id)
    const decide = { stepKey: 'review', outcome: 'approve', definitionHash } as const
    const byKim = () => as.kim.governance.decideProposal({ params: { proposalId }, body: decide })
    expect(await byKim().then(() => 'done', refusal)).toBe('proposal.own_proposal')
    // and in nobody's place
    await as.bo.governance.delegate({
      params: { organizationId },
      body: { toPersonId: at.people.kim.id, from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' },
    })
    expect(await byKim().then(() => 'done', refusal)).toBe('proposal.own_proposal')
    const { token } = await as.bo.accounts.createToken({ body: { name: 'Program', scopes: ['proposal.read'] } })
    const program = at.world.withToken(token)
    expect(
      await program.governance.decideProposal({ params: { proposalId }, body: decide }).then(() => 'done', refusal),
    ).toBe('organization.not_permitted')
  })

  test('while somebody is away another decides in their place, and both are named', async () => {
    const { as, organizationId, people } = at
    const { id, definitionHash } = await draft()
    await as.amara.catalog.propose({ params: { achievementId: id }, body: { definitionHash } })
    const { id: proposalId } = await proposalOf(id)
    const decide = () =>
      as.cy.governance.decideProposal({
        params: { proposalId },
        body: { stepKey: 'review', outcome: 'approve', definitionHash },
      })
    expect(await decide().then(() => 'done', refusal)).toBe('proposal.not_your_turn')
    const { items: deciders } = await as.bo.governance.listDeciders({ params: { organizationId } })
    expect(deciders.map(({ personId }) => personId)).toContain(people.cy.id)
    expect(deciders.map(({ personId }) => personId)).not.toContain(people.noor.id)
    await as.bo.governance.delegate({
      params: { organizationId },
      body: { toPersonId: people.cy.id, from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' },
    })
    const { steps } = await decide()
    expect(steps[0]?.decision).toMatchObject({ personId: people.cy.id, insteadOf: people.bo.id })
  })
})

describe('a route through unit, consultation and committee', () => {
  test('ends with conditions that hold up the first award until they are met', async () => {
    const { as, organizationId, people } = at
    const { achievement, definitionHash, one, committee, toTheBoard, meet } = await withCommittee()
    await toTheBoard()
    const docket = await as.cy.governance.showCommittee({ params: { committeeId: committee.id } })
    expect(docket.waiting.map(({ id }) => id)).toEqual([one.proposalId])
    const { meeting, ballot } = await meet([people.bo.id, people.rosa.id, people.cy.id, people.kim.id])
    for (const language of ['en', 'es', 'ar'] as const) {
      const paper = await as.cy.governance.meetingPackPdf({ params: { meetingId: meeting.id }, query: { language } })
      expect(paper.contentType).toBe('application/pdf')
      // its bookmarks name what is decided on
      expect(uncompressed(paper.body as Uint8Array)).toContain('1. Sensor networks')
    }
    expect(ballot.conflicts).toEqual({ [people.amara.id]: 'proposer', [people.head.id]: 'same_unit_head' })

    const vote = (
      who: 'amara' | 'head' | 'bo' | 'cy' | 'kim' | 'noor',
      choice: 'approve' | 'approve_with_conditions',
    ) =>
      as[who].governance
        .vote({ params: { ballotId: ballot.id }, body: { choice, definitionHash } })
        .then(({ votes }) => votes.length, refusal)
    expect(await vote('amara', 'approve')).toBe('vote.conflicted')
    expect(await vote('head', 'approve')).toBe('vote.conflicted')
    expect(await vote('cy', 'approve_with_conditions')).toBe(1)
    expect(await vote('cy', 'approve')).toBe('vote.twice')
    expect(await vote('bo', 'approve')).toBe(2)
    expect(await as.cy.governance.showBallot({ params: { ballotId: ballot.id } })).toMatchObject({
      ballot: { quorum: { needed: 2, present: 2 } },
      proposal: { id: one.proposalId },
      committee: { id: committee.id },
    })
    expect(await as.rosa.governance.closeMeeting({ params: { meetingId: meeting.id } }).catch(refusal)).toBe(
      'meeting.votes_open',
    )
    const count = (conditions: { text: string }[]) =>
      as.rosa.governance.closeBallot({ params: { ballotId: ballot.id }, body: { conditions } })
    expect(await count([]).catch(refusal)).toBe('vote.conditions_missing')
    expect((await count([{ text: 'Name the external reviewer' }])).result).toMatchObject({
      outcome: 'approve_with_conditions',
    })
    await as.rosa.governance.closeMeeting({ params: { meetingId: meeting.id } })

    const inForce = await as.rosa.governance.enactProposal({ params: one })
    expect(inForce).toMatchObject({ state: 'in_force', openConditions: 1 })
    const grant = () =>
      as.rosa.awards.grant({
        params: { organizationId },
        body: { achievementId: achievement.id, recipient: { name: 'Lea', email: 'lea@example.org' } },
      })
    expect(await grant().then(() => 'done', refusal)).toBe('achievement.awards_blocked')
    const closing = { params: { ...one, conditionId: inForce.conditions[0]!.id }, body: { remarks: 'Prof. Weiss' } }
    expect(await as.amara.governance.closeCondition(closing).catch(refusal)).toBe('proposal.own_proposal')
    await as.rosa.governance.closeCondition(closing)
    expect(await grant()).toMatchObject({ achievementId: achievement.id })
    const pack = await as.cy.governance.meetingPack({ params: { meetingId: meeting.id } })
    expect(pack.agenda[0]).toMatchObject({ definition: { title: 'Sensor networks' }, proposal: { state: 'in_force' } })
  })

  test('refuses the vote of whoever is absent, no member, late, or declared a conflict', async () => {
    const { as, people } = at
    const { definitionHash, one, toTheBoard } = await withCommittee()
    await toTheBoard()
    const deadline = new Date(at.world.clock.now.getTime() + 5 * DAY).toISOString()
    const open = () =>
      as.bo.governance.openBallot({ params: one, body: { stepKey: 'board', definitionHash, deadline } })
    expect(
      await as.cy.governance
        .openBallot({ params: one, body: { stepKey: 'board', definitionHash, deadline } })
        .catch(refusal),
    ).toBe('committee.officers_only')
    const ballot = await open()
    expect(await open().catch(refusal)).toBe('vote.already_open')
    const vote = (client: Client) =>
      client.governance
        .vote({ params: { ballotId: ballot.id }, body: { choice: 'approve', definitionHash } })
        .then(() => 'done', refusal)
    expect(await vote(as.rosa)).toBe('vote.not_a_member')
    await as.cy.governance.declareConflict({ params: one })
    expect(await vote(as.cy)).toBe('vote.conflicted')
    await later(6)
    expect(await vote(as.kim)).toBe('vote.deadline')
    const counted = await as.bo.governance.closeBallot({ params: { ballotId: ballot.id }, body: {} })
    expect(counted.result).toMatchObject({ outcome: 'none', why: 'no_quorum' })

    const facts = { title: 'April', startsAt: '2026-04-20T09:00:00Z', agenda: [one.proposalId] }
    const meeting = await as.bo.governance.planMeeting({ params: { committeeId: ballot.committeeId }, body: facts })
    await as.bo.governance.changeMeeting({
      params: { meetingId: meeting.id },
      body: { ...facts, present: [people.bo.id] },
    })
    const again = await as.bo.governance.openBallot({
      params: one,
      body: { stepKey: 'board', definitionHash, meetingId: meeting.id },
    })
    expect(
      await as.kim.governance
        .vote({ params: { ballotId: again.id }, body: { choice: 'approve', definitionHash } })
        .catch(refusal),
    ).toBe('vote.absent')
  })

  test('has its vote opened and counted by officers without a part in it', async () => {
    const { as, people } = at
    const { definitionHash, one, committee, toTheBoard } = await withCommittee()
    await toTheBoard()
    const { name, rules, members } = committee
    const params = { committeeId: committee.id }
    const parts = { [people.amara.id]: 'secretary', [people.rosa.id]: 'secretary' } as const
    const seats = members.map(({ personId, part }) => ({ personId, part: parts[personId] ?? part }))
    await as.noor.governance.changeCommittee({ params, body: { name, rules, members: seats } })
    const deadline = new Date(at.world.clock.now.getTime() + DAY).toISOString()
    const opening = { params: one, body: { stepKey: 'board', definitionHash, deadline } }

    expect(await as.amara.governance.openBallot(opening).catch(refusal)).toBe('proposal.own_proposal')
    const ballot = { params: { ballotId: (await as.rosa.governance.openBallot(opening)).id } }
    await as.cy.governance.vote({ ...ballot, body: { choice: 'approve', definitionHash } })
    await as.kim.governance.vote({ ...ballot, body: { choice: 'approve', definitionHash } })
    await as.cy.governance.declareConflict({ params: one })
    await later(2)
    expect(await as.amara.governance.closeBallot({ ...ballot, body: {} }).catch(refusal)).toBe('proposal.own_proposal')
    // what cy said counts no more
    const { quorum, result } = await as.rosa.governance.closeBallot({ ...ballot, body: {} })
    expect(quorum).toEqual({ needed: 1, present: 1 })
    expect(result).toMatchObject({ outcome: 'approve' })
  })

  test('decides on an appeal without those who voted before', async () => {
    const { as, people } = at
    const { definitionHash, one, toTheBoard } = await withCommittee()
    await toTheBoard()
    const open = async () => {
      const deadline = new Date(at.world.clock.now.getTime() + DAY).toISOString()
      return as.rosa.governance.openBallot({ params: one, body: { stepKey: 'board', definitionHash, deadline } })
    }
    const before = { params: { ballotId: (await open()).id } }
    await as.bo.governance.vote({ ...before, body: { choice: 'reject', definitionHash } })
    await as.cy.governance.vote({ ...before, body: { choice: 'reject', definitionHash } })
    await as.kim.governance.vote({ ...before, body: { choice: 'abstain', definitionHash } })
    await as.bo.governance.closeBallot({ ...before, body: {} })
    await as.amara.governance.appealProposal({ params: one, body: { reason: 'It was misread' } })

    const again = await open()
    expect(again.conflicts).toMatchObject({ [people.bo.id]: 'decided_before', [people.cy.id]: 'decided_before' })
    expect(again.conflicts[people.kim.id]).toBeUndefined()
    const body = { choice: 'approve', definitionHash } as const
    const vote = { params: { ballotId: again.id }, body }
    expect(await as.cy.governance.vote(vote).catch(refusal)).toBe('vote.conflicted')
    await as.kim.governance.vote(vote)
    await later(2)
    const { result } = await as.rosa.governance.closeBallot({ params: vote.params, body: {} })
    expect(result).toMatchObject({ outcome: 'approve' })
  })

  test('ends its votes when the text goes back to its authors', async () => {
    const { as } = at
    const { achievement, definitionHash, one, toTheBoard } = await withCommittee()
    await toTheBoard()
    const deadline = new Date(at.world.clock.now.getTime() + 5 * DAY).toISOString()
    const open = (hash: string) =>
      as.bo.governance.openBallot({ params: one, body: { stepKey: 'board', definitionHash: hash, deadline } })
    const first = await open(definitionHash)
    await as.amara.governance.withdrawProposal({ params: one })
    expect(
      await as.cy.governance
        .vote({ params: { ballotId: first.id }, body: { choice: 'approve', definitionHash } })
        .catch(refusal),
    ).toBe('vote.closed')
    const { ballots, state } = await as.bo.governance.showProposal({ params: one })
    expect({ state, result: ballots[0]?.result }).toEqual({
      state: 'withdrawn',
      result: { outcome: 'none', why: 'void' },
    })
    // the text is a draft again, and may be proposed again
    const draft = await as.amara.catalog.show({ params: { achievementId: achievement.id } })
    expect(draft.state).toBe('draft')
    await as.amara.catalog.propose({ params: { achievementId: achievement.id }, body: { definitionHash } })
    expect((await proposalOf(achievement.id)).state).toBe('in_review')
  })

  test('asks the head of the unit, and says so where there is none', async () => {
    const { as } = at
    await withCommittee()
    const { id, definitionHash } = await draft()
    expect(
      await as.amara.catalog.propose({ params: { achievementId: id }, body: { definitionHash } }).catch(refusal),
    ).toBe('proposal.no_unit_head')
  })
})

describe('what is in force', () => {
  async function inForce() {
    return at.world.given.achievement(at.college, { title: 'Ropework' })
  }
  const propose = async (achievementId: string, facts: object) => {
    const { as, organizationId } = at
    const proposal = await as.rosa.governance.createProposal({
      params: { organizationId },
      body: { achievementId, kind: 'suspension', ...facts },
    })
    const { id: proposalId, definitionHash } = proposal
    await as.rosa.governance.submitProposal({ params: { proposalId }, body: { definitionHash } })
    return as.bo.governance.decideProposal({
      params: { proposalId },
      body: { stepKey: 'review', outcome: 'approve', definitionHash },
    })
  }

  test('is suspended and reinstated by others than who asks', async () => {
    const { id } = await inForce()
    expect(await propose(id, { reason: 'A fault in the rubric.' })).toMatchObject({ state: 'in_force' })
    const shown = () => at.world.api.catalog.showPublished({ params: { achievementId: id } })
    expect((await shown()).standing.phase).toBe('suspended')
    await propose(id, { kind: 'reinstatement' })
    expect((await shown()).standing.phase).toBe('open')
  })

  test('ends on its days, and becomes a tombstone after the last of them', async () => {
    const { id } = await inForce()
    const terms = {
      lastEnrollment: '2026-04-01T00:00:00Z',
      teachOutEnd: '2026-05-01T00:00:00Z',
      lastAward: '2026-06-01T00:00:00Z',
      effectOnStacks: 'None needs it.',
    }
    expect(await propose(id, { kind: 'termination' }).catch(refusal)).toBe('proposal.terms_missing')
    await propose(id, { kind: 'termination', reason: 'Nobody enrolls any more.', terms })
    const shown = () => at.world.api.catalog.showPublished({ params: { achievementId: id } })
    await later(40)
    expect((await shown()).standing.phase).toBe('teach_out')
    await later(60)
    expect(await shown()).toMatchObject({
      state: 'retired',
      standing: { closing: { effectOnStacks: 'None needs it.' } },
    })
  })

  test.each([
    [
      'ended before',
      { lastAward: '2020-03-01T00:00:00Z', teachOutEnd: '2020-02-01T00:00:00Z' },
      ['/terms/lastAward', 'day_past'],
    ],
    [
      'is awarded after teaching ends',
      { teachOutEnd: '2126-07-01T00:00:00Z' },
      ['/terms/lastAward', 'before_teach_out_end'],
    ],
    [
      'teaches after the last enrollment',
      { lastEnrollment: '2126-05-02T00:00:00Z' },
      ['/terms/teachOutEnd', 'before_last_enrollment'],
    ],
  ])('is told at once that nothing %s', async (_what, change, [pointer, code]) => {
    const { id } = await inForce()
    const days = {
      lastEnrollment: '2020-01-01T00:00:00Z',
      teachOutEnd: '2126-05-01T00:00:00Z',
      lastAward: '2126-06-01T00:00:00Z',
    }
    const refused: unknown = await propose(id, {
      kind: 'termination',
      reason: 'Over.',
      terms: { ...days, ...change },
    }).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({
      problem: { code: 'achievement.days_out_of_order', errors: [{ pointer, code }] },
    })
  })

  test('is reviewed on the day that is said, unless it is over', async () => {
    const { id: achievementId } = await inForce()
    const { as, organizationId, world } = at
    const set = (reviewOn: Date) =>
      as.noor.governance.setReviewDate({ params: { achievementId }, body: { reviewOn: reviewOn.toISOString() } })
    const today = new Date(world.runtime.outside.now().setUTCHours(0, 0, 0, 0))
    await set(today)
    expect((await as.bo.governance.reviewCalendar({ params: { organizationId } })).items).toMatchObject([
      { reviewOn: today.toISOString(), isDue: true },
    ])
    expect(await set(new Date(today.getTime() - 1)).catch((thrown: unknown) => thrown)).toMatchObject({
      problem: { code: 'review.day_past', errors: [{ pointer: '/reviewOn' }] },
    })
  })

  test('is due for review after the months of the policy, and asleep when nothing was awarded', async () => {
    const { as, organizationId } = at
    const params = { organizationId }
    await as.noor.governance.setReviewPolicy({ params, body: { reviewMonths: 12, sunsetMonths: 6 } })
    const { id } = await inForce()
    const calendar = async () => (await as.bo.governance.reviewCalendar({ params })).items
    expect(await calendar()).toMatchObject([{ achievementId: id, isDue: false }])
    await later(370)
    expect(await calendar()).toMatchObject([{ isDue: true, asleepSince: expect.any(String) }])
    await propose(id, { kind: 'periodic_review' })
    expect(await calendar()).toMatchObject([{ isDue: false }])
  })
})

test('the clock escalates what is late, and a proposal without an answer lapses', async () => {
  const { as, organizationId } = at
  await as.noor.governance.createRoute({
    params: { organizationId },
    body: {
      name: 'Escalating',
      kinds: ['new'],
      stages: [
        [
          {
            key: 'review',
            name: 'Review',
            kind: 'approval',
            who: { by: 'person', personId: at.people.bo.id },
            days: 5,
            escalateTo: { by: 'role', role: 'registrar' },
          },
        ],
      ],
    },
  })
  await as.noor.governance.setReviewPolicy({ params: { organizationId }, body: { lapseDays: 30 } })
  const { id, definitionHash } = await draft()
  await as.amara.catalog.propose({ params: { achievementId: id }, body: { definitionHash } })
  const { id: proposalId } = await proposalOf(id)
  const ask = () =>
    as.rosa.governance.decideProposal({
      params: { proposalId },
      body: { stepKey: 'review', outcome: 'request_changes', definitionHash, remarks: 'Say more.' },
    })
  expect(await ask().catch(refusal)).toBe('proposal.not_your_turn')
  await later(6)
  expect((await ask()).state).toBe('changes_requested')
  await later(31)
  expect((await proposalOf(id)).state).toBe('lapsed')
})

test('what resembles a text is named, with how much and in what', async () => {
  const { as } = at
  const { id: published } = await at.world.given.achievement(at.college, {
    title: 'Sensor network',
    outcomes: [{ text: 'Plan a network of sensors and say why it was planned so', skills: [] }],
  })
  await at.world.given.achievement(at.college, {
    title: 'Baking bread',
    outcomes: [{ text: 'Bake a loaf', skills: [] }],
  })
  const { id } = await draft()
  const { items } = await as.amara.governance.overlaps({ params: { achievementId: id }, query: { among: 'all' } })
  expect(items.map(({ achievementId }) => achievementId)).toEqual([published])
  expect(items[0]).toMatchObject({ outcomes: 1, isOwn: true })
  expect(items[0]!.share).toBeGreaterThan(0.8)
})

test('whoever hands a text in has looked at what resembles it, and the text says which kind it is', async () => {
  const { as, organizationId } = at
  const { id: twin } = await at.world.given.achievement(at.college, { title: 'Sensor network' })
  const { id, definitionHash } = await draft({ title: 'Sensor networks' })
  const params = { organizationId }
  const begin = (submission?: { definitionHash: string }) =>
    as.amara.governance.createProposal({ params, body: { achievementId: id, ...(submission && { submission }) } })
  expect(await begin({ definitionHash }).catch(refusal)).toBe('proposal.overlaps_unseen')
  const { id: proposalId, kind } = await begin()
  expect(kind).toBe('new')
  const submit = (overlapsSeen?: string) =>
    as.amara.governance.submitProposal({ params: { proposalId }, body: { definitionHash, overlapsSeen } })
  const short = { params: { achievementId: id }, body: { definitionHash } }
  expect(await submit().catch(refusal)).toBe('proposal.overlaps_unseen')
  expect(await submit('0'.repeat(64)).catch(refusal)).toBe('proposal.overlaps_unseen')
  expect(await as.amara.catalog.propose(short).catch(refusal)).toBe('proposal.overlaps_unseen')
  const { items, hash } = await as.amara.governance.overlaps({ params: { achievementId: id } })
  expect(items).toMatchObject([{ achievementId: twin }])
  await at.world.given.achievement(at.college, { title: 'Sensor network 2' })
  expect(await submit(hash).catch(refusal)).toBe('proposal.overlaps_unseen')
  const again = await as.amara.governance.overlaps({ params: { achievementId: id } })
  expect((await submit(again.hash)).state).toBe('in_review')
})
