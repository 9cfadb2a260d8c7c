import type { ReviewEntry } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface CalendarDayProps {
  of: Pick<ReviewEntry, 'achievementId' | 'title' | 'reviewOn'>
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** Another day for one review. */
export function CalendarDay({ of: { achievementId, title, reviewOn }, refused }: CalendarDayProps) {
  const text = useMessages()
  const name = `day-${achievementId}`
  const about = <span className="sr-only">: {title}</span>
  return (
    <div className="text-sm">
      <Disclosure
        summary={
          <>
            {text('manage.calendar.day')}
            {about}
          </>
        }
        isOpen={refused === name}
      >
        <Form name={name} className="gap-3">
          <TextField
            key={reviewOn}
            name="reviewOn"
            type="date"
            width="short"
            label={text('manage.calendar.reviewOn')}
            defaultValue={reviewOn.slice(0, 10)}
            isRequired
          />
          <div>
            <SubmitButton variant="secondary" size="small">
              {text('manage.calendar.day.save')}
              {about}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  )
}
