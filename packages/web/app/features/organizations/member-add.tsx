import type { Unit } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RoleFields } from './role-fields.tsx'

/** Gives somebody roles; they need no account before. */
export function MemberAdd({ units, isOpen }: { units: readonly Unit[]; isOpen: boolean }) {
  const text = useMessages()
  return (
    <Card>
      <Disclosure summary={text('manage.people.add')} isOpen={isOpen}>
        <p className="mb-4 max-w-measure text-text-2">{text('manage.people.add.lead')}</p>
        <Form name="add">
          <div className="grid max-w-measure gap-4 sm:grid-cols-2">
            <TextField name="name" label={text('manage.people.name')} autoComplete="off" isRequired />
            <TextField name="email" type="email" label={text('manage.people.email')} autoComplete="off" isRequired />
          </div>
          <RoleFields units={units} />
          <div>
            <SubmitButton>{text('manage.people.add')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  )
}
