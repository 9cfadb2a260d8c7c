import type { Definition, PublicCredential } from '@cairn/api'
import { Building2 } from 'lucide-react'
import { Link } from 'react-router'
import { glancePills } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Badge, StatePill } from '../../ui/state-pill.tsx'
import { type Level, LevelBadge } from '../../ui/stones.tsx'
import { Time } from '../../ui/time.tsx'
import { CredentialVerdict } from './credential-verdict.tsx'

/** The first screen: by whom, what, who, since when, and is it good. */
export function CredentialHeader({ badge, definition }: { badge: PublicCredential; definition: Definition }) {
  const text = useMessages()
  const format = useFormat()
  const { achievement, organization, recipientName } = badge
  return (
    <div className="grid gap-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-border pb-4">
        <Icon as={Building2} className="text-text-2" />
        <Link to={`/organizations/${organization.slug}`} className="link min-w-0 font-medium">
          <bdi>{organization.name}</bdi>
        </Link>
        <LevelOfProof level={organization.verification} />
      </p>
      <div className="grid items-start gap-6 md:grid-cols-[12.5rem_1fr] md:gap-8">
        <img
          src={`/achievements/${achievement.id}/badge.svg?version=${achievement.version}`}
          alt={text('credential.imageOf', { achievement: achievement.title })}
          width={240}
          height={240}
          className="mx-auto size-32 md:size-50"
        />
        <div className="grid min-w-0 gap-5">
          <div className="grid gap-2">
            <h1 className="text-2xl font-bold tracking-tight wrap-anywhere md:text-3xl rtl:tracking-normal">
              <bdi lang={definition.language}>{achievement.title}</bdi>
            </h1>
            <p className="text-lg wrap-anywhere">
              {text.rich('credential.awardedTo', {
                name: <bdi>{recipientName}</bdi>,
                b: (parts) => <strong>{parts}</strong>,
              })}
            </p>
            <Dates badge={badge} />
          </div>
          <CredentialVerdict badge={badge} />
          <div className="flex flex-wrap gap-2">
            {definition.level && <LevelBadge level={definition.level as Level} />}
            {glancePills(definition, text, format).map((pill) => (
              <Badge key={pill}>{pill}</Badge>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

function Dates({ badge: { validFrom, validUntil, verification } }: { badge: PublicCredential }) {
  const text = useMessages()
  const until = verification?.verdict === 'expired' ? 'credential.isOver' : 'credential.until'
  return (
    <p className="text-text-2">
      {validFrom && text.rich('credential.on', { time: () => <Time value={validFrom} /> })}
      {validUntil && (
        <>
          {' · '}
          {text.rich(until, { time: () => <Time value={validUntil} /> })}
        </>
      )}
    </p>
  )
}

/** How far this Cairn vouches for an institution. */
export function LevelOfProof({ level }: { level: string }) {
  const text = useMessages()
  const key = `organizations.level.${level}`
  if (!text.has(key)) return null
  return <StatePill tone={level === 'unverified' ? 'neutral' : 'success'}>{text(key)}</StatePill>
}
