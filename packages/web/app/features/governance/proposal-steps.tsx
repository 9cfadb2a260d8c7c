import type { Ballot, ProposalStep } from '@cairn/api'
import { CircleCheck, CircleDashed, CircleDot, CirclePause, CircleX, CornerUpLeft, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Prose } from '../../ui/prose.tsx'
import { DueDay } from './proposal-due.tsx'
import { type Names, whoName } from './proposal-who.ts'

const LOOKS: Record<ProposalStep['state'], { icon: LucideIcon; color: string }> = {
  waiting: { icon: CircleDashed, color: 'text-text-3' },
  open: { icon: CircleDot, color: 'text-info' },
  passed: { icon: CircleCheck, color: 'text-success' },
  returned: { icon: CornerUpLeft, color: 'text-warning' },
  rejected: { icon: CircleX, color: 'text-danger' },
  deferred: { icon: CirclePause, color: 'text-text-2' },
}

interface ProposalStepsProps {
  org: string
  steps: readonly ProposalStep[]
  ballots: readonly Ballot[]
  names: Names
  now: string
}

/** The route of a proposal, step by step: who, until when, and what was decided. */
export function ProposalSteps({ org, steps, ballots, names, now }: ProposalStepsProps) {
  const text = useMessages()
  return (
    <Card title={text('proposals.steps')}>
      {steps.length === 0 && <p className="text-text-2">{text('proposals.steps.none')}</p>}
      <ol className="grid gap-4">
        {steps.map((step) => (
          <li key={step.key} className="flex items-start gap-2.5">
            <Icon as={LOOKS[step.state].icon} className={`mt-0.5 ${LOOKS[step.state].color}`} />
            <div className="grid min-w-0 gap-1">
              <p className="wrap-anywhere">
                <span className="sr-only">{text(`proposals.steps.state.${step.state}`)}: </span>
                <bdi className="font-medium">{step.name}</bdi>
              </p>
              <p className="text-sm text-text-2">
                {text(`proposals.steps.kind.${step.kind}`)} · <bdi>{whoName(step.who, names, text)}</bdi>
              </p>
              {step.state === 'open' && step.dueAt && (
                <p className="flex flex-wrap items-center gap-x-2 text-sm">
                  {text('proposals.due')}: <DueDay dueAt={step.dueAt} now={now} />
                </p>
              )}
              {step.state === 'open' && step.escalatedAt && step.escalateTo && (
                <p className="text-sm">
                  {text('proposals.steps.escalated', { who: whoName(step.escalateTo, names, text) })}
                </p>
              )}
              <Decided step={step} names={names} />
              {ballots
                .filter(({ stepKey }) => stepKey === step.key)
                .map((ballot) => (
                  <Vote key={ballot.id} org={org} ballot={ballot} />
                ))}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Decided({ step: { decision }, names }: { step: ProposalStep; names: Names }) {
  const text = useMessages()
  const format = useFormat()
  if (!decision) return null
  const { outcome, personId, insteadOf, at, remarks } = decision
  // a name in another script than the page's must not carry the date behind it away
  const nameOf = (id: string) => <bdi>{names.people[id] ?? text('proposals.who.person')}</bdi>
  const who = nameOf(personId)
  const when = format.day(at)
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <span className="font-medium">{text(`proposals.outcome.${outcome}`)}</span>
        <span className="text-text-2">
          {' – '}
          {insteadOf
            ? text.rich('proposals.decided.insteadOf', { who, absent: nameOf(insteadOf), when })
            : text.rich('proposals.decided', { who, when })}
        </span>
      </p>
      {remarks && <Prose className="border-s-2 border-border ps-3">{remarks}</Prose>}
    </div>
  )
}

/** How a vote stands; whoever has a vote goes to it from here. */
function Vote({ org, ballot }: { org: string; ballot: Ballot }) {
  const text = useMessages()
  const voters = (ballot.present ?? ballot.members).filter((id) => ballot.conflicts[id] === undefined)
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {!ballot.result && text('proposals.ballot.open', { votes: ballot.votes.length, voters: voters.length })}
      {ballot.result?.outcome === 'none' && text('proposals.outcome.none')}
      <Link to={`/manage/${org}/ballots/${ballot.id}`} className="link">
        {text(ballot.result ? 'proposals.ballot.look' : 'proposals.ballot.vote')}
      </Link>
    </p>
  )
}
