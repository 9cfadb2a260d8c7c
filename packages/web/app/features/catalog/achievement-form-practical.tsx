import { useMessages } from '../../lib/i18n/messages.tsx'
import { Amount, Choice, Line, Lines, Typed } from './achievement-form-fields.tsx'

/** How long an award counts, what it costs, and whom to ask. */
export function PracticalFields() {
  const text = useMessages()
  return (
    <>
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-3">
        <Choice
          name="expiry.kind"
          label={text('manage.definition.expiry.kind')}
          values={['none', 'period', 'date']}
          say={(kind) => text(`manage.definition.expiry.kind.${kind}`)}
        />
        <Amount name="expiry.months" />
        <Typed name="expiry.date" type="date" />
      </div>
      <Lines name="renewal" rows={2} />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Amount name="fee.amount" />
        <Line name="fee.currency" maxLength={3} width="short" />
      </div>
      <Line name="contact" />
      <Typed name="furtherInformation" type="url" />
    </>
  )
}
