import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Amount, Choice, Line, useFormerValue } from './achievement-form-fields.tsx'

const LEVELS = ['1', '2', '3', '4'] as const
const EQF_LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const

/** How much work it is, what it counts, and how high it stands. */
export function WorkloadFields() {
  const text = useMessages()
  const nothing = text('manage.definition.choose')
  return (
    <>
      <Amount name="workloadHours" />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Amount name="credits.amount" />
        <Choice
          name="credits.framework"
          label={text('manage.definition.credits.framework')}
          values={['ECTS', 'local']}
          say={(framework) => (framework === 'ECTS' ? 'ECTS' : text('manage.definition.credits.local'))}
          nothing={nothing}
        />
      </div>
      <Checkbox
        name="definition.creditBearing"
        label={text('manage.definition.creditBearing')}
        defaultChecked={useFormerValue('creditBearing') === 'on'}
      />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="level"
          label={text('manage.definition.level')}
          hint={text('manage.definition.level.hint')}
          values={LEVELS}
          say={(level) => `${level} – ${text(`common.level.${level}`)}`}
          nothing={nothing}
        />
        <Choice
          name="eqfLevel"
          label={text('manage.definition.eqfLevel')}
          hint={text('manage.definition.eqfLevel.hint')}
          values={EQF_LEVELS}
          say={(level) => level}
          nothing={nothing}
        />
      </div>
      <Line name="nationalLevel" />
    </>
  )
}
