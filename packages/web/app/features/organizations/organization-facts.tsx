import type { Organization } from '@cairn/api'
import { FORMAT_TAGS } from '../../lib/i18n/locales.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'

/** How to reach an institution, and how to tell its badges from those of others. */
export function OrganizationFacts({ organization }: { organization: Organization }) {
  const text = useMessages()
  const { url, email, countryCode, createdAt, did, verification } = organization
  return (
    <Section title={text('organizations.about')}>
      <p className="max-w-measure">{text(`organizations.level.${verification}.text`)}</p>
      <Facts
        facts={[
          {
            label: text('organizations.website'),
            value: url && (
              <a href={url} rel="noopener" className="link">
                <bdi>{url}</bdi>
              </a>
            ),
          },
          {
            label: text('organizations.email'),
            value: email && (
              <a href={`mailto:${encodeURIComponent(email)}`} className="link">
                <bdi>{email}</bdi>
              </a>
            ),
          },
          { label: text('organizations.country'), value: countryCode && nameOfCountry(countryCode, text.locale) },
          { label: text('organizations.since'), value: <Time value={createdAt} /> },
          {
            label: text('organizations.did'),
            value: did && (
              <div className="grid max-w-measure gap-1">
                <Code>{did}</Code>
                <span className="text-sm text-text-2">{text('organizations.did.text')}</span>
              </div>
            ),
          },
        ]}
      />
    </Section>
  )
}

function nameOfCountry(code: string, locale: keyof typeof FORMAT_TAGS): string {
  return new Intl.DisplayNames(FORMAT_TAGS[locale], { type: 'region', fallback: 'code' }).of(code) ?? code
}
