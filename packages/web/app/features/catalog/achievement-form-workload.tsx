import { ACTIVITY_KINDS } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Amount, Choice, Line, Lines, useFormerValue } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'
import { WorkloadSum } from './achievement-form-workload-sum.tsx'

const LEVELS = ['1', '2', '3', '4'] as const
const EQF_LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const

/** What learners do, how much work that is, what it counts, and how high it stands. */
export function WorkloadFields() {
  const text = useMessages()
  const nothing = text('manage.definition.choose')
  return (
    <>
      <div id="definition-definition.activities" tabIndex={-1} className="grid gap-3">
        <h3 className="font-medium">{text('manage.definition.activities')}</h3>
        <Rows list="activities" max={60} hasIds>
          {(prefix) => (
            <>
              <Line name={`${prefix}.title`} maxLength={200} />
              <div className="grid items-end gap-3 sm:grid-cols-2">
                <Choice
                  name={`${prefix}.kind`}
                  values={ACTIVITY_KINDS}
                  say={(kind) => text(`manage.definition.activities.kind.${kind}`)}
                  nothing={nothing}
                />
                <Amount name={`${prefix}.hours`} />
              </div>
              <Lines name={`${prefix}.description`} rows={1} />
            </>
          )}
        </Rows>
      </div>
      <Amount name="workloadHours" />
      <WorkloadSum />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Amount name="credits.amount" />
        <Choice
          name="credits.framework"
          values={['ECTS', 'local']}
          say={(framework) => (framework === 'ECTS' ? 'ECTS' : text('manage.definition.credits.local'))}
          nothing={nothing}
        />
        <Line name="creditScheme" />
      </div>
      <Checkbox
        name="definition.creditBearing"
        label={text('manage.definition.creditBearing')}
        defaultChecked={useFormerValue('creditBearing') === 'on'}
      />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="level"
          values={LEVELS}
          say={(level) => `${level} – ${text(`common.level.${level}`)}`}
          nothing={nothing}
        />
        <Choice name="eqfLevel" values={EQF_LEVELS} say={(level) => level} nothing={nothing} />
      </div>
      <Line name="nationalLevel" />
    </>
  )
}
