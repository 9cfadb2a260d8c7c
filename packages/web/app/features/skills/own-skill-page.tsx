import { Trash2 } from 'lucide-react'
import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { LOCALES } from '../../lib/i18n/locales.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Route } from './+types/own-skill-page'
import { ConceptList } from './concept-list.tsx'
import { inLanguage, languageName } from './in-language.ts'
import { SkillFields } from './skill-fields.tsx'
import { readNewSkill, readSkill, writtenIn } from './skill-form.ts'

export async function loader(args: Route.LoaderArgs) {
  const { organizationId } = requirePermitted(args, 'skill.manage')
  const { locale } = args.context.get(services)
  const { skills } = args.context.get(api)
  const [skill, { items }] = await Promise.all([
    skills.show({ params: { skillId: args.params.skillId }, query: { language: locale } }),
    skills.frameworks({ query: { organizationId } }),
  ])
  const framework = items.find(({ id }) => id === skill.frameworkId)
  if (framework?.organizationId !== organizationId || framework.kind !== 'own') throw data(null, { status: 404 })
  const languages = [...new Set([...Object.keys(skill.labels), ...LOCALES])]
  const asked = new URL(args.request.url).searchParams.get('language') ?? inLanguage(skill.labels, locale)?.language
  return { skill, languages, language: languages.find((one) => one === asked) ?? locale }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'skill.manage')
  const { request, context, params } = args
  const { skills } = context.get(api)
  const { skillId } = params
  const form = await readField(request, '_form')
  const here = `/manage/${slug}/skills/${skillId}`
  if (form === 'retire') {
    const { label, frameworkId } = await skills.retireSkill({ params: { skillId } })
    const framework = `/manage/${slug}/skills/frameworks/${frameworkId}`
    const undo = { action: framework, fields: { _form: 'restore', _id: skillId } }
    flash(context, 'manage.skills.skill.retired', { label }, undo)
    return redirect(framework)
  }
  if (form === 'add') {
    const { frameworkId } = await skills.show({ params: { skillId } })
    const body = { ...(await readNewSkill(request)), broaderId: skillId }
    await skills.createSkill({ params: { frameworkId }, body })
    flash(context, 'manage.skills.skill.added', { label: body.label })
    return redirect(here)
  }
  const body = await readSkill(request)
  await skills.editSkill({ params: { skillId }, body })
  flash(context, 'manage.skills.skill.saved', { label: body.label })
  return redirect(`${here}?language=${body.language}`)
})

/** A skill of an institution's own: what it says in each language, what lies under it, and its end. */
export default function OwnSkillPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { skill, languages, language } = loaderData
  const here = `/manage/${params.org}/skills`
  return (
    <>
      <PageHeader
        title={skill.label}
        above={
          <Link to={`${here}/frameworks/${skill.frameworkId}`} className="link">
            <bdi>{skill.frameworkName}</bdi>
          </Link>
        }
        actions={
          <LinkButton to={`/skills/${skill.id}`} variant="secondary">
            {text('manage.skills.own.public')}
          </LinkButton>
        }
      />
      <div className="grid gap-8">
        {skill.retiredAt && (
          <Notice title={text('skills.retired')}>{text('manage.skills.skill.savingRestores')}</Notice>
        )}
        <div>
          <Tabs
            label={text('common.language')}
            tabs={languages.map((tag) => ({
              to: `?language=${tag}`,
              label: languageName(tag, text.locale),
              isCurrent: tag === language,
            }))}
          />
          <Form key={language} name="edit">
            <SkillFields written={writtenIn(skill, language)} />
            <div>
              <SubmitButton>{text('common.save')}</SubmitButton>
            </div>
          </Form>
        </div>
        {skill.narrower.length > 0 && (
          <Section title={text('skills.narrower')}>
            <ConceptList concepts={skill.narrower} base={here} />
          </Section>
        )}
        <Card>
          <Disclosure summary={text('manage.skills.skill.addBelow')}>
            <Form key={skill.narrowerTotal} name="add">
              <SkillFields />
              <div>
                <SubmitButton>{text('manage.skills.skill.add')}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </Card>
        {!skill.retiredAt && (
          <Form name="retire">
            <p className="max-w-measure text-text-2">{text('manage.skills.skill.retireLead')}</p>
            <div>
              <SubmitButton variant="danger" icon={Trash2}>
                {text('manage.skills.skill.retire')}
              </SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </>
  )
}
