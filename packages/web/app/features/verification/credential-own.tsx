import { type PublicCredential, VISIBILITIES } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

/** For the holder alone: who else can see this page. */
export function CredentialOwn({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  return (
    <Card title={text('credential.own')}>
      <Form className="gap-4">
        <RadioGroup
          name="visibility"
          label={text('credential.visibility')}
          isRequired
          defaultValue={badge.visibility}
          options={VISIBILITIES.map((visibility) => ({
            value: visibility,
            label: text(`credential.visibility.${visibility}`),
            description: text(`credential.visibility.${visibility}.text`),
          }))}
        />
        <div>
          <SubmitButton variant="secondary">{text('credential.visibility.save')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
