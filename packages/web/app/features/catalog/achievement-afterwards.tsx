import type { PublishedAchievement } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Prose } from '../../ui/prose.tsx'

/** What comes after something that ends: what becomes of stacks and of those in progress, and what takes its place. */
export function AchievementAfterwards({ closing }: Pick<PublishedAchievement['standing'], 'closing'>) {
  const text = useMessages()
  return (
    <>
      {closing?.effectOnStacks && (
        <div className="mt-2">
          <p>{text('catalog.effectOnStacks')}</p>
          <Prose>{closing.effectOnStacks}</Prose>
        </div>
      )}
      {closing?.successorId && (
        <p className="mt-2">
          <Link to={`/achievements/${closing.successorId}`} className="link">
            {text('catalog.successor')}
          </Link>
        </p>
      )}
    </>
  )
}
