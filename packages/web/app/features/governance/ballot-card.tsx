import type { Ballot, Committee, Proposal } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'
import { BallotCount } from './ballot-count.tsx'
import { conflictsOf, isCountable, isOfficer, standingIn } from './ballot-standing.ts'
import { BallotVote } from './ballot-vote.tsx'

interface BallotCardProps {
  ballot: Ballot
  proposal: Proposal
  committee: Committee
  personId: string
  /** When the page was made. */
  now: string
  /** The form that was refused. */
  refused?: string | undefined
}

/** A vote: how it stands, who voted what, who may not and why, and what the reader can do. */
export function BallotCard({ ballot, proposal, committee, personId, now, refused }: BallotCardProps) {
  const text = useMessages()
  const standing = standingIn(ballot, proposal, personId, new Date(now))
  const mayCount = isOfficer(committee, personId) && standing !== 'closed' && standing !== 'overtaken'
  const why = conflictsOf(ballot, proposal)[personId]
  return (
    <div className="grid gap-4">
      <BallotResult ballot={ballot} />
      <Facts
        facts={[
          {
            label: text('manage.ballots.quorum'),
            value: text('manage.ballots.quorum.state', { ...ballot.quorum }),
          },
          {
            label: text('manage.ballots.deadline'),
            value: ballot.deadline && <Time value={ballot.deadline} show="moment" />,
          },
        ]}
      />
      <BallotVotes ballot={ballot} proposal={proposal} committee={committee} />
      {standing === 'may_vote' && <BallotVote ballot={ballot} proposal={proposal} />}
      {standing === 'conflict' && why && (
        <Notice tone="warning" title={text('manage.ballots.standing.conflict')}>
          {text(`manage.ballots.conflict.${why}.you`)}
        </Notice>
      )}
      {standing !== 'may_vote' && standing !== 'conflict' && standing !== 'closed' && (
        <p className="text-text-2">{text(`manage.ballots.standing.${standing}`)}</p>
      )}
      {mayCount && (
        <BallotCount ballot={ballot} isReady={isCountable(ballot, proposal, new Date(now))} refused={refused} />
      )}
    </div>
  )
}

const TONES: Record<NonNullable<Ballot['result']>['outcome'], Tone> = {
  approve: 'success',
  approve_with_conditions: 'success',
  request_changes: 'warning',
  defer: 'neutral',
  reject: 'danger',
  none: 'neutral',
}

function BallotResult({ ballot: { result, closedAt, id } }: { ballot: Ballot }) {
  const text = useMessages()
  if (!closedAt || !result)
    return (
      <p id={id}>
        <StatePill tone="info">{text('manage.ballots.isOpen')}</StatePill>
      </p>
    )
  return (
    <p id={id} className="flex flex-wrap items-center gap-3">
      <StatePill tone={TONES[result.outcome]}>{text(`proposals.outcome.${result.outcome}`)}</StatePill>
      {result.why && <span className="text-text-2">{text(`manage.ballots.why.${result.why}`)}</span>}
      {result.byCastingVote && <span className="text-text-2">{text('manage.ballots.byCastingVote')}</span>}
      <span className="text-sm text-text-2">
        <Time value={closedAt} show="moment" />
      </span>
    </p>
  )
}

/** Every member with a vote, or with the reason why there is none. */
function BallotVotes({ ballot, proposal, committee }: Pick<BallotCardProps, 'ballot' | 'proposal' | 'committee'>) {
  const text = useMessages()
  const conflicts = conflictsOf(ballot, proposal)
  const names = { ...proposal.names, ...Object.fromEntries(committee.members.map((one) => [one.personId, one.name])) }
  return (
    <ul className="divide-y divide-border border-y border-border">
      {ballot.members.map((personId) => {
        const vote = ballot.votes.find((one) => one.personId === personId)
        const conflict = conflicts[personId]
        const isAbsent = ballot.present !== undefined && !ballot.present.includes(personId)
        return (
          <li key={personId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <bdi className="min-w-0 wrap-anywhere">{names[personId]}</bdi>
            <span className="text-text-2">
              {vote
                ? text(`manage.ballots.choice.${vote.choice}`)
                : conflict
                  ? text(`manage.ballots.conflict.${conflict}`)
                  : text(isAbsent ? 'manage.ballots.absent' : 'manage.ballots.noVoteYet')}
            </span>
            {vote?.remarks && <span className="w-full text-sm wrap-anywhere text-text-2">{vote.remarks}</span>}
          </li>
        )
      })}
    </ul>
  )
}
