import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Amount, Line, Lines, useDrawn, useFormerValue } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'
import { RubricLevels } from './achievement-form-rubric-levels.tsx'
import { RubricSum } from './achievement-form-rubric-sum.tsx'

/** The rubric: what is asked of the evidence, in which levels, what counts how much, and what passes. */
export function RubricFields() {
  const text = useMessages()
  return (
    <div id="definition-definition.rubric" tabIndex={-1} className="grid gap-4">
      <p className="max-w-measure text-text-2">{text('manage.rubric.lead')}</p>
      <Rows list="rubric.criteria" max={40} hasIds>
        {(prefix) => <Criterion prefix={prefix} />}
      </Rows>
      <Amount name="rubric.minimumPoints" />
      <RubricSum />
    </div>
  )
}

function Criterion({ prefix }: { prefix: string }) {
  const text = useMessages()
  return (
    <>
      <Line name={`${prefix}.title`} maxLength={300} />
      <RubricLevels prefix={prefix} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Tick name={`${prefix}.gate`} label={text('manage.definition.rubric.criteria.gate')} />
        <Amount name={`${prefix}.weight`} />
      </div>
      <Disclosure summary={text('manage.definition.rubric.criteria.evidence')}>
        <Rows list={`${prefix}.evidence`} max={20} hasIds>
          {(slot) => (
            <>
              <Line name={`${slot}.title`} maxLength={200} />
              <Lines name={`${slot}.description`} rows={1} />
              <Tick name={`${slot}.required`} label={text('manage.definition.rubric.criteria.evidence.required')} />
            </>
          )}
        </Rows>
      </Disclosure>
      <Disclosure summary={text('manage.rubric.more')}>
        <div className="grid gap-4">
          <Lines name={`${prefix}.description`} rows={2} />
          <Outcomes name={`${prefix}.outcomes`} />
          <Lines name={`${prefix}.guidance`} rows={2} />
        </div>
      </Disclosure>
    </>
  )
}

/** Which outcomes a criterion shows. An outcome is there once it was saved. */
function Outcomes({ name }: { name: string }) {
  const text = useMessages()
  const drawn = useDrawn()
  const options = Object.entries(drawn).flatMap(([field, value]) => {
    const row = /^outcomes\.(\d+)\.id$/.exec(field)?.[1]
    const words = row && drawn[`outcomes.${row}.text`]
    return words && value ? [{ value, label: <bdi>{words}</bdi> }] : []
  })
  const chosen = Object.entries(drawn).flatMap(([field, value]) => (field.startsWith(`${name}.`) ? [value] : []))
  if (options.length === 0) return null
  return (
    <CheckboxGroup
      name={`definition.${name}`}
      label={text('manage.definition.rubric.criteria.outcomes')}
      options={options as never}
      defaultValue={chosen}
    />
  )
}

function Tick({ name, label }: { name: string; label: string }) {
  return <Checkbox name={`definition.${name}`} label={label} defaultChecked={useFormerValue(name) === 'on'} />
}
