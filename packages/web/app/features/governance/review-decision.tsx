import type { Proposal, ProposalStep } from '@cairn/api'
import { CheckCheck } from 'lucide-react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Allowed, Reader } from './proposal-allowed.ts'
import { type Names, whoName } from './proposal-who.ts'
import { ConditionRows } from './review-condition-rows.tsx'

/** The keys of the keyboard find these. */
export const APPROVE_ID = 'approve'
export const RETURN_FORM = 'decide.request_changes'

interface ReviewDecisionProps {
  org: string
  proposal: Proposal
  allowed: Allowed
  reader: Reader
  names: Names
  /** The number that a text gets when it is published. */
  version: number
  refused: string | undefined
}

/** What one can decide, or why one cannot. */
export function ReviewDecision(props: ReviewDecisionProps) {
  const text = useMessages()
  const { proposal, allowed } = props
  if (proposal.state !== 'in_review') return null
  return (
    <Card title={text('proposals.decide')}>
      {allowed.decide ? <Forms {...props} step={allowed.decide} /> : <WhyNot {...props} />}
      {allowed.declareConflict && (
        <Disclosure summary={text('proposals.decide.conflict')}>
          <Form name="conflict" className="gap-3">
            <p className="text-sm text-text-2">{text('proposals.decide.conflict.lead')}</p>
            <div>
              <SubmitButton variant="secondary">{text('proposals.decide.conflict.submit')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

function Forms({ step, ...props }: ReviewDecisionProps & { step: ProposalStep }) {
  const text = useMessages()
  const { proposal, names, refused } = props
  const absent = step.mine?.insteadOf
  return (
    <>
      <p className="wrap-anywhere">{text('proposals.decide.step', { step: step.name })}</p>
      {absent && <p>{text('proposals.decide.insteadOf', { name: names.people[absent] ?? '' })}</p>}
      <Form name="decide.approve" className="gap-3">
        <Decided proposal={proposal} step={step} outcome="approve" />
        <p className="text-sm text-text-2">
          {text('proposals.decide.exactly')} <Then {...props} step={step} />
        </p>
        <div>
          <SubmitButton id={APPROVE_ID} icon={CheckCheck}>
            {text('proposals.decide.approve')}
          </SubmitButton>
        </div>
      </Form>
      <Disclosure summary={text('proposals.decide.conditions')} isOpen={refused === 'decide.approve_with_conditions'}>
        <Form name="decide.approve_with_conditions" className="gap-3">
          <Decided proposal={proposal} step={step} outcome="approve_with_conditions" />
          <ConditionRows />
          <TextArea name="remarks" label={text('proposals.decide.remarks')} rows={2} />
          <div>
            <SubmitButton>{text('proposals.decide.conditions.submit')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
      <Explained {...props} step={step} outcome="request_changes" words="changes" />
      <Explained {...props} step={step} outcome="defer" words="defer" />
      <Explained {...props} step={step} outcome="reject" words="reject" />
    </>
  )
}

interface ExplainedProps extends ReviewDecisionProps {
  step: ProposalStep
  outcome: 'request_changes' | 'defer' | 'reject'
  words: 'changes' | 'defer' | 'reject'
}

/** A decision that its authors must understand. */
function Explained({ proposal, step, outcome, words, refused }: ExplainedProps) {
  const text = useMessages()
  const name = `decide.${outcome}`
  return (
    <Disclosure summary={text(`proposals.decide.${words}`)} isOpen={refused === name}>
      <Form name={name} className="gap-3">
        <Decided proposal={proposal} step={step} outcome={outcome} />
        <TextArea name="remarks" label={text(`proposals.decide.${words}.remarks`)} isRequired rows={3} />
        <div>
          <SubmitButton variant={outcome === 'reject' ? 'danger' : 'secondary'}>
            {text(`proposals.decide.${words}.submit`)}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  )
}

/** Which step, on which text: a decision on one that changed meanwhile is refused. */
function Decided({ proposal, step, outcome }: { proposal: Proposal; step: ProposalStep; outcome: string }) {
  return (
    <>
      <input type="hidden" name="stepKey" value={step.key} />
      <input type="hidden" name="definitionHash" value={proposal.definitionHash} />
      <input type="hidden" name="outcome" value={outcome} />
    </>
  )
}

/** What will happen after an approval. */
function Then({ proposal, step, allowed, version }: ReviewDecisionProps & { step: ProposalStep }): string {
  const text = useMessages()
  const format = useFormat()
  const beside = proposal.steps.filter(({ key, state }) => key !== step.key && state === 'open')
  if (beside.length > 0)
    return text('proposals.decide.then.beside', { step: format.list(beside.map(({ name }) => name)) })
  const later = proposal.steps.find(({ state }) => state === 'waiting')
  if (later) return text('proposals.decide.then.next', { step: later.name })
  return allowed.isAboutText
    ? text('proposals.decide.then.publish', { version: version + 1 })
    : text('proposals.decide.then.effect')
}

/** Four eyes, a turn of somebody else, a vote: whoever cannot decide is told why. */
function WhyNot(props: ReviewDecisionProps) {
  const { proposal, reader, names } = props
  const text = useMessages()
  const format = useFormat()
  const open = proposal.steps.filter(({ state }) => state === 'open')
  const said = reader.permissions.includes('proposal.decide')
    ? proposal.conflict && text(`proposals.decide.not.${proposal.conflict}`)
    : text('proposals.decide.not.permitted')
  return (
    <>
      {said && <p>{said}</p>}
      {open.map(({ key, kind, who, dueAt }) => {
        const name = whoName(who, names, text)
        if (kind === 'consultation')
          return (
            <p key={key} className="text-text-2">
              {text('proposals.decide.not.consultation', { day: dueAt ? format.day(dueAt) : '' })}
            </p>
          )
        if (who.by === 'committee') return <ByVote key={key} {...props} stepKey={key} name={name} />
        return (
          <p key={key} className="text-text-2">
            {text('proposals.decide.not.turn', { who: name })}
          </p>
        )
      })}
    </>
  )
}

/** A committee votes: its members go to the vote, its officers open one. */
function ByVote({
  org,
  proposal,
  reader,
  names,
  stepKey,
  name,
}: ReviewDecisionProps & { stepKey: string; name: string }) {
  const text = useMessages()
  const step = proposal.steps.find(({ key }) => key === stepKey)
  const committeeId = step?.who.by === 'committee' ? step.who.committeeId : undefined
  const members = names.committees.find(({ id }) => id === committeeId)?.members
  const part = members?.find(({ personId }) => personId === reader.personId)?.part
  const ballot = proposal.ballots.find((one) => one.stepKey === stepKey && one.closedAt === undefined)
  const opens = !ballot && part !== undefined && part !== 'member' && proposal.conflict === undefined
  return (
    <>
      <p className="text-text-2">{text('proposals.decide.not.vote', { name })}</p>
      {ballot && part && (
        <LinkButton to={`/manage/${org}/ballots/${ballot.id}`}>{text('proposals.ballot.vote')}</LinkButton>
      )}
      {opens && (
        <LinkButton to={`/manage/${org}/proposals/${proposal.id}/vote`}>{text('proposals.ballot.begin')}</LinkButton>
      )}
    </>
  )
}
