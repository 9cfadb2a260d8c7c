import type { Unit } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

interface UnitHeadFormProps {
  unit: Unit
  headId: string | undefined
  people: readonly { personId: string; name: string }[]
}

/** Who heads a department, and so endorses what comes from it. */
export function UnitHeadForm({ unit, headId, people }: UnitHeadFormProps) {
  const text = useMessages()
  return (
    <Form name={`head-${unit.id}`}>
      <input type="hidden" name="_id" value={unit.id} />
      <div className="flex flex-wrap items-end gap-3">
        <Select
          key={headId}
          name="personId"
          label={
            <>
              {text('manage.units.head')}
              <span className="sr-only">: {unit.name}</span>
            </>
          }
          placeholder={text('manage.units.head.none')}
          defaultValue={headId ?? ''}
          options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <SubmitButton variant="secondary" size="small">
          {text('manage.units.head.save')}
          <span className="sr-only">: {unit.name}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}
