import type { Achievement, Permission, Proposal } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MissingElements } from './achievement-checklist.tsx'
import { AchievementStartsForm } from './achievement-starts-form.tsx'

export interface Reader {
  permissions: readonly Permission[]
  /** Wrote in this text or proposed it: somebody else decides on it. */
  isOwn: boolean
}

interface AchievementStepsProps {
  org: string
  achievement: Achievement
  /** What decides on the text; absent while it is written. */
  proposal: Proposal | undefined
  reader: Reader
  isEditing: boolean
  /** Something was typed and not saved. */
  isDirty: boolean
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** What comes next for this text, and whose turn it is. */
export function AchievementSteps(props: AchievementStepsProps) {
  const text = useMessages()
  const { org, achievement, reader, refused } = props
  const { state, version } = achievement
  const may = (permission: Permission) => reader.permissions.includes(permission)
  const mayRetire = may('achievement.publish') && version > 0 && (state === 'published' || state === 'draft')
  const maySetStarts = may('achievement.publish') && version > 0
  const mayDiscard = may('achievement.edit') && state === 'draft'
  const mayAsk = may('proposal.submit') && version > 0
  if (state === 'retired' || (state === 'published' && !mayRetire && !mayAsk)) return null
  return (
    <Card title={text('manage.achievements.steps')}>
      {state === 'draft' && <Propose {...props} may={may('proposal.submit')} />}
      {state === 'proposed' && <Decide {...props} may={may('achievement.approve')} />}
      {state === 'approved' && <Publish {...props} />}
      {maySetStarts && <AchievementStartsForm starts={achievement.starts} refused={refused} />}
      {mayAsk && <OtherProposals org={org} achievement={achievement} />}
      {mayDiscard && (
        <Disclosure summary={text('manage.achievements.discard')} isOpen={refused === 'discard'}>
          <Form name="discard">
            <p className="text-text-2">{text('manage.achievements.discard.lead')}</p>
            <SubmitButton variant="danger">{text('manage.achievements.discard')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      {mayRetire && (
        <Disclosure summary={text('manage.achievements.retire')} isOpen={refused === 'retire'}>
          <Form name="retire">
            <p className="text-text-2">{text('manage.achievements.retire.lead')}</p>
            <TextField name="reason" label={text('manage.achievements.retire.reason')} maxLength={500} isRequired />
            <SubmitButton variant="danger">{text('manage.achievements.retire')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

function Propose({ org, achievement, may, isDirty, isEditing }: AchievementStepsProps & { may: boolean }) {
  const text = useMessages()
  const missing = achievement.completeness.filter(({ mandatory, present }) => mandatory && !present)
  if (!may) return <p className="text-text-2">{text('manage.achievements.propose.others')}</p>
  if (missing.length > 0)
    return (
      <div className="grid gap-2">
        <p>{text('manage.achievements.propose.missing')}</p>
        <MissingElements ticks={missing} isEditable={isEditing} hasRules={false} />
      </div>
    )
  if (isDirty) return <p className="text-text-2">{text('manage.achievements.propose.dirty')}</p>
  return (
    <>
      <p className="text-text-2">{text('manage.achievements.propose.lead')}</p>
      <div>
        <LinkButton to={`/manage/${org}/achievements/${achievement.id}/propose`}>
          {text('manage.achievements.propose')}
        </LinkButton>
      </div>
    </>
  )
}

function Decide({ org, achievement, proposal, reader, refused, may }: AchievementStepsProps & { may: boolean }) {
  const text = useMessages()
  const others = reader.isOwn ? 'manage.achievements.approve.own' : 'manage.achievements.approve.others'
  // a text that was handed in before there were proposals has none, and any reviewer decides
  const isTheirs = may && !reader.isOwn && (proposal === undefined || proposal.steps.some(({ mine }) => mine))
  if (!isTheirs)
    return (
      <>
        <p className="text-text-2">
          {proposal?.openStep && !reader.isOwn
            ? text('proposals.new.waitsFor', { who: proposal.openStep.name })
            : text(others)}
        </p>
        <ToProposal org={org} proposal={proposal} />
      </>
    )
  return (
    <>
      <ToProposal org={org} proposal={proposal} />
      <Form name="approve">
        <Seen achievement={achievement} />
        <p className="text-text-2">{text('manage.achievements.approve.lead')}</p>
        <SubmitButton>{text('manage.achievements.approve')}</SubmitButton>
      </Form>
      <SendBack achievement={achievement} isOpen={refused === 'return'} />
    </>
  )
}

function Publish({ org, achievement, proposal, reader, refused }: AchievementStepsProps) {
  const text = useMessages()
  const mayPublish = reader.permissions.includes('achievement.publish')
  const mayReturn =
    reader.permissions.includes('achievement.approve') && !reader.isOwn && proposal?.conflict === undefined
  return (
    <>
      <ToProposal org={org} proposal={proposal} />
      {!mayPublish && <p className="text-text-2">{text('manage.achievements.publish.others')}</p>}
      {mayPublish && (
        <Form name="publish">
          <Seen achievement={achievement} />
          <p className="text-text-2">{text('manage.achievements.publish.lead')}</p>
          <SubmitButton>{text('manage.achievements.publish', { version: achievement.version + 1 })}</SubmitButton>
        </Form>
      )}
      {mayReturn && <SendBack achievement={achievement} isOpen={refused === 'return'} />}
    </>
  )
}

/** The page on which it is read, commented and decided. */
function ToProposal({ org, proposal }: Pick<AchievementStepsProps, 'org' | 'proposal'>) {
  const text = useMessages()
  if (!proposal) return null
  return (
    <Link to={`/manage/${org}/proposals/${proposal.id}`} className="link justify-self-start">
      {text('proposals.new.read')}
    </Link>
  )
}

/** What can be asked for beside another text: that it rests, goes on, ends, or is looked at. */
function OtherProposals({ org, achievement }: Pick<AchievementStepsProps, 'org' | 'achievement'>) {
  const text = useMessages()
  const { phase } = achievement.standing
  const kinds = [phase === 'suspended' ? 'reinstatement' : 'suspension', 'termination', 'periodic_review'] as const
  return (
    <Disclosure summary={text('proposals.new.others')}>
      <ul className="grid justify-items-start gap-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`/manage/${org}/achievements/${achievement.id}/propose?kind=${kind}`} className="link">
              {text(`proposals.new.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function SendBack({ achievement, isOpen }: { achievement: Achievement; isOpen: boolean }) {
  const text = useMessages()
  const isApproved = achievement.state === 'approved'
  return (
    <Disclosure summary={text('manage.achievements.return')} isOpen={isOpen}>
      <Form name="return">
        <Seen achievement={achievement} />
        <p className="text-text-2">
          {text(isApproved ? 'manage.achievements.return.approved' : 'manage.achievements.return.lead')}
        </p>
        <TextArea name="remarks" label={text('manage.achievements.return.remarks')} isRequired />
        <SubmitButton variant="secondary">{text('manage.achievements.return')}</SubmitButton>
      </Form>
    </Disclosure>
  )
}

/** Which text was read: a decision names it, and one on a text that changed meanwhile is refused. */
function Seen({ achievement }: { achievement: Achievement }) {
  return <input type="hidden" name="definitionHash" value={achievement.definitionHash} />
}
