import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api, services } from '../../lib/services.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-header.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/skill-page'
import { Neighbors } from './concept-list.tsx'
import { inLanguage } from './in-language.ts'
import { SkillNames } from './skill-names.tsx'

export const handle: PageHandle = { scripts: 'none' }

export function loader({ params: { skillId }, context }: Route.LoaderArgs) {
  const { locale } = context.get(services)
  return context.get(api).skills.show({ params: { skillId }, query: { language: locale } })
}

/** What a skill or an occupation is: the page at the address that credentials point to. */
export default function SkillPage({ loaderData: skill }: Route.ComponentProps) {
  const text = useMessages()
  const { id, label, type, frameworkId, frameworkName, retiredAt, skillType, reuseLevel, code, attribution } = skill
  const language = inLanguage(skill.labels, text.locale)?.language
  const description = inLanguage(skill.descriptions, text.locale)
  /** A word of the framework's, where we have it in the reader's language. */
  const said = (word: string) => {
    const key = `skills.term.${word}`
    return text.has(key) ? text(key) : word
  }
  return (
    <article className="grid gap-8">
      <link rel="alternate" type="application/ld+json" href={`/api/v1/skills/${id}/json-ld`} />
      <header className="grid gap-3">
        <PageTitle>{label}</PageTitle>
        <p className="text-sm">
          <Link to={`/skill-frameworks/${frameworkId}`} className="link">
            <bdi>{frameworkName}</bdi>
          </Link>
        </p>
        <h1 className="text-2xl font-bold tracking-tight wrap-anywhere md:text-3xl rtl:tracking-normal">
          <bdi lang={language}>{label}</bdi>
        </h1>
        <div className="flex flex-wrap gap-2">
          <Badge>{text(`skills.type.${type}`)}</Badge>
          {code && (
            <Badge>
              <bdi>{code}</bdi>
            </Badge>
          )}
          {skillType && <Badge>{said(skillType)}</Badge>}
          {reuseLevel && <Badge>{said(reuseLevel)}</Badge>}
        </div>
        {retiredAt && (
          <Notice tone="warning" title={text('skills.retired')}>
            {text.rich('skills.retired.text', { time: () => <Time value={retiredAt} /> })}
          </Notice>
        )}
        {description && <Prose lang={description.language}>{description.text}</Prose>}
      </header>
      <Neighbors title={text('skills.broader')} concepts={skill.broader} />
      <Neighbors title={text('skills.narrower')} concepts={skill.narrower} total={skill.narrowerTotal} />
      <Neighbors title={text('skills.essential')} concepts={skill.essential} />
      <Neighbors title={text('skills.optional')} concepts={skill.optional} />
      <Neighbors title={text('skills.related')} concepts={skill.related} />
      <Occupations skill={skill} />
      <SkillNames skill={skill} />
      {attribution && (
        <p dir="auto" className="text-sm text-text-2">
          {attribution}
        </p>
      )}
    </article>
  )
}

/** Where it is needed: in the work that is nothing without it first. */
function Occupations({ skill: { occupations, occupationsTotal } }: { skill: Route.ComponentProps['loaderData'] }) {
  const text = useMessages()
  const of = (relation: 'essential' | 'optional') => occupations.filter((one) => one.relation === relation)
  const unnamed = occupationsTotal - occupations.length
  return (
    <>
      <Neighbors title={text('skills.occupations.essential')} concepts={of('essential')} />
      <Neighbors title={text('skills.occupations.optional')} concepts={of('optional')} />
      {unnamed > 0 && <p className="text-sm text-text-2">{text('skills.occupations.more', { count: unnamed })}</p>}
    </>
  )
}
