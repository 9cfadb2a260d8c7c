import type { Proposal } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Allowed } from './proposal-allowed.ts'

interface ProposalOwnActsProps {
  org: string
  proposal: Proposal
  allowed: Allowed
  /** The number that a text gets when it is published. */
  version: number
  refused: string | undefined
}

/** What else one can do with a proposal: its authors, who takes it up again, who puts it in force. */
export function ProposalOwnActs({ org, proposal, allowed, version, refused }: ProposalOwnActsProps) {
  const text = useMessages()
  const { achievementId, kind, state } = proposal
  const { submit, withdraw, resume, appeal, schedule, enact, isAboutText } = allowed
  if (![submit, withdraw, resume, appeal, schedule, enact].some(Boolean)) return null
  const about = isAboutText ? '' : `?kind=${kind}`
  return (
    <Card title={text('proposals.act')}>
      {submit && (
        <div className="flex flex-wrap gap-3">
          {isAboutText && (
            <LinkButton to={`/manage/${org}/achievements/${achievementId}`} variant="secondary">
              {text('proposals.act.write')}
            </LinkButton>
          )}
          <LinkButton to={`/manage/${org}/achievements/${achievementId}/propose${about}`}>
            {text(state === 'draft' ? 'proposals.act.submit' : 'proposals.act.submitAgain')}
          </LinkButton>
        </div>
      )}
      {enact && (
        <Form name="enact" className="gap-3">
          {isAboutText && <p className="text-sm text-text-2">{text('proposals.act.publish.lead')}</p>}
          <div>
            <SubmitButton>
              {isAboutText ? text('proposals.act.publish', { version: version + 1 }) : text('proposals.act.enact')}
            </SubmitButton>
          </div>
        </Form>
      )}
      {schedule && (
        <Disclosure summary={text('proposals.act.schedule')} isOpen={refused === 'schedule'}>
          <Form name="schedule" className="gap-3">
            <TextField
              name="effectiveOn"
              type="date"
              width="short"
              label={text('proposals.act.schedule.day')}
              defaultValue={proposal.effectiveOn?.slice(0, 10)}
              isRequired
            />
            <div>
              <SubmitButton variant="secondary">{text('proposals.act.schedule.submit')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
      {resume && (
        <Form name="resume" className="gap-3">
          <p className="text-sm text-text-2">{text('proposals.act.resume.lead')}</p>
          <div>
            <SubmitButton>{text('proposals.act.resume')}</SubmitButton>
          </div>
        </Form>
      )}
      {appeal && (
        <Disclosure summary={text('proposals.act.appeal')} isOpen={refused === 'appeal'}>
          <Form name="appeal" className="gap-3">
            <p className="text-sm text-text-2">{text('proposals.act.appeal.lead')}</p>
            <TextArea name="reason" label={text('proposals.act.appeal.reason')} isRequired rows={3} />
            <div>
              <SubmitButton>{text('proposals.act.appeal.submit')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
      {withdraw && (
        <Disclosure summary={text('proposals.act.withdraw')} isOpen={refused === 'withdraw'}>
          <Form name="withdraw" className="gap-3">
            <p className="text-sm text-text-2">{text('proposals.act.withdraw.lead')}</p>
            <div>
              <SubmitButton variant="danger">{text('proposals.act.withdraw')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}
