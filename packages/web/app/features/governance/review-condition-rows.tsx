import { useMessages } from '../../lib/i18n/messages.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { useField } from '../../ui/form-context.ts'
import { TextField } from '../../ui/text-field.tsx'

/** More are rare; whoever needs them says several in one. */
const ROWS = [0, 1, 2]

/** The conditions of an approval, each perhaps with the day until which it is due. */
export function ConditionRows() {
  const text = useMessages()
  const { id, error } = useField('conditions')
  return (
    <FieldGroup id={id} label={text('proposals.decide.conditions.lead')} error={error} isRequired>
      {ROWS.map((row) => (
        <div key={row} className="grid gap-2">
          <TextField
            name={`conditions.${row}.text`}
            label={text('proposals.decide.condition', { number: row + 1 })}
            isRequired={row === 0}
            maxLength={500}
          />
          <TextField
            name={`conditions.${row}.dueAt`}
            label={text('proposals.decide.condition.due', { number: row + 1 })}
            type="date"
            width="short"
          />
        </div>
      ))}
    </FieldGroup>
  )
}
