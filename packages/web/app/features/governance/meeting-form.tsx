import { type Meeting, MeetingFacts } from '@cairn/api'
import { z } from 'zod'
import { readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What the browser's field for a day and a time sends; it knows no zone, so ours says that it is UTC. */
const MeetingForm = MeetingFacts.pick({ title: true, place: true }).extend({
  startsAt: z.iso.datetime({ local: true }),
})

/** Title, beginning and place of a meeting as they were filled in. */
export async function readMeeting(request: Request): Promise<Omit<z.output<typeof MeetingFacts>, 'agenda'>> {
  const { startsAt, ...facts } = await readForm(request, MeetingForm)
  return { ...facts, startsAt: new Date(`${startsAt}Z`).toISOString() }
}

/** What a meeting is called, when it begins and where. */
export function MeetingFields({ meeting }: { meeting?: Meeting }) {
  const text = useMessages()
  return (
    <>
      <TextField
        name="title"
        label={text('manage.meetings.name')}
        defaultValue={meeting?.title}
        maxLength={160}
        isRequired
      />
      <TextField
        name="startsAt"
        type="datetime-local"
        width="short"
        className="max-w-64"
        label={text('manage.meetings.startsAt')}
        defaultValue={meeting?.startsAt.slice(0, 16)}
        isRequired
      />
      <TextField name="place" label={text('manage.meetings.place')} defaultValue={meeting?.place} maxLength={200} />
    </>
  )
}
