import { useContext } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FormContext } from '../../ui/form-context.ts'
import { Amount, Line, Lines, Typed, useFormerValue } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'

/** The answers to the question of a criterion, from the lowest to the highest, and from which on it is passed. */
export function RubricLevels({ prefix }: { prefix: string }) {
  const text = useMessages()
  return (
    <div id={`definition-definition.${prefix}.levels`} tabIndex={-1} className="grid gap-3">
      <h4 className="text-sm font-medium">{text('manage.definition.rubric.criteria.levels')}</h4>
      <p className="text-sm text-text-2">{text('manage.rubric.levels.hint')}</p>
      <Rows list={`${prefix}.levels`} max={12} hasIds>
        {(level) => (
          <>
            <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_7rem]">
              <Line name={`${level}.name`} maxLength={120} />
              <Amount name={`${level}.points`} />
            </div>
            <Lines name={`${level}.descriptor`} rows={1} />
            <Required criterion={prefix} level={level} />
            <Disclosure summary={text('manage.definition.rubric.criteria.levels.exemplars')}>
              <Rows list={`${level}.exemplars`} max={10}>
                {(exemplar) => (
                  <>
                    <Line name={`${exemplar}.title`} maxLength={200} />
                    <Lines name={`${exemplar}.description`} rows={1} />
                    <Typed name={`${exemplar}.url`} type="url" />
                  </>
                )}
              </Rows>
            </Disclosure>
          </>
        )}
      </Rows>
    </div>
  )
}

/** One of its levels is the first that passes; where none is chosen, the highest. */
function Required({ criterion, level }: { criterion: string; level: string }) {
  const text = useMessages()
  const { values } = useContext(FormContext)
  const name = `definition.${criterion}.requiredLevel`
  const id = useFormerValue(`${level}.id`)
  const former = useFormerValue(`${criterion}.requiredLevel`)
  if (!id) return null
  const chosen = values ? values[name]?.at(-1) : former
  return (
    <label className="flex min-h-6 items-start gap-2.5 py-0.5 pointer-coarse:py-2">
      <input
        type="radio"
        name={name}
        value={id}
        defaultChecked={chosen === id}
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <span>{text('manage.definition.rubric.criteria.requiredLevel')}</span>
    </label>
  )
}
