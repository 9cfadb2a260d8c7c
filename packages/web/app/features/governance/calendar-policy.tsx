import type { ReviewPolicy } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface CalendarPolicyProps {
  policy: ReviewPolicy
  mayManage: boolean
  isOpen: boolean
}

/** How often an institution looks at what it offers: read by everybody, set by few. */
export function CalendarPolicy({ policy, mayManage, isOpen }: CalendarPolicyProps) {
  const text = useMessages()
  const { reviewMonths, sunsetMonths, lapseDays } = policy
  return (
    <Card title={text('manage.calendar.policy')}>
      <ul className="grid list-disc gap-1 ps-6">
        <li>{text('manage.calendar.policy.review', { count: reviewMonths })}</li>
        {sunsetMonths && <li>{text('manage.calendar.policy.sunset', { count: sunsetMonths })}</li>}
        {lapseDays && <li>{text('manage.calendar.policy.lapse', { count: lapseDays })}</li>}
      </ul>
      {mayManage && (
        <Disclosure summary={text('manage.calendar.policy.change')} isOpen={isOpen}>
          <Form name="policy">
            <TextField
              name="reviewMonths"
              type="number"
              min={12}
              max={36}
              width="short"
              label={text('manage.calendar.reviewMonths')}
              defaultValue={reviewMonths}
              isRequired
            />
            <TextField
              name="sunsetMonths"
              type="number"
              min={6}
              max={120}
              width="short"
              label={text('manage.calendar.sunsetMonths')}
              description={text('manage.calendar.sunsetMonths.hint')}
              defaultValue={sunsetMonths}
            />
            <TextField
              name="lapseDays"
              type="number"
              min={7}
              max={730}
              width="short"
              label={text('manage.calendar.lapseDays')}
              description={text('manage.calendar.lapseDays.hint')}
              defaultValue={lapseDays}
            />
            <div>
              <SubmitButton>{text('manage.calendar.policy.save')}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}
