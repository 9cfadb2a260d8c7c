import { BADGE_ICONS, BADGE_PALETTES, BADGE_PATTERNS, BADGE_SHAPES } from '@cairn/api'
import { useParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Choice, useFormerValue } from './achievement-form-fields.tsx'

/** How the badge is drawn. Nothing needs to be chosen. */
export function BadgeFields() {
  const text = useMessages()
  return (
    <>
      <p className="max-w-measure text-text-2">{text('manage.badge.lead')}</p>
      <Pictures name="shape" values={BADGE_SHAPES} say={(one) => text(`manage.badge.shape.${one}`)} isOpen />
      <Pictures name="palette" values={BADGE_PALETTES} say={(one) => text(`manage.badge.palette.${one}`)} />
      <Pictures name="icon" values={BADGE_ICONS} say={(one) => text(`manage.badge.icon.${one}`)} />
      <Pictures name="pattern" values={BADGE_PATTERNS} say={(one) => text(`manage.badge.pattern.${one}`)} />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="badge.ribbonMode"
          values={['level', 'own', 'none']}
          say={(mode) => text(`manage.badge.ribbonMode.${mode}`)}
        />
        <TextField
          name="definition.badge.ribbon"
          label={text('manage.badge.ribbon')}
          description={text('manage.badge.ribbon.hint')}
          defaultValue={useFormerValue('badge.ribbon')}
          maxLength={18}
        />
      </div>
    </>
  )
}

interface PicturesProps<Value extends string> {
  name: 'shape' | 'palette' | 'icon' | 'pattern'
  values: readonly Value[]
  say: (value: Value) => string
  isOpen?: boolean
}

/** One of several looks, each shown on this very badge as it was saved; the first leaves it to what the badge is about. */
function Pictures<Value extends string>({ name, values, say, isOpen = false }: PicturesProps<Value>) {
  const text = useMessages()
  const { achievementId } = useParams()
  const chosen = useFormerValue(`badge.${name}`) ?? ''
  const picture = (value: string) => (
    <img
      src={`/api/v1/achievements/${achievementId}/badge.svg?variant=small${value && `&${name}=${value}`}`}
      alt=""
      width={64}
      height={64}
      loading="lazy"
      className="size-16"
    />
  )
  return (
    <Disclosure summary={text(`manage.badge.${name}`)} isOpen={isOpen}>
      <RadioGroup
        name={`definition.badge.${name}`}
        label={<span className="sr-only">{text(`manage.badge.${name}`)}</span>}
        isRequired
        layout="pictures"
        defaultValue={chosen}
        options={[
          { value: '', label: text('manage.badge.suggested') },
          ...values.map((value) => ({ value, label: say(value), picture: picture(value) })),
        ]}
      />
    </Disclosure>
  )
}
