import { OrganizationProfile } from '@cairn/api'
import { ExternalLink } from 'lucide-react'
import { data, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/settings-page'
import { SETTINGS, SettingsTabs } from './settings-tabs.tsx'

/** Whoever may not change the profile is led to the first part that they may see. */
export async function loader(args: Route.LoaderArgs) {
  const { slug, permissions } = requirePermitted(args)
  const first = SETTINGS.find(({ needs }) => permissions.includes(needs))
  if (!first) throw data(null, { status: 403 })
  if (first.path !== '') throw redirect(`/manage/${slug}/settings${first.path}`)
  const organization = await args.context.get(api).organizations.show({ params: { organization: slug } })
  return { organization, permissions }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'organization.manage')
  const { name, ...rest } = await readForm(args.request, OrganizationProfile)
  const { description = null, url = null, email = null, countryCode = null, linkedInId = null } = rest
  const body = { name, description, url, email, countryCode, linkedInId }
  await args.context.get(api).organizations.update({ params: { organizationId }, body })
  flash(args.context, 'manage.settings.saved')
  return redirect(`/manage/${slug}/settings`)
})

/** What everybody reads about the institution; an emptied field is taken away. */
export default function SettingsPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { organization, permissions } = loaderData
  const show = (
    <LinkButton to={`/organizations/${organization.slug}`} variant="secondary" icon={ExternalLink} reloadDocument>
      {text('manage.settings.public')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={text('manage.settings.title')} actions={show} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title={text('manage.settings.profile')}>
          <p className="max-w-measure text-text-2">{text('manage.settings.profile.lead')}</p>
          <Form>
            <TextField
              name="name"
              label={text('manage.settings.name')}
              defaultValue={organization.name}
              maxLength={200}
              isRequired
            />
            <TextArea
              name="description"
              label={text('manage.settings.description')}
              defaultValue={organization.description}
            />
            <TextField name="url" type="url" label={text('manage.settings.url')} defaultValue={organization.url} />
            <TextField
              name="email"
              type="email"
              label={text('manage.settings.email')}
              description={text('manage.settings.email.hint')}
              defaultValue={organization.email}
            />
            <TextField
              name="countryCode"
              label={text('manage.settings.countryCode')}
              description={text('manage.settings.countryCode.hint')}
              defaultValue={organization.countryCode}
              maxLength={2}
              width="short"
              isCode
            />
            <TextField
              name="linkedInId"
              label={text('manage.settings.linkedInId')}
              description={text('manage.settings.linkedInId.hint')}
              defaultValue={organization.linkedInId}
              inputMode="numeric"
              width="short"
              isCode
            />
            <div>
              <SubmitButton>{text('manage.settings.save')}</SubmitButton>
            </div>
          </Form>
        </Card>
        <Card>
          <Facts
            facts={[
              { label: text('manage.settings.slug'), value: <Code>{organization.slug}</Code> },
              {
                label: text('manage.settings.verification'),
                value: text(`manage.settings.verification.${organization.verification}`),
              },
              { label: text('manage.settings.did'), value: organization.did && <Code>{organization.did}</Code> },
            ]}
          />
        </Card>
      </div>
    </>
  )
}
