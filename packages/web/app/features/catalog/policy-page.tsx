import { COMPLETENESS_ELEMENTS, PROFILES } from '@cairn/api'
import { redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { SettingsTabs } from '../organizations/settings-tabs.tsx'
import type { Route } from './+types/policy-page'

/** Those of Open Badges hold always, and what the house adds is chosen by itself. */
const CHOICES = PROFILES.filter((name) => name !== 'open_badges' && name !== 'house')
/** What every award has needs nobody to ask for it. */
const GIVEN: readonly string[] = ['awarding_body', 'learner_identity', 'issue_date']
const ASKABLE = COMPLETENESS_ELEMENTS.filter((element) => !GIVEN.includes(element))

const PolicyForm = z.object({
  profiles: z.array(z.enum(PROFILES)).default([]),
  house: z.array(z.enum(COMPLETENESS_ELEMENTS)).default([]),
})

export async function loader(args: Route.LoaderArgs) {
  const { organizationId, permissions } = requirePermitted(args, 'organization.manage')
  const policy = await args.context.get(api).catalog.showPolicy({ params: { organizationId } })
  return { policy, permissions }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'organization.manage')
  const { profiles, house } = await readForm(args.request, PolicyForm)
  const { catalog } = args.context.get(api)
  const before = await catalog.showPolicy({ params: { organizationId } })
  // the form knows one gate: what another program set to a later one stays there
  const gateOf = (element: string) => before.house.find((one) => one.element === element)?.gate ?? 'propose'
  const body = { profiles, house: house.map((element) => ({ element, gate: gateOf(element) })) }
  await catalog.setPolicy({ params: { organizationId }, body })
  flash(args.context, 'manage.settings.saved')
  return redirect(`/manage/${slug}/settings/demands`)
})

/** Which lists of what must be said an institution holds its micro-credentials against, and what it asks for beside them. */
export default function PolicyPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { policy, permissions } = loaderData
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <Card title={text('manage.demands.title')}>
        <p className="max-w-measure text-text-2">{text('manage.demands.lead')}</p>
        <Form>
          <CheckboxGroup
            name="profiles"
            label={text('manage.demands.profiles')}
            description={text('manage.demands.profiles.hint')}
            defaultValue={policy.profiles}
            options={CHOICES.map((value) => ({ value, label: text(`manage.demands.profile.${value}`) }))}
          />
          <CheckboxGroup
            name="house"
            label={text('manage.demands.house')}
            description={text('manage.demands.house.hint')}
            defaultValue={policy.house.map(({ element }) => element)}
            options={ASKABLE.map((value) => ({ value, label: text(`manage.achievements.element.${value}`) }))}
          />
          <div>
            <SubmitButton>{text('manage.demands.save')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  )
}
