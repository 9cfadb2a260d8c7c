import { ASSURANCES, PARTICIPATIONS, STACKABILITIES, SUPERVISIONS } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Choice, Line, Lines } from './achievement-form-fields.tsx'

/** How it is earned and judged, and who sees to it that it stays good. */
export function AssessmentFields() {
  const text = useMessages()
  const nothing = text('manage.definition.choose')
  return (
    <>
      <Lines name="criteria" rows={6} />
      <Line name="assessment.type" />
      <Lines name="assessment.description" />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="assessment.supervision"
          label={text('manage.definition.assessment.supervision')}
          values={SUPERVISIONS}
          say={(one) => text(`manage.definition.supervision.${one}`)}
          nothing={nothing}
        />
        <Choice
          name="participation"
          label={text('manage.definition.participation')}
          values={PARTICIPATIONS}
          say={(one) => text(`manage.definition.participation.${one}`)}
          nothing={nothing}
        />
        <Choice
          name="assurance"
          label={text('manage.definition.assurance')}
          values={ASSURANCES}
          say={(one) => text(`manage.definition.assurance.${one}`)}
          nothing={nothing}
        />
        <Choice
          name="stackability"
          label={text('manage.definition.stackability')}
          values={STACKABILITIES}
          say={(one) => text(`manage.definition.stackability.${one}`)}
          nothing={nothing}
        />
      </div>
      <Lines name="prerequisites" rows={2} />
      <Lines name="qualityAssurance" rows={2} />
      <Lines name="accreditation" rows={2} />
    </>
  )
}
