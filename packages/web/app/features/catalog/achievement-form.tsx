import type { Definition, Unit } from '@cairn/api'
import { type ReactNode, type Ref, useMemo } from 'react'
import type { FormValues } from '../../lib/form-fields.ts'
import type { RowAct } from '../../lib/form-rows.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { AssessmentFields } from './achievement-form-assessment.tsx'
import { BasicsFields } from './achievement-form-basics.tsx'
import { DefinitionFieldsProvider } from './achievement-form-fields.tsx'
import { OutcomeFields } from './achievement-form-outcomes.tsx'
import { PracticalFields } from './achievement-form-practical.tsx'
import { QualityFields } from './achievement-form-quality.tsx'
import { RowActs } from './achievement-form-row.tsx'
import { RubricFields } from './achievement-form-rubric.tsx'
import { TypedFields } from './achievement-form-typed.ts'
import { fieldsOf } from './achievement-form-values.ts'
import { WorkloadFields } from './achievement-form-workload.tsx'

/** The parts of the form, in their order; each has its heading `manage.definition.section.…` and the anchor `section-…`. */
export const SECTIONS = [
  'basics',
  'outcomes',
  'workload',
  'assessment',
  'rubric',
  'quality',
  'practical',
  'badge',
] as const
export type Section = (typeof SECTIONS)[number]

interface AchievementFormProps {
  definition: Definition
  /** Which text its words stand on: `revision` and `_base`. */
  origin: FormValues
  /** What stands in the fields, where that is not what was saved. */
  values: FormValues | undefined
  /** What was typed since. */
  typed: Record<string, string> | undefined
  units: readonly Unit[]
  form: Ref<HTMLFormElement>
  /** Something was changed in it. */
  onEdit: () => void
  onRows: (act: RowAct) => void
  /** Above the fields: what two authors said differently. */
  conflicts?: ReactNode
  /** The part in which the badge is designed. */
  badge: ReactNode
}

/** Everything that an achievement says of itself, in sections. Its name is `definition`, so that its fields can be linked. */
export function AchievementForm(props: AchievementFormProps) {
  const { definition, origin, values, typed, units, form, onEdit, onRows, conflicts, badge } = props
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const drawn = useMemo(() => (values ? byName(values) : fieldsOf(definition)), [values, definition])
  const fields: Record<Section, ReactNode> = {
    basics: <BasicsFields units={units} />,
    outcomes: <OutcomeFields />,
    workload: <WorkloadFields />,
    assessment: <AssessmentFields />,
    rubric: <RubricFields />,
    quality: <QualityFields />,
    practical: <PracticalFields />,
    badge,
  }
  return (
    <DefinitionFieldsProvider value={drawn}>
      <TypedFields value={typed}>
        <RowActs value={isHydrated ? onRows : undefined}>
          {/* what has the focus does not hide behind the bar at the end */}
          <Form
            name="definition"
            ref={form}
            values={values}
            onChange={onEdit}
            // on the way back a browser would put back what stood here, over what others have written since
            autoComplete="off"
            className="[&_:is(input,select,textarea,summary,button)]:scroll-mb-28"
          >
            {/* what Enter presses: the first button of a form, which else would be one of a row */}
            <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
            <input type="hidden" name="revision" value={origin.revision?.[0] ?? ''} />
            <input type="hidden" name="_base" value={origin._base?.[0] ?? ''} />
            {conflicts}
            {SECTIONS.map((section) => (
              <div key={section} id={`section-${section}`} className="scroll-mt-6">
                <Card title={text(`manage.definition.section.${section}`)}>{fields[section]}</Card>
              </div>
            ))}
            <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border bg-bg px-4 py-3">
              <SubmitButton>{text('manage.achievements.save')}</SubmitButton>
            </div>
          </Form>
        </RowActs>
      </TypedFields>
    </DefinitionFieldsProvider>
  )
}

const byName = (values: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name.replace(/^definition\./, ''), all.at(-1) ?? '']))
