import { RENEWAL_ROUTES } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Amount, Choice, Choices, Line, Lines, Typed } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'

/** How long an award counts, what it costs, and whom to ask. */
export function PracticalFields() {
  const text = useMessages()
  return (
    <>
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-3">
        <Choice
          name="expiry.kind"
          values={['none', 'period', 'date']}
          say={(kind) => text(`manage.definition.expiry.kind.${kind}`)}
        />
        <Amount name="expiry.months" />
        <Typed name="expiry.date" type="date" />
      </div>
      <Lines name="renewal" rows={2} />
      <Disclosure summary={text('manage.definition.renewalRule')}>
        <div className="grid gap-4">
          <Choices
            name="renewalRule.routes"
            values={RENEWAL_ROUTES}
            say={(route) => text(`manage.definition.renewalRule.routes.${route}`)}
          />
          <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
            <Amount name="renewalRule.developmentHours" />
            <Amount name="renewalRule.graceDays" />
          </div>
        </div>
      </Disclosure>
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Amount name="fee.amount" />
        <Line name="fee.currency" maxLength={3} width="short" />
      </div>
      <Line name="contact" />
      <Disclosure summary={text('manage.definition.contacts')}>
        <Rows list="contacts" max={10}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.name`} />
              <Line name={`${prefix}.role`} />
              <Typed name={`${prefix}.email`} type="email" />
              <Typed name={`${prefix}.phone`} type="tel" />
              <Typed name={`${prefix}.url`} type="url" />
            </div>
          )}
        </Rows>
      </Disclosure>
      <Typed name="furtherInformation" type="url" />
      <Disclosure summary={text('manage.definition.links')}>
        <Rows list="links" max={20}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.name`} />
              <Typed name={`${prefix}.url`} type="url" />
            </div>
          )}
        </Rows>
      </Disclosure>
      <Disclosure summary={text('manage.definition.otherIdentifiers')}>
        <Rows list="otherIdentifiers" max={10}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.scheme`} />
              <Line name={`${prefix}.identifier`} />
            </div>
          )}
        </Rows>
      </Disclosure>
    </>
  )
}
