import { STACKABILITIES } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Amount, Choice, Line, Lines, Typed } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'

/** Who sees to it that it stays good, what it counts towards, and who accepts it. */
export function QualityFields() {
  const text = useMessages()
  return (
    <>
      <Lines name="qualityAssurance" rows={2} />
      <Amount name="reviewEveryMonths" />
      <Lines name="accreditation" rows={2} />
      <Disclosure summary={text('manage.definition.accreditations')}>
        <Rows list="accreditations" max={10}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.body`} />
              <Line name={`${prefix}.reference`} />
              <Typed name={`${prefix}.url`} type="url" />
              <span />
              <Typed name={`${prefix}.from`} type="date" />
              <Typed name={`${prefix}.until`} type="date" />
            </div>
          )}
        </Rows>
      </Disclosure>
      <Choice
        name="stackability"
        values={STACKABILITIES}
        say={(one) => text(`manage.definition.stackability.${one}`)}
        nothing={text('manage.definition.choose')}
      />
      <Disclosure summary={text('manage.definition.partOf')}>
        <Rows list="partOf" max={20}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.name`} />
              <Typed name={`${prefix}.url`} type="url" />
            </div>
          )}
        </Rows>
      </Disclosure>
      <div id="definition-definition.acceptedBy" tabIndex={-1} className="grid gap-3">
        <h3 className="font-medium">{text('manage.definition.acceptedBy')}</h3>
        <Rows list="acceptedBy" max={30}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.organization`} />
              <Line name={`${prefix}.as`} />
              <Typed name={`${prefix}.url`} type="url" />
              <Typed name={`${prefix}.until`} type="date" />
            </div>
          )}
        </Rows>
      </div>
    </>
  )
}
