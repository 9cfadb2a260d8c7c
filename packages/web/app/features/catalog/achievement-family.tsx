import type { Family } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'

interface AchievementFamilyProps {
  achievementId: string
  revision: number
  /** Absent until it is known. */
  family: Family | undefined
}

/** The badge beside the others of the institution, and which of those here look like it. */
export function AchievementFamily({ achievementId, revision, family }: AchievementFamilyProps) {
  const text = useMessages()
  if (!family) return null
  return (
    <Card title={text('manage.family')}>
      {family.alike.length > 0 && (
        <Notice tone="warning" title={text('manage.family.alike')}>
          <ul className="grid list-disc gap-1 ps-5 text-sm">
            {family.alike.map(({ id, title, organization, likeness }) => (
              <li key={id} className="wrap-anywhere">
                <bdi>{title}</bdi> – <bdi>{organization.name}</bdi>
                {likeness === 'same_but_color' && ` (${text('manage.family.color')})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {family.items.length === 0 ? (
        <p className="text-sm text-text-2">{text('manage.family.alone')}</p>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] gap-3">
          <li className="grid place-items-center rounded-control bg-surface-2 p-1">
            <img
              src={`/api/v1/achievements/${achievementId}/badge.svg?revision=${revision}`}
              alt={text('manage.family.this')}
              width={64}
              height={64}
              className="size-16"
            />
          </li>
          {family.items.map(({ id, title, imageSvg }) => (
            <li key={id} className="grid place-items-center p-1">
              <img src={imageSvg} alt={title} title={title} width={64} height={64} loading="lazy" className="size-16" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
