import type { Definition } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { differences, fieldLabel, fieldValue } from './achievement-differences.ts'
import { fieldsOf } from './achievement-form-values.ts'

interface AchievementChangesProps {
  /** The version that is in force. */
  version: number
  published: Definition
  current: Definition
}

/** What the next version says differently from the one in force, for those who decide on it. */
export function AchievementChanges({ version, published, current }: AchievementChangesProps) {
  const text = useMessages()
  const changed = differences(fieldsOf(published), fieldsOf(current))
  return (
    <Card title={text('manage.achievements.changes', { version })}>
      {changed.length === 0 && <p className="text-text-2">{text('manage.achievements.changes.none')}</p>}
      <dl className="grid divide-y divide-border">
        {changed.map(({ name, before, now }) => (
          <div key={name} className="grid gap-1 py-3">
            <dt className="font-medium">{fieldLabel(name, text)}</dt>
            <Value label={text('manage.achievements.changes.before')}>
              {before && <del dir="auto">{fieldValue(name, before, text)}</del>}
            </Value>
            <Value label={text('manage.achievements.changes.now')}>
              {now && <ins dir="auto">{fieldValue(name, now, text)}</ins>}
            </Value>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Value({ label, children }: { label: string; children: React.ReactNode }) {
  const text = useMessages()
  return (
    <dd className="grid gap-x-4 sm:grid-cols-[5rem_minmax(0,1fr)]">
      <span className="text-sm text-text-2">{label}</span>
      <span className="whitespace-pre-line wrap-anywhere [&_del]:text-danger [&_ins]:text-success [&_ins]:no-underline">
        {children || <span className="text-text-2">{text('manage.achievements.conflictEmpty')}</span>}
      </span>
    </dd>
  )
}
