import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { fieldId } from '../../ui/form-context.ts'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The name of the form, and of the list in it. */
const FORM = 'starts'
export const STARTS = 'startsOn'
/** More days than there are already. */
const FREE = 2
/** As many as the contract takes. */
const MOST = 40

interface AchievementStartsFormProps {
  starts: readonly string[]
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** The days on which it begins: those there are, and empty ones for more. One that is emptied goes. */
export function AchievementStartsForm({ starts, refused }: AchievementStartsFormProps) {
  const text = useMessages()
  const days = Array.from({ length: Math.min(starts.length + FREE, MOST) }, (_, index) => ({
    name: `${STARTS}.${index}`,
    number: index + 1,
    day: starts[index] ?? '',
  }))
  return (
    <Disclosure summary={text('manage.achievements.starts')} isOpen={refused === FORM}>
      <Form key={starts.join()} name={FORM} className="gap-3">
        <p className="text-text-2">{text('manage.achievements.starts.lead')}</p>
        {/* the summary of what is wrong leads here */}
        <div id={fieldId(FORM, STARTS)} tabIndex={-1} className="grid gap-3">
          {days.map(({ name, number, day }) => (
            <TextField
              key={name}
              name={name}
              type="date"
              width="short"
              label={text('manage.achievements.starts.day', { number })}
              defaultValue={day}
            />
          ))}
        </div>
        <div>
          <SubmitButton variant="secondary" size="small">
            {text('manage.achievements.starts.save')}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  )
}
