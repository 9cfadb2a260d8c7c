import { type DefinitionInput, TEMPLATES } from '@cairn/api'
import { data, Link, redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/achievement-new-page'

/** How many of the institution's own are offered to begin from; any other begins a copy on its own page. */
const OWN = 100

const BeginForm = z.object({
  title: z.string().trim().min(1).max(120),
  /** Nothing, the name of a template, or one of our own. */
  from: z.enum(['', 'own', ...TEMPLATES]).default(''),
  own: z.string().optional(),
})

/** What one may begin from: templates, and what the institution has (`?from=ach_…` has chosen already). */
export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.edit')
  const { catalog } = args.context.get(api)
  const from = new URL(args.request.url).searchParams.get('from')
  const [chosen, own, templates] = await Promise.all([
    from ? catalog.show({ params: { achievementId: from } }) : undefined,
    catalog.list({ params: membership, query: { size: OWN } }),
    catalog.templates({ query: { language: args.context.get(services).locale } }),
  ])
  if (chosen && chosen.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  return {
    chosen: chosen && { id: chosen.id, title: chosen.definition.title },
    own: own.items.map(({ id, title }) => ({ id, title })),
    templates: templates.items.map(({ name, title, about }) => ({ name, title, about })),
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'achievement.edit')
  const { title, from, own } = await readForm(args.request, BeginForm)
  const { catalog } = args.context.get(api)
  const begin = async () => {
    if (from === 'own' && own) return catalog.copy({ params: { achievementId: own }, body: { title } })
    const { items } = await catalog.templates({ query: { language: args.context.get(services).locale } })
    const template = items.find(({ name }) => name === from)?.definition
    const definition = { ...template, title } as DefinitionInput
    return catalog.create({ params: { organizationId }, body: { definition } })
  }
  const { id } = await begin()
  flash(args.context, 'manage.achievements.created')
  return redirect(`/manage/${slug}/achievements/${id}`)
})

/** The beginning of an achievement: a title, and what it begins from. */
export default function AchievementNewPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { chosen, own, templates } = loaderData
  const ours = chosen && !own.some(({ id }) => id === chosen.id) ? [chosen, ...own] : own
  const ownOption = { value: 'own', label: text('manage.begin.own'), description: text('manage.begin.own.about') }
  return (
    <>
      <PageHeader
        title={text('manage.achievements.new')}
        above={
          <Link to={`/manage/${params.org}/achievements`} className="link">
            {text('manage.achievements.title')}
          </Link>
        }
        lead={text('manage.achievements.new.lead')}
      />
      <Form>
        <TextField
          name="title"
          label={text('manage.definition.title')}
          description={text('manage.definition.title.hint')}
          maxLength={120}
          isRequired
        />
        <RadioGroup
          name="from"
          label={text('manage.begin.from')}
          isRequired
          defaultValue={chosen ? 'own' : ''}
          options={[
            { value: '', label: text('manage.begin.empty'), description: text('manage.begin.empty.about') },
            ...templates.map(({ name, title, about }) => ({ value: name, label: title, description: about })),
            ...(ours.length > 0 ? [ownOption] : []),
          ]}
        />
        {ours.length > 0 && (
          <Select
            name="own"
            label={text('manage.begin.which')}
            placeholder={text('manage.definition.choose')}
            defaultValue={chosen?.id ?? ''}
            options={ours.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <div>
          <SubmitButton>{text('manage.achievements.create')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
