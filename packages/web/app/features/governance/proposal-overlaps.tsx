import type { Overlap } from '@cairn/api'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { fieldLabel } from '../catalog/achievement-differences.ts'

interface ProposalOverlapsProps {
  org: string
  /** Undefined where they could not be looked for now. */
  overlaps: readonly Overlap[] | undefined
  /** All of them, and the first side by side from the start, for who must look at them. */
  isOpen?: boolean
}

/** Of many the others are a click away. */
const SHOWN = 3

/** What resembles a text, with how much and in what, side by side. */
export function ProposalOverlaps({ org, overlaps, isOpen = false }: ProposalOverlapsProps) {
  const text = useMessages()
  if (!overlaps) return <p className="text-text-2">{text('proposals.overlaps.busy')}</p>
  if (overlaps.length === 0) return <p className="text-text-2">{text('proposals.overlaps.none')}</p>
  const published = overlaps.filter(({ state }) => state === 'published').map(({ achievementId: id }) => id)
  const list = (items: readonly Overlap[]) => (
    <ul className="grid gap-4">
      {items.map((overlap) => (
        <li key={overlap.achievementId} className="grid gap-1">
          <One org={org} overlap={overlap} isOpen={isOpen && overlap === overlaps[0]} />
        </li>
      ))}
    </ul>
  )
  const first = isOpen ? overlaps : overlaps.slice(0, SHOWN)
  const others = overlaps.slice(first.length)
  return (
    <div className="grid gap-4">
      {list(first)}
      {others.length > 0 && (
        <Disclosure summary={text('proposals.overlaps.more', { count: others.length })}>{list(others)}</Disclosure>
      )}
      {published.length > 1 && (
        <Link
          to={`/compare?${published
            .slice(0, 4)
            .map((id) => `id=${id}`)
            .join('&')}`}
          className="link justify-self-start"
        >
          {text('proposals.overlaps.compare')}
        </Link>
      )}
    </div>
  )
}

function One({ org, overlap, isOpen }: { org: string; overlap: Overlap; isOpen: boolean }) {
  const text = useMessages()
  const format = useFormat()
  const { achievementId, organizationName, isOwn, share, title, outcomes, skills, fields, sameSkills } = overlap
  const name = fields.find((field) => field.name === 'title')?.theirs ?? achievementId
  const rounded = (value: number) => format.percent(Math.round(value * 100) / 100)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link
          to={isOwn ? `/manage/${org}/achievements/${achievementId}` : `/achievements/${achievementId}`}
          className="link"
        >
          <bdi>{name}</bdi>
        </Link>
        <strong>{text('proposals.overlaps.share', { share: rounded(share) })}</strong>
      </p>
      <p className="text-sm text-text-2">
        {!isOwn && (
          <>
            <bdi>{organizationName}</bdi> ·{' '}
          </>
        )}
        {text('proposals.overlaps.parts', {
          title: rounded(title),
          outcomes: rounded(outcomes),
          skills: rounded(skills),
        })}
      </p>
      {sameSkills.length > 0 && (
        <p className="text-sm text-text-2">
          {text('proposals.overlaps.sameSkills', { skills: format.list(sameSkills) })}
        </p>
      )}
      <Disclosure summary={text('proposals.overlaps.sideBySide')} isOpen={isOpen}>
        <dl className="grid gap-3">
          {fields.map(({ name: field, ours, theirs }) => (
            <div key={field} className="grid gap-1">
              <dt className="text-sm font-medium">{fieldLabel(field, text)}</dt>
              <Side label={text('proposals.overlaps.this')}>{ours}</Side>
              <Side label={text('proposals.overlaps.other')}>{theirs}</Side>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}

function Side({ label, children }: { label: string; children: string }) {
  return (
    <dd className="grid gap-x-3 text-sm sm:grid-cols-[6rem_minmax(0,1fr)]">
      <span className="text-text-2">{label}</span>
      <span dir="auto" className="whitespace-pre-line wrap-anywhere">
        {children || '–'}
      </span>
    </dd>
  )
}
