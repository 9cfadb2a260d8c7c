import { TEXT_GROUPS, type TextGroup } from '@cairn/api'
import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, formDataOf } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Route } from './+types/achievement-translations-page'
import { TranslationGroup } from './achievement-translation-group.tsx'
import { translatedIn, withTranslation } from './achievement-translations.ts'
import { LANGUAGES } from './languages.ts'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.edit')
  const { catalog } = args.context.get(api)
  const achievement = await catalog.show({ params: args.params })
  if (achievement.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  const { language: original, originals, translations } = await catalog.translations({ params: args.params })
  const begun = [...new Set(translations.map(({ language }) => language))]
  const asked = new URL(args.request.url).searchParams.get('language')
  const isNew = asked !== null && asked !== original && Object.hasOwn(LANGUAGES, asked)
  const language = begun.find((one) => one === asked) ?? (isNew ? asked : begun[0])
  return { title: achievement.definition.title, original, originals, translations, begun, language }
}

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const sent = translatedIn(await formDataOf(request))
  const { catalog } = context.get(api)
  const { definition, revision } = await catalog.show({ params })
  const body = { definition: withTranslation(definition, sent), revision, base: definition }
  await catalog.edit({ params, body })
  flash(context, 'manage.achievements.saved')
  const here = `/manage/${params.org}/achievements/${params.achievementId}/translations`
  return redirect(`${here}?language=${encodeURIComponent(sent.language)}`)
})

/** The texts of a micro-credential in other languages, beside the original, and how far each has come. */
export default function AchievementTranslationsPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { title, original, originals, translations, begun, language } = loaderData
  const own = translations.filter((one) => one.language === language)
  const stateOf = (group: TextGroup) => own.find((one) => one.group === group)?.state ?? 'missing'
  const textsOf = (group: TextGroup) => own.find((one) => one.group === group)?.texts ?? {}
  const others = Object.keys(LANGUAGES).filter((one) => one !== original && !begun.includes(one))
  const shown = language && !begun.includes(language) ? [...begun, language] : begun
  const done = (one: string) =>
    translations.filter(({ language, state }) => language === one && state === 'done').length
  return (
    <>
      <PageHeader
        title={text('manage.translations.title', { title })}
        above={
          <Link to={`/manage/${params.org}/achievements/${params.achievementId}`} className="link">
            <bdi>{title}</bdi>
          </Link>
        }
        lead={text('manage.translations.lead', { language: LANGUAGES[original] ?? original })}
      />
      {shown.length > 0 && (
        <Tabs
          label={text('manage.translations.languages')}
          tabs={shown.map((one) => ({
            to: `?language=${one}`,
            label: (
              <bdi lang={one}>
                {LANGUAGES[one] ?? one}{' '}
                {text('manage.achievements.checklist.count', { done: done(one), total: originals.length })}
              </bdi>
            ),
            isCurrent: one === language,
          }))}
        />
      )}
      <Form method="get" className="mb-6">
        <div className="flex flex-wrap items-end gap-3">
          <Select
            name="language"
            label={text('manage.translations.other')}
            isRequired
            options={others.map((one) => ({ value: one, label: LANGUAGES[one] ?? one }))}
          />
          <SubmitButton variant="secondary">{text('manage.translations.begin')}</SubmitButton>
        </div>
      </Form>
      {language && (
        <Form key={language} name="translation">
          <input type="hidden" name="language" value={language} />
          <input
            type="hidden"
            name="before"
            value={JSON.stringify(Object.fromEntries(TEXT_GROUPS.map((group) => [group, textsOf(group)])))}
          />
          {originals.map(({ group, hash, texts }) => (
            <Card
              key={group}
              title={text(`manage.translations.group.${group}`)}
              beside={<Badge>{text(`manage.translations.state.${stateOf(group)}`)}</Badge>}
            >
              <input type="hidden" name={`hash ${group}`} value={hash} />
              <TranslationGroup
                group={group}
                originals={texts}
                texts={textsOf(group)}
                from={original}
                to={language}
                isOutdated={stateOf(group) === 'outdated'}
              />
            </Card>
          ))}
          <div>
            <SubmitButton>{text('manage.achievements.save')}</SubmitButton>
          </div>
        </Form>
      )}
    </>
  )
}
