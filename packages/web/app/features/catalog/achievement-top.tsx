import type { Definition } from '@cairn/api'
import { Link } from 'react-router'
import { glancePills } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { type Level, LevelBadge } from '../../ui/stones.tsx'

interface AchievementTopProps {
  definition: Definition
  organization: { name: string; slug: string }
  /** Address of the badge. */
  image: string
}

/** What it is, from whom, and what it comes to: the first that everybody sees of a micro-credential. */
export function AchievementTop({ definition, organization, image }: AchievementTopProps) {
  const text = useMessages()
  return (
    <div className="grid items-start gap-6 md:grid-cols-[12.5rem_1fr] md:gap-8">
      <img
        src={image}
        alt={text('catalog.imageOf', { achievement: definition.title })}
        width={240}
        height={240}
        className="mx-auto size-32 md:size-50"
      />
      <div className="grid min-w-0 gap-3">
        <h1 className="text-2xl font-bold tracking-tight wrap-anywhere md:text-3xl rtl:tracking-normal">
          <bdi lang={definition.language}>{definition.title}</bdi>
        </h1>
        <p className="text-lg">
          {text.rich('catalog.by', {
            organization: <bdi>{organization.name}</bdi>,
            b: (parts) => (
              <Link to={`/organizations/${organization.slug}`} className="link">
                {parts}
              </Link>
            ),
          })}
        </p>
        {definition.summary && (
          <p lang={definition.language} dir="auto" className="text-lg text-text-2">
            {definition.summary}
          </p>
        )}
        <Pills definition={definition} />
      </div>
    </div>
  )
}

function Pills({ definition }: { definition: Definition }) {
  const text = useMessages()
  const format = useFormat()
  return (
    <div className="flex flex-wrap gap-2">
      {definition.level && <LevelBadge level={definition.level as Level} />}
      {glancePills(definition, text, format).map((pill) => (
        <Badge key={pill}>{pill}</Badge>
      ))}
    </div>
  )
}
