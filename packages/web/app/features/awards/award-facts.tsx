import type { Award } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Time } from '../../ui/time.tsx'

/** What was awarded, to whom, by whom, and what became of it. */
export function AwardFacts({ award }: { award: Award }) {
  const text = useMessages()
  return (
    <>
      <Ending award={award} />
      <Card title={text('manage.awards.one.about')}>
        <div className="flex flex-col gap-6 md:flex-row">
          <img
            src={`/achievements/${award.achievementId}/badge.svg?version=${award.achievementVersion}`}
            alt=""
            width={160}
            height={160}
            className="size-40 shrink-0"
          />
          <div className="min-w-0 flex-1">
            <Facts facts={factsOf(award, text)} />
          </div>
        </div>
        <CopyField label={text('manage.awards.one.address')} value={award.address} />
      </Card>
    </>
  )
}

function factsOf(award: Award, text: ReturnType<typeof useMessages>) {
  const { recipient, achievementTitle, achievementVersion, narrative, evidence, issuedAt, validUntil } = award
  return [
    {
      label: text('manage.awards.recipient'),
      value: (
        <>
          <bdi>{recipient.name}</bdi>
          <bdi className="block text-sm text-text-2 wrap-anywhere">{recipient.email}</bdi>
        </>
      ),
    },
    {
      label: text('manage.awards.achievement'),
      value: (
        <>
          <bdi>{achievementTitle}</bdi>{' '}
          <span className="text-text-2">({text('manage.awards.one.version', { version: achievementVersion })})</span>
        </>
      ),
    },
    { label: text('manage.awards.grantedAt'), value: <Time value={award.grantedAt} show="moment" /> },
    { label: text('manage.awards.one.grantedBy'), value: <bdi>{award.grantedBy}</bdi> },
    { label: text('manage.awards.one.issuedAt'), value: issuedAt && <Time value={issuedAt} show="moment" /> },
    {
      label: text('manage.awards.one.validUntil'),
      value: validUntil ? <Time value={validUntil} /> : text('manage.awards.one.forever'),
    },
    { label: text('manage.awards.one.visibility'), value: text(`manage.awards.visibility.${award.visibility}`) },
    {
      label: text('manage.awards.grant.narrative'),
      value: narrative && <p className="max-w-measure whitespace-pre-line">{narrative}</p>,
    },
    { label: text('manage.awards.grant.evidence'), value: evidence.length > 0 && <Evidence evidence={evidence} /> },
  ].filter(({ value }) => value !== false)
}

function Evidence({ evidence }: { evidence: Award['evidence'] }) {
  return (
    <ul className="grid gap-2">
      {evidence.map(({ name, url, description }) => (
        <li key={`${name}${url}`}>
          {url ? (
            <a href={url} rel="noopener noreferrer nofollow" className="link wrap-anywhere">
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          {description && <p className="text-sm text-text-2">{description}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Why it does not count any more, or not at the moment. */
function Ending({ award: { suspension, revocation } }: { award: Award }) {
  const text = useMessages()
  const format = useFormat()
  if (revocation)
    return (
      <Notice tone="danger" title={text('manage.awards.one.revokedSince', { day: format.day(revocation.at) })}>
        <Facts
          facts={[
            { label: text('manage.awards.one.class'), value: text(`manage.awards.class.${revocation.reasonClass}`) },
            { label: text('manage.awards.one.reason'), value: revocation.reason },
          ]}
        />
      </Notice>
    )
  if (suspension)
    return (
      <Notice tone="warning" title={text('manage.awards.one.suspendedSince', { day: format.day(suspension.at) })}>
        <Facts facts={[{ label: text('manage.awards.one.reason'), value: suspension.reason }]} />
      </Notice>
    )
  return null
}
