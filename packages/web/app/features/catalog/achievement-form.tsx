import type { Definition, Unit } from '@cairn/api'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { AssessmentFields } from './achievement-form-assessment.tsx'
import { BadgeFields } from './achievement-form-badge.tsx'
import { BasicsFields } from './achievement-form-basics.tsx'
import { DefinitionFieldsProvider } from './achievement-form-fields.tsx'
import { OutcomeFields } from './achievement-form-outcomes.tsx'
import { PracticalFields } from './achievement-form-practical.tsx'
import { fieldsOf } from './achievement-form-schema.ts'
import { WorkloadFields } from './achievement-form-workload.tsx'
import { BadgePicture, type BadgePreview } from './achievement-preview.tsx'

interface AchievementFormProps {
  definition: Definition | undefined
  /** Of the text that is changed; a new one has none. */
  revision?: number
  units: readonly Unit[]
  preview: BadgePreview
  /** Something was changed in it. */
  onEdit: (form: HTMLFormElement) => void
  submit: string
  /** Beside the button. */
  aside?: ReactNode
}

/** Everything that an achievement says of itself, in sections. Its name is `definition`, so that its fields can be linked. */
export function AchievementForm(props: AchievementFormProps) {
  const { definition, revision, units, preview, onEdit, submit, aside } = props
  const text = useMessages()
  const fields = fieldsOf(definition)
  return (
    <DefinitionFieldsProvider value={fields}>
      {/* what has the focus does not hide behind the bar at the end */}
      <Form
        name="definition"
        onChange={(event) => onEdit(event.currentTarget)}
        className="[&_:is(input,select,textarea,summary,button)]:scroll-mb-28"
      >
        {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
        <Card title={text('manage.definition.section.basics')}>
          <BasicsFields units={units} />
        </Card>
        <Card title={text('manage.definition.section.outcomes')}>
          <OutcomeFields key={revision} fields={fields} />
        </Card>
        <Card title={text('manage.definition.section.workload')}>
          <WorkloadFields />
        </Card>
        <Card title={text('manage.definition.section.assessment')}>
          <AssessmentFields />
        </Card>
        <Card title={text('manage.definition.section.practical')}>
          <PracticalFields />
        </Card>
        <Card title={text('manage.definition.section.badge')}>
          <div className="lg:hidden">
            <BadgePicture preview={preview} />
          </div>
          <BadgeFields />
        </Card>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border bg-bg px-4 py-3">
          <SubmitButton>{submit}</SubmitButton>
          {aside}
        </div>
      </Form>
    </DefinitionFieldsProvider>
  )
}
