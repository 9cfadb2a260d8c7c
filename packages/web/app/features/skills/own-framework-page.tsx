import { Network } from 'lucide-react'
import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { useFormat } from '../../lib/format.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import type { Route } from './+types/own-framework-page'
import { ConceptList } from './concept-list.tsx'
import { SkillFields } from './skill-fields.tsx'
import { readNewSkill, restoreSkill } from './skill-form.ts'

export async function loader(args: Route.LoaderArgs) {
  const { organizationId } = requirePermitted(args, 'skill.manage')
  const { frameworkId } = args.params
  const query = { language: args.context.get(services).locale }
  const found = await args.context.get(api).skills.showFramework({ params: { frameworkId }, query })
  if (found.framework.organizationId !== organizationId || found.framework.kind !== 'own')
    throw data(null, { status: 404 })
  return found
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'skill.manage')
  const { request, context, params } = args
  const client = context.get(api)
  if ((await readField(request, '_form')) === 'restore') {
    const label = await restoreSkill(client, await readField(request, '_id'))
    flash(context, 'manage.skills.skill.restored', { label })
  } else {
    const body = await readNewSkill(request)
    await client.skills.createSkill({ params: { frameworkId: params.frameworkId }, body })
    flash(context, 'manage.skills.skill.added', { label: body.label })
  }
  return redirect(`/manage/${slug}/skills/frameworks/${params.frameworkId}`)
})

/** A framework that an institution writes itself, from its top. */
export default function OwnFrameworkPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const format = useFormat()
  const { framework, top, topTotal } = loaderData
  const here = `/manage/${params.org}/skills`
  return (
    <>
      <PageHeader
        title={framework.name}
        above={
          <Link to={here} className="link">
            {text('manage.skills.title')}
          </Link>
        }
        actions={
          <LinkButton to={`/skill-frameworks/${framework.id}`} variant="secondary">
            {text('manage.skills.own.public')}
          </LinkButton>
        }
      />
      <div className="grid gap-8">
        {top.length > 0 ? (
          <ConceptList concepts={top} base={here} />
        ) : (
          <EmptyState icon={Network} title={text('manage.skills.own.empty')}>
            {text('manage.skills.own.emptyHint')}
          </EmptyState>
        )}
        {topTotal > top.length && (
          <p className="text-sm text-text-2">
            {text('skills.more', { shown: format.number(top.length), total: format.number(topTotal) })}
          </p>
        )}
        <Card title={text('manage.skills.skill.add')}>
          <Form key={topTotal} name="add">
            <SkillFields />
            <div>
              <SubmitButton>{text('manage.skills.skill.add')}</SubmitButton>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}
