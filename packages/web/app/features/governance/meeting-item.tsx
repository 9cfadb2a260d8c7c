import type { Committee, Meeting, Proposal } from '@cairn/api'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { BallotCard } from './ballot-card.tsx'

interface MeetingItemProps {
  meeting: Meeting & { agenda: readonly Proposal[] }
  committee: Committee
  proposal: Proposal
  index: number
  isRunning: boolean
  personId: string
  now: string
  refused: string | undefined
}

/** One item of an agenda: the proposal, and the vote on it. */
export function MeetingItem(props: MeetingItemProps) {
  const text = useMessages()
  const { org } = useParams()
  const { meeting, committee, proposal, index, isRunning, personId } = props
  const ballots = proposal.ballots.filter(({ meetingId }) => meetingId === meeting.id)
  const isMember = committee.members.some((one) => one.personId === personId && one.part !== 'secretary')
  const mayDeclare = isMember && !proposal.conflict && meeting.closedAt === undefined
  return (
    <Card
      level={3}
      title={
        <>
          {text('manage.meetings.item', { number: index + 1 })} <bdi>{proposal.title}</bdi>
        </>
      }
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-2">
        <Badge>{text(`proposals.kind.${proposal.kind}`)}</Badge>
        {proposal.proposedByName && <bdi>{text('proposals.page.by', { name: proposal.proposedByName })}</bdi>}
        <Link to={`/manage/${org}/proposals/${proposal.id}`} className="link">
          {text('manage.ballots.read')}
          <span className="sr-only">: {proposal.title}</span>
        </Link>
      </p>
      {ballots.map((ballot) => (
        <BallotCard key={ballot.id} {...props} ballot={ballot} />
      ))}
      {isRunning && <OpenVote proposal={proposal} committee={committee} />}
      {mayDeclare && (
        <Form name={`declare-${proposal.id}`}>
          <div>
            <SubmitButton variant="quiet" size="small">
              {text('manage.ballots.declare')}
              <span className="sr-only">: {proposal.title}</span>
            </SubmitButton>
          </div>
        </Form>
      )}
      {isRunning && ballots.length === 0 && <Order {...props} />}
    </Card>
  )
}

/** Opens the vote of a step that waits for this committee, once at a time. */
function OpenVote({ proposal, committee }: { proposal: Proposal; committee: Committee }) {
  const text = useMessages()
  const { org } = useParams()
  const step = proposal.steps.find(
    ({ state, who }) => state === 'open' && who.by === 'committee' && who.committeeId === committee.id,
  )
  if (!step || proposal.state !== 'in_review') return null
  const open = proposal.ballots.find(({ stepKey, closedAt }) => stepKey === step.key && !closedAt)
  if (open?.meetingId) return null
  if (open)
    return (
      <p>
        <Link to={`/manage/${org}/ballots/${open.id}`} className="link">
          {text('manage.ballots.elsewhere')}
        </Link>
      </p>
    )
  return (
    <Form name={`open-${proposal.id}`}>
      <input type="hidden" name="stepKey" value={step.key} />
      <input type="hidden" name="definitionHash" value={proposal.definitionHash} />
      <div>
        <SubmitButton variant="secondary">
          {text('manage.ballots.open')}
          <span className="sr-only">: {proposal.title}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}

function Order({ meeting, proposal, index }: MeetingItemProps) {
  const text = useMessages()
  const values = { title: proposal.title }
  const moves = [
    { move: 'earlier', icon: ArrowUp, label: text('manage.meetings.earlier', values), isOffered: index > 0 },
    {
      move: 'later',
      icon: ArrowDown,
      label: text('manage.meetings.later', values),
      isOffered: index < meeting.agenda.length - 1,
    },
    {
      move: 'out',
      icon: X,
      label: text('manage.meetings.takeOff', values),
      word: text('manage.meetings.takeOff.short'),
      isOffered: true,
    },
  ]
  return (
    <Form name={`order-${proposal.id}`}>
      <div className="flex flex-wrap gap-2">
        {moves
          .filter(({ isOffered }) => isOffered)
          .map(({ move, icon, label, word }) => (
            <SubmitButton
              key={move}
              name="_move"
              value={move}
              variant="quiet"
              size="small"
              icon={icon}
              aria-label={label}
              title={label}
            >
              {word}
            </SubmitButton>
          ))}
      </div>
    </Form>
  )
}
