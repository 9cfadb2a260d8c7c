import { BADGE_ICONS, BADGE_PALETTES, BADGE_PATTERNS, BADGE_SHAPES } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Choice, useFormerValue } from './achievement-form-fields.tsx'

/** How the badge is drawn. Nothing needs to be chosen. */
export function BadgeFields() {
  const text = useMessages()
  const suggested = text('manage.badge.suggested')
  return (
    <>
      <p className="max-w-measure text-text-2">{text('manage.badge.lead')}</p>
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Choice
          name="badge.shape"
          label={text('manage.badge.shape')}
          values={BADGE_SHAPES}
          say={(shape) => text(`manage.badge.shape.${shape}`)}
          nothing={suggested}
        />
        <Choice
          name="badge.palette"
          label={text('manage.badge.palette')}
          values={BADGE_PALETTES}
          say={(palette) => text(`manage.badge.palette.${palette}`)}
          nothing={suggested}
        />
        <Choice
          name="badge.icon"
          label={text('manage.badge.icon')}
          values={BADGE_ICONS}
          say={(icon) => text(`manage.badge.icon.${icon}`)}
          nothing={suggested}
        />
        <Choice
          name="badge.pattern"
          label={text('manage.badge.pattern')}
          values={BADGE_PATTERNS}
          say={(pattern) => text(`manage.badge.pattern.${pattern}`)}
          nothing={suggested}
        />
        <Choice
          name="badge.ribbonMode"
          label={text('manage.badge.ribbonMode')}
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
