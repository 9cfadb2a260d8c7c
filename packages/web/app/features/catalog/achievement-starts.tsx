import { useMessages } from '../../lib/i18n/messages.tsx'
import { Time } from '../../ui/time.tsx'

/** The days on which it begins; nothing where none was said. */
export function AchievementStarts({ starts }: { starts: readonly string[] }) {
  const text = useMessages()
  if (starts.length === 0) return null
  return (
    <p>
      {text('catalog.begins')}{' '}
      {starts.map((day, index) => (
        <span key={day}>
          {index > 0 && ' · '}
          <Time value={day} />
        </span>
      ))}
    </p>
  )
}
