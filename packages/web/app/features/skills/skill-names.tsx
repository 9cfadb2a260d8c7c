import type { SkillDetails } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { directionOfTag } from '../../lib/i18n/locales.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { languageName } from './in-language.ts'

/** What a skill is called, in each language, what else it is called there, and the address that stands for it. */
export function SkillNames({ skill }: { skill: SkillDetails }) {
  const text = useMessages()
  const format = useFormat()
  const { id, uri, labels, alternativeLabels } = skill
  const languages = [...new Set([...Object.keys(labels), ...Object.keys(alternativeLabels)])].sort()
  // what was imported names itself: only a web address becomes a link
  const isWeb = /^https?:\/\//.test(uri)
  return (
    <Section title={text('skills.names')}>
      <Facts
        facts={[
          ...languages.map((tag) => ({
            label: languageName(tag, text.locale),
            value: (
              <div lang={tag} dir={directionOfTag(tag)} className="text-start">
                {labels[tag]}
                {(alternativeLabels[tag]?.length ?? 0) > 0 && (
                  <span className="block text-sm text-text-2">{format.list(alternativeLabels[tag]!)}</span>
                )}
              </div>
            ),
          })),
          {
            label: text('skills.address'),
            value: isWeb ? (
              <a href={uri} rel="noreferrer" className="link">
                <Code>{uri}</Code>
              </a>
            ) : (
              <Code>{uri}</Code>
            ),
          },
          {
            label: text('skills.data'),
            value: (
              <a href={`/api/v1/skills/${id}/json-ld`} className="link">
                JSON-LD
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
