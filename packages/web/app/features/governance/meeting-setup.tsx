import type { Meeting, ProposalCard } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { MeetingFields } from './meeting-form.tsx'

interface MeetingSetupProps {
  meeting: Meeting
  /** What waits for the committee and is not on the agenda. */
  addable: readonly ProposalCard[]
  refused: string | undefined
}

/** What its officers do with a meeting: more for its agenda, another day, its end. */
export function MeetingSetup({ meeting, addable, refused }: MeetingSetupProps) {
  const text = useMessages()
  return (
    <Card title={text('manage.meetings.run')}>
      {addable.length > 0 && (
        <Form name="add" key={addable.length}>
          <Select
            name="proposalId"
            label={text('manage.meetings.add.label')}
            placeholder={text('manage.meetings.add.none')}
            options={addable.map(({ id, title, kind }) => ({
              value: id,
              label: `${title} · ${text(`proposals.kind.${kind}`)}`,
            }))}
            isRequired
          />
          <div>
            <SubmitButton variant="secondary">{text('manage.meetings.add')}</SubmitButton>
          </div>
        </Form>
      )}
      <Disclosure summary={text('manage.meetings.change')} isOpen={refused === 'facts'}>
        <Form name="facts">
          <MeetingFields meeting={meeting} />
          <div>
            <SubmitButton variant="secondary">{text('manage.meetings.save')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
      <Form name="close">
        <p className="max-w-measure text-text-2">{text('manage.meetings.close.lead')}</p>
        <div>
          <SubmitButton variant="secondary">{text('manage.meetings.close')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
