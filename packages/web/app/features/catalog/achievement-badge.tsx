import type { BadgeContrast } from '@cairn/api'
import { Redo2, Undo2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button } from '../../ui/button.tsx'
import { BadgeContrasts } from './achievement-badge-contrasts.tsx'
import { BadgeFields } from './achievement-form-badge.tsx'
import { type BadgePreview, BadgeStrip } from './achievement-preview.tsx'
import type { BadgeStep, BadgeUndo } from './use-badge-history.ts'

interface AchievementBadgeProps {
  preview: BadgePreview
  history: BadgeUndo
  /** Absent until they are known. */
  contrasts: readonly BadgeContrast[] | undefined
}

/** Where a badge is designed: how it looks, what can be chosen, and the way back, also by Ctrl+Z and Ctrl+Shift+Z. */
export function AchievementBadge({ preview, history, contrasts }: AchievementBadgeProps) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const { undo, redo, step } = history
  const goByKey = (event: KeyboardEvent) => {
    const go = !isTyping(event.target) && wayOf(event)
    if (!go) return
    event.preventDefault()
    if (go === 'undo') undo?.()
    else redo?.()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be taken for a row of the form
    <div role="group" aria-label={text('manage.definition.section.badge')} className="grid gap-4" onKeyDown={goByKey}>
      {isHydrated && (
        <div className="flex flex-wrap items-center gap-2">
          {/* one that does nothing keeps the focus */}
          <Button
            variant="secondary"
            icon={Undo2}
            onClick={undo}
            aria-disabled={!undo}
            aria-keyshortcuts="Control+Z Meta+Z"
          >
            {text('manage.badge.undo')}
          </Button>
          <Button
            variant="secondary"
            icon={Redo2}
            onClick={redo}
            aria-disabled={!redo}
            aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
          >
            {text('manage.badge.redo')}
          </Button>
          <p role="status" className="text-sm text-text-2">
            {step && <StepSaid step={step} />}
          </p>
        </div>
      )}
      <BadgeStrip preview={preview} />
      {contrasts && <BadgeContrasts contrasts={contrasts} />}
      <BadgeFields />
    </div>
  )
}

function StepSaid({ step: { act, changed, now } }: { step: BadgeStep }) {
  const text = useMessages()
  const chosen = (name: BadgeStep['changed'][number]) => {
    const value = now[name]
    if (name === 'ribbon') return value === '' ? text('manage.badge.ribbon.empty') : value
    const key = `manage.badge.${name}.${value}`
    return text.has(key) ? text(key) : text('manage.badge.suggested')
  }
  return (
    <>
      {text(`manage.badge.did.${act}`)}
      {changed.map((name) => (
        <span key={name}>
          {' '}
          {text.rich('manage.badge.choice', { what: text(`manage.badge.${name}`), value: <bdi>{chosen(name)}</bdi> })}
        </span>
      ))}
    </>
  )
}

/** What a key asks for, by the habits of every system. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): BadgeStep['act'] | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined
}

/** Who writes words takes back letters, as everywhere: that is left to the browser. */
const isTyping = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'text'
