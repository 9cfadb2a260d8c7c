import type { Definition } from '@cairn/api'
import type { ReactNode } from 'react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'

/** What learners do, what it counts towards and who accepts it, whom to ask: what has several parts. */
export function AchievementMore({ definition }: { definition: Definition }) {
  const text = useMessages()
  const format = useFormat()
  const { language, activities, accreditations, partOf, acceptedBy, occupations, contacts, links } = definition
  return (
    <>
      <Points title={text('manage.definition.activities')} of={activities}>
        {({ title, kind, hours, description }) => (
          <>
            <bdi lang={language}>{title}</bdi>
            <Beside parts={[kind && text(`manage.definition.activities.kind.${kind}`), hours && format.hours(hours)]} />
            {description && <Prose lang={language}>{description}</Prose>}
          </>
        )}
      </Points>
      <Points title={text('manage.definition.occupations')} of={occupations}>
        {({ name, url, framework }) => (
          <>
            <Named name={name} url={url} /> <Beside parts={[framework]} />
          </>
        )}
      </Points>
      <Points title={text('manage.definition.partOf')} of={partOf}>
        {({ name, url }) => <Named name={name} url={url} />}
      </Points>
      <Points title={text('manage.definition.acceptedBy')} of={acceptedBy}>
        {({ organization, as, url, until }) => (
          <>
            <Named name={organization} url={url} />: <bdi>{as}</bdi> {until && <Until day={until} />}
          </>
        )}
      </Points>
      <Points title={text('definition.accreditation')} of={accreditations}>
        {({ body, reference, url, until }) => (
          <>
            <Named name={body} url={url} /> <Beside parts={[reference]} /> {until && <Until day={until} />}
          </>
        )}
      </Points>
      <Points title={text('definition.contact')} of={contacts}>
        {({ name, role, email, phone, url }) => (
          <>
            <Named name={name} url={url} /> <Beside parts={[role, phone]} />{' '}
            {email && (
              <a href={`mailto:${email}`} className="link" dir="ltr">
                {email}
              </a>
            )}
          </>
        )}
      </Points>
      <Points title={text('definition.furtherInformation')} of={links}>
        {({ name, url }) => <Named name={name} url={url} />}
      </Points>
    </>
  )
}

interface PointsProps<Item> {
  title: string
  of: readonly Item[] | undefined
  children: (item: Item) => ReactNode
}

function Points<Item>({ title, of: items = [], children }: PointsProps<Item>) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <ul className="grid list-disc gap-1.5 ps-5">
        {items.map((item) => (
          <li key={JSON.stringify(item)} className="wrap-anywhere">
            {children(item)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Named({ name, url }: { name: string; url: string | undefined }) {
  if (!url) return <bdi>{name}</bdi>
  return (
    <a href={url} rel="noopener nofollow" className="link">
      <bdi>{name}</bdi>
    </a>
  )
}

/** Smaller, behind a name. */
function Beside({ parts }: { parts: readonly (string | 0 | undefined)[] }) {
  const said = parts.filter(Boolean)
  return said.length > 0 && <span className="text-sm text-text-2"> {said.join(' · ')}</span>
}

function Until({ day }: { day: string }) {
  const text = useMessages()
  return (
    <span className="text-sm text-text-2">
      {text('manage.definition.acceptedBy.until')} <Time value={day} />
    </span>
  )
}
