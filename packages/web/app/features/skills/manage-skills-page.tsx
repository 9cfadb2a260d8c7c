import { contract } from '@cairn/api'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/manage-skills-page'
import { FrameworksOfHouse } from './frameworks-of-house.tsx'
import { actOnImports, importDoor, importsOf } from './import-door.ts'
import { ImportForms, WhereToGetThem } from './import-forms.tsx'
import { ImportList } from './import-list.tsx'

export async function loader(args: Route.LoaderArgs) {
  const { organizationId } = requirePermitted(args, 'skill.manage')
  const client = args.context.get(api)
  const [imports, frameworks] = await Promise.all([
    importsOf(importDoor(client, organizationId), args.request),
    client.skills.frameworks({ query: { organizationId } }),
  ])
  return { imports, frameworks: frameworks.items.filter((one) => one.organizationId === organizationId) }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'skill.manage')
  const { request, context } = args
  const client = context.get(api)
  const form = await readField(request, '_form')
  if (form !== 'begin') {
    await actOnImports(importDoor(client, organizationId), form, request, context)
    return redirect(`/manage/${slug}/skills`)
  }
  const { name } = await readForm(request, contract.skills.createFramework.body)
  const body = { name, language: context.get(services).locale }
  const { id } = await client.skills.createFramework({ params: { organizationId }, body })
  flash(context, 'manage.skills.own.begun', { name })
  return redirect(`/manage/${slug}/skills/frameworks/${id}`)
})

/** What an institution has of frameworks: those it wrote itself, and those it imported for itself. */
export default function ManageSkillsPage({ loaderData: { imports, frameworks }, params }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('manage.skills.title')} lead={text('manage.skills.lead')} />
      <div className="grid gap-8">
        <FrameworksOfHouse frameworks={frameworks} org={params.org} />
        <Card title={text('manage.skills.own.begin')}>
          <p className="max-w-measure text-text-2">{text('manage.skills.own.lead')}</p>
          <Form key={frameworks.length} name="begin">
            <TextField
              name="name"
              label={text('manage.skills.own.name')}
              maxLength={200}
              autoComplete="off"
              isRequired
            />
            <div>
              <SubmitButton>{text('manage.skills.own.begin')}</SubmitButton>
            </div>
          </Form>
        </Card>
        <Section title={text('manage.skills.import.title')}>
          <WhereToGetThem />
          <ImportForms key={imports.items[0]?.id} />
        </Section>
        <Section title={text('manage.skills.import.list')}>
          <ImportList imports={imports.items} />
          <MoreLink next={imports.next} />
        </Section>
      </div>
    </>
  )
}
