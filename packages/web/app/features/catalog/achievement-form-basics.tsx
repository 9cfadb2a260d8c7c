import { ACHIEVEMENT_TYPES, ALIGNMENT_TYPES, SCOPES, type Unit } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Choice, Choices, Line, Lines, Typed, useFormerValue } from './achievement-form-fields.tsx'
import { Rows } from './achievement-form-row.tsx'
import { LANGUAGES } from './languages.ts'

/** What it is called, and what it is. */
export function BasicsFields({ units }: { units: readonly Unit[] }) {
  const text = useMessages()
  const language = useFormerValue('language')
  const languages = Object.keys(LANGUAGES)
  const nameOf = (tag: string) => LANGUAGES[tag] ?? tag
  return (
    <>
      <Line name="title" maxLength={120} isRequired />
      <Lines name="summary" rows={2} />
      <Lines name="description" rows={6} />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="language"
          values={language && !LANGUAGES[language] ? [...languages, language] : languages}
          say={nameOf}
        />
        <Line name="humanCode" />
        <Choice
          name="achievementType"
          values={ACHIEVEMENT_TYPES}
          say={(type) => text(`manage.definition.achievementType.${type}`)}
        />
        <Choice name="scope" values={SCOPES} say={(scope) => text(`manage.definition.scope.${scope}`)} />
        {units.length > 0 && (
          <Choice
            name="unitId"
            values={units.map(({ id }) => id)}
            say={(id) => units.find((unit) => unit.id === id)?.name ?? id}
            nothing={text('manage.definition.choose')}
          />
        )}
      </div>
      <Lines name="audience" rows={2} />
      <Lines name="need" rows={2} />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Line name="field" />
        <Line name="fieldCode" maxLength={4} width="short" />
        <Line name="specialization" />
      </div>
      <Line name="tags" />
      <Disclosure summary={text('manage.definition.taughtIn')}>
        <Choices name="taughtIn" values={languages} say={nameOf} />
      </Disclosure>
      <Disclosure summary={text('manage.definition.occupations')}>
        <Rows list="occupations" max={20}>
          {(prefix) => (
            <div className="grid gap-3 sm:grid-cols-2">
              <Line name={`${prefix}.name`} />
              <Typed name={`${prefix}.url`} type="url" />
              <Line name={`${prefix}.framework`} />
              <Line name={`${prefix}.code`} />
              <Choice
                name={`${prefix}.type`}
                values={ALIGNMENT_TYPES}
                say={(type) => text(`manage.definition.alignment.${type}`)}
                nothing={text('manage.definition.choose')}
              />
            </div>
          )}
        </Rows>
      </Disclosure>
    </>
  )
}
