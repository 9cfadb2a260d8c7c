import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, formDataOf } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/achievement-new-page'
import { AchievementForm } from './achievement-form.tsx'
import { parseNewDefinition } from './achievement-form-schema.ts'
import { BadgePicture, useBadgePreview } from './achievement-preview.tsx'
import { useUnsaved } from './achievement-unsaved.tsx'

/** Empty, or a copy of another achievement of the same institution (`?from=ach_…`). */
export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.edit')
  const { catalog, organizations } = args.context.get(api)
  const from = new URL(args.request.url).searchParams.get('from')
  const [template, units] = await Promise.all([
    from ? catalog.show({ params: { achievementId: from } }) : undefined,
    organizations.listUnits({ params: membership }),
  ])
  if (template && template.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  return { issuer: membership.name, template: template?.definition, units: units.items }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'achievement.edit')
  const body = parseNewDefinition(await formDataOf(args.request))
  const { id } = await args.context.get(api).catalog.create({ params: { organizationId }, body })
  flash(args.context, 'manage.achievements.created')
  return redirect(`/manage/${slug}/achievements/${id}`)
})

/** The beginning of an achievement: a title is enough. */
export default function AchievementNewPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { issuer, template, units } = loaderData
  const { preview, drawSoon } = useBadgePreview(issuer, undefined, undefined)
  const { isDirty, markDirty } = useUnsaved(undefined, actionData !== undefined && 'problem' in actionData)
  const above = (
    <Link to={`/manage/${params.org}/achievements`} className="link">
      {text('manage.achievements.title')}
    </Link>
  )
  return (
    <>
      <PageHeader
        title={text('manage.achievements.new')}
        above={above}
        lead={
          template
            ? text('manage.achievements.new.from', { title: template.title })
            : text('manage.achievements.new.lead')
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <AchievementForm
          definition={template}
          units={units}
          preview={preview}
          submit={text('manage.achievements.create')}
          aside={isDirty && <span className="text-sm text-text-2">{text('manage.achievements.dirty')}</span>}
          onEdit={(form) => {
            markDirty()
            drawSoon(form)
          }}
        />
        <aside className="hidden lg:block">
          <div className="sticky top-6">
            <BadgePicture preview={preview} />
          </div>
        </aside>
      </div>
    </>
  )
}
