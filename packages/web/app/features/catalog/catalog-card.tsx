import type { AchievementCard } from '@cairn/api'
import { glancePills } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { PictureCard } from '../../ui/picture-card.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { type Level, LevelBadge } from '../../ui/stones.tsx'

/** A micro-credential in the catalog: its badge, from whom, what it is about, how much it asks. */
export function CatalogCard({ card }: { card: AchievementCard }) {
  const text = useMessages()
  const format = useFormat()
  return (
    <PictureCard
      to={`/achievements/${card.id}`}
      picture={`/achievements/${card.id}/badge.svg?variant=small`}
      title={card.title}
      byline={<bdi>{card.organization.name}</bdi>}
    >
      {card.summary && (
        <p dir="auto" className="line-clamp-3 text-sm">
          {card.summary}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-1.5">
        {card.level && <LevelBadge level={card.level as Level} />}
        {glancePills(card, text, format).map((pill) => (
          <Badge key={pill}>{pill}</Badge>
        ))}
      </div>
      {/* above the card's one link, which lies over the whole of it */}
      <label className="relative z-10 flex min-h-6 w-fit items-center gap-2 text-sm pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name="id"
          value={card.id}
          aria-label={text('compare.pickNamed', { title: card.title })}
          className="size-5 accent-primary"
        />
        {text('compare.pick')}
      </label>
    </PictureCard>
  )
}
