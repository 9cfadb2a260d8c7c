import type { Definition, PublicCredential } from '@cairn/api'
import { Link } from 'react-router'
import { definitionFacts, judgingFacts } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PointList } from '../../ui/point-list.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { LevelOfProof } from './credential-header.tsx'

/** What stands behind a badge: what its holder can do and did, how that was judged, and by whom. */
export function CredentialAbout({ badge, definition }: { badge: PublicCredential; definition: Definition }) {
  const text = useMessages()
  const { recipientName, verification } = badge
  const { outcomes, language, assessment, criteria } = definition
  const name = <bdi>{recipientName}</bdi>
  return (
    <>
      {outcomes.length > 0 && (
        <Section title={verification?.verified ? text.rich('credential.canDo', { name }) : text('definition.outcomes')}>
          <PointList lang={language} points={outcomes.map(({ text, skills }) => ({ text, terms: skills }))} />
        </Section>
      )}
      <Section title={text('definition.judged')}>
        <Facts facts={judgingFacts(definition, text)} />
        {assessment?.description && <Prose lang={language}>{assessment.description}</Prose>}
        {criteria && (
          <Disclosure summary={text('definition.criteria')} isOpen={criteria.length < 1200}>
            <Prose lang={language}>{criteria}</Prose>
          </Disclosure>
        )}
      </Section>
      <Done badge={badge} />
      <Issuer badge={badge} />
      <Section title={text('credential.about')}>
        {definition.description && <Prose lang={language}>{definition.description}</Prose>}
        <Facts facts={definitionFacts(definition, text, useFormat())} />
        <p>
          <Link to={`/achievements/${badge.achievement.id}?version=${badge.achievement.version}`} className="link">
            {text('credential.seeAchievement')}
          </Link>
        </p>
      </Section>
    </>
  )
}

/** What this one person did. */
function Done({ badge: { recipientName, narrative, evidence } }: { badge: PublicCredential }) {
  const text = useMessages()
  if (!narrative && evidence.length === 0) return null
  return (
    <Section title={text.rich('credential.did', { name: <bdi>{recipientName}</bdi> })}>
      {narrative && <Prose>{narrative}</Prose>}
      {evidence.length > 0 && (
        <div className="grid gap-2">
          <h3 className="font-medium">{text('credential.evidence')}</h3>
          <ul className="grid gap-3">
            {evidence.map(({ name, url, description }) => (
              <li key={`${name}${url}`} className="grid gap-0.5 wrap-anywhere">
                {url ? (
                  <a href={url} rel="noopener nofollow ugc" className="link">
                    <bdi>{name}</bdi>
                  </a>
                ) : (
                  <bdi className="font-medium">{name}</bdi>
                )}
                {description && <Prose className="text-sm text-text-2">{description}</Prose>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

function Issuer({ badge: { organization } }: { badge: PublicCredential }) {
  const text = useMessages()
  const level = `organizations.level.${organization.verification}.text`
  return (
    <Section title={text('credential.whoStands')}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        <Link to={`/organizations/${organization.slug}`} className="link font-medium">
          <bdi>{organization.name}</bdi>
        </Link>
        <LevelOfProof level={organization.verification} />
      </p>
      {text.has(level) && <p>{text(level)}</p>}
      {organization.did && (
        <p className="text-text-2">
          <Code>{organization.did}</Code>
        </p>
      )}
    </Section>
  )
}
