import { ASSESSMENT_METHODS, ASSURANCES, PARTICIPATIONS, SUPERVISIONS } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Choice, Choices, Line, Lines } from './achievement-form-fields.tsx'

/** How it is earned and judged. */
export function AssessmentFields() {
  const text = useMessages()
  const nothing = text('manage.definition.choose')
  return (
    <>
      <Lines name="criteria" rows={6} />
      <Line name="assessment.type" />
      <Choices
        name="assessment.methods"
        values={ASSESSMENT_METHODS}
        say={(one) => text(`manage.definition.assessment.methods.${one}`)}
      />
      <Lines name="assessment.description" />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="assessment.supervision"
          values={SUPERVISIONS}
          say={(one) => text(`manage.definition.supervision.${one}`)}
          nothing={nothing}
        />
        <Choice
          name="participation"
          values={PARTICIPATIONS}
          say={(one) => text(`manage.definition.participation.${one}`)}
          nothing={nothing}
        />
        <Choice
          name="assurance"
          values={ASSURANCES}
          say={(one) => text(`manage.definition.assurance.${one}`)}
          nothing={nothing}
        />
      </div>
      <Lines name="prerequisites" rows={2} />
    </>
  )
}
