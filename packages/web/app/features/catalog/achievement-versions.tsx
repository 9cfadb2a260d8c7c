import { FEED_FORMATS, type PublishedAchievement } from '@cairn/api'
import { Download } from 'lucide-react'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'

/** Every text that badges were awarded for, with its hash, and the same facts for programs. */
export function AchievementVersions({ achievement }: { achievement: PublishedAchievement }) {
  const text = useMessages()
  const { id, version, newestVersion, versions } = achievement
  const files = {
    json: `/api/v1/achievements/${id}/open-badge?version=${version}`,
    png: `/achievements/${id}/badge.png?version=${version}`,
    svg: `/achievements/${id}/badge.svg?version=${version}`,
  }
  return (
    <>
      <Section title={text('catalog.versions')}>
        <ul className="grid gap-3">
          {versions.map((one) => (
            <li key={one.version} className="grid gap-1">
              <p>
                {one.version === version ? (
                  <>
                    <strong>{text('catalog.version', { version: one.version })}</strong>, {text('catalog.current')}
                  </>
                ) : (
                  <Link to={`/achievements/${id}?version=${one.version}`} className="link">
                    {text('catalog.version', { version: one.version })}
                  </Link>
                )}
                {' · '}
                <span className="text-text-2">
                  {text.rich('catalog.versionOn', { time: () => <Time value={one.publishedAt} /> })}
                </span>
                {one.change !== 'new' && (
                  <>
                    {' · '}
                    <Link to={`/achievements/${id}/versions/${one.version - 1}/diff/${one.version}`} className="link">
                      {text(`catalog.change.${one.change}`)}
                    </Link>
                  </>
                )}
              </p>
              <Disclosure summary={<span className="text-sm font-normal">{text('catalog.hash')}</span>}>
                <Code>{one.hash}</Code>
              </Disclosure>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('catalog.take')}>
        <div className="flex flex-wrap gap-2">
          {(['json', 'png', 'svg'] as const).map((form) => (
            <LinkButton
              key={form}
              to={files[form]}
              reloadDocument
              download={`${id}.${form}`}
              variant="secondary"
              icon={Download}
            >
              {text(`catalog.take.${form}`)}
            </LinkButton>
          ))}
          {version === newestVersion &&
            FEED_FORMATS.map((format) => (
              <LinkButton
                key={format}
                to={`/api/v1/achievements/${id}/feeds/${format}`}
                reloadDocument
                download={`${id}.${format}.jsonld`}
                variant="secondary"
                icon={Download}
              >
                {text(`catalog.take.${format}`)}
              </LinkButton>
            ))}
        </div>
      </Section>
    </>
  )
}
