import type { SkillConcept } from '@cairn/api'
import { type ChangeEvent, useState } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useFormerValue } from './achievement-form-fields.tsx'
import { Unseen } from './achievement-form-unseen.tsx'
import { SkillPicker } from './skill-picker.tsx'

/** What a chosen skill puts into the fields of its row. */
interface Chosen {
  name: string
  url: string
  framework: string
  type: string
  code: string
}

/** One skill of an outcome: typed, or chosen from a framework where scripts run. */
export function OutcomeSkill({ prefix, number }: { prefix: string; number: number }) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const [chosen, setChosen] = useState<Chosen>()
  const former = {
    name: useFormerValue(`${prefix}.name`),
    url: useFormerValue(`${prefix}.url`),
    framework: useFormerValue(`${prefix}.framework`),
  }

  /** As it was typed, until something is chosen; then as it was chosen, and as it is changed after that. */
  const filled = (part: keyof typeof former) =>
    chosen
      ? {
          value: chosen[part],
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setChosen({ ...chosen, [part]: target.value }),
        }
      : { defaultValue: former[part] }
  const keyOf = (part: string) => `${part}-${chosen ? 'chosen' : 'typed'}`

  return (
    <div className="grid gap-3">
      {isHydrated && <SkillPicker onChoose={(skill) => setChosen(chosenFrom(skill))} />}
      {(['type', 'code'] as const).map((part) =>
        chosen ? (
          <input key={part} type="hidden" name={`definition.${prefix}.${part}`} value={chosen[part]} />
        ) : (
          <Unseen key={part} name={`${prefix}.${part}`} />
        ),
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          key={keyOf('name')}
          name={`definition.${prefix}.name`}
          label={text('manage.definition.outcomes.skills.name', { number })}
          {...filled('name')}
        />
        <TextField
          key={keyOf('url')}
          name={`definition.${prefix}.url`}
          type="url"
          label={text('manage.definition.outcomes.skills.url')}
          {...filled('url')}
        />
        <TextField
          key={keyOf('framework')}
          name={`definition.${prefix}.framework`}
          label={text('manage.definition.outcomes.skills.framework')}
          {...filled('framework')}
        />
      </div>
    </div>
  )
}

/** An alignment is told by a web address; what has none is told by its name. */
const chosenFrom = ({ label, uri, frameworkName, code = '' }: SkillConcept): Chosen => ({
  name: label,
  url: /^https?:\/\//.test(uri) ? uri : '',
  framework: frameworkName,
  type: uri.startsWith('http://data.europa.eu/esco/') ? 'esco_skill' : 'skill',
  code,
})
