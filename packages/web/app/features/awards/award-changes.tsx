import { type Award, REVOCATION_REASONS } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface AwardChangesProps {
  award: Award
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** What can still be done about an award; nothing once it is revoked. */
export function AwardChanges({ award, refused }: AwardChangesProps) {
  const text = useMessages()
  if (award.state === 'revoked') return null
  return (
    <Card title={text('manage.awards.one.change')}>
      {award.state === 'suspended' && <Reinstate />}
      {award.state === 'issued' && (
        <Disclosure summary={text('manage.awards.suspend')} isOpen={refused === 'suspend'}>
          <p className="mb-4 max-w-measure text-text-2">{text('manage.awards.suspend.lead')}</p>
          <Form name="suspend">
            <Reason />
            <div>
              <SubmitButton variant="secondary">{text('manage.awards.suspend')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={text('manage.awards.revoke')} isOpen={refused === 'revoke'}>
        <p className="mb-4 max-w-measure text-text-2">{text('manage.awards.revoke.lead')}</p>
        <Form name="revoke">
          <Select
            name="reasonClass"
            label={text('manage.awards.class')}
            defaultValue="administrative"
            options={REVOCATION_REASONS.map((one) => ({ value: one, label: text(`manage.awards.class.${one}`) }))}
            isRequired
          />
          <Reason />
          <div>
            <SubmitButton variant="danger">{text('manage.awards.revoke')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  )
}

function Reinstate() {
  const text = useMessages()
  return (
    <Form name="reinstate">
      <p className="max-w-measure text-text-2">{text('manage.awards.reinstate.lead')}</p>
      <div>
        <SubmitButton>{text('manage.awards.reinstate')}</SubmitButton>
      </div>
    </Form>
  )
}

function Reason() {
  const text = useMessages()
  return (
    <TextField
      name="reason"
      label={text('manage.awards.one.reason')}
      description={text('manage.awards.reasonHint')}
      maxLength={500}
      isRequired
    />
  )
}
