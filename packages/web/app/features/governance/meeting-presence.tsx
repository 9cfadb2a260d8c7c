import type { Committee, Meeting } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

/** Who is there: noted by an officer, read by everybody. */
export function MeetingPresence(props: { meeting: Meeting; committee: Committee; isRunning: boolean }) {
  const text = useMessages()
  const format = useFormat()
  const { meeting, committee, isRunning } = props
  const { present } = meeting
  const isThere = committee.members.filter(({ personId }) => present.includes(personId))
  return (
    <Card title={text('manage.meetings.present')}>
      {isRunning ? (
        <Form name="present">
          <CheckboxGroup
            name="present"
            label={text('manage.meetings.present.who')}
            description={text('manage.meetings.present.hint')}
            defaultValue={present}
            options={committee.members.map(({ personId, name, part }) => ({
              value: personId,
              label: name,
              ...(part !== 'member' && { description: text(`manage.committees.part.${part}`) }),
            }))}
          />
          <div>
            <SubmitButton variant="secondary">{text('manage.meetings.present.save')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <p className="wrap-anywhere">
          {isThere.length > 0 ? (
            <bdi>{format.list(isThere.map(({ name }) => name))}</bdi>
          ) : (
            text('manage.meetings.present.none')
          )}
        </p>
      )}
    </Card>
  )
}
