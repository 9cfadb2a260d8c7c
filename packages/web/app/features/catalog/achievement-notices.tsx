import type { Achievement } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Prose } from '../../ui/prose.tsx'

/** What to know before reading on: remarks of a reviewer, which version is in force, that it has ended. */
export function AchievementNotices({ achievement, isEditing }: { achievement: Achievement; isEditing: boolean }) {
  const text = useMessages()
  const format = useFormat()
  const { state, version, remarks, retirement } = achievement
  const versions = { version: version + 1, current: version }
  return (
    <>
      {retirement && (
        <Notice tone="neutral" title={text('manage.achievements.retiredOn', { day: format.day(retirement.at) })}>
          {retirement.reason}
        </Notice>
      )}
      {remarks && state === 'draft' && (
        <Notice tone="warning" title={text('manage.achievements.returned')}>
          <Prose>{remarks}</Prose>
        </Notice>
      )}
      {version > 0 && state === 'published' && isEditing && (
        <Notice>{text('manage.achievements.nextVersion', versions)}</Notice>
      )}
      {version > 0 && state !== 'published' && state !== 'retired' && (
        <Notice>{text('manage.achievements.ofVersion', versions)}</Notice>
      )}
    </>
  )
}
