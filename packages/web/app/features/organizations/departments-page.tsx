import { type Client, contract, type Unit } from '@cairn/api'
import { Building2, Trash2 } from 'lucide-react'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/departments-page'
import { SettingsTabs } from './settings-tabs.tsx'
import { UnitHeadForm } from './unit-head-form.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'organization.manage', 'achievement.read')
  const { organizations, governance } = args.context.get(api)
  const [{ items }, heads, deciders] = await Promise.all([
    organizations.listUnits({ params: membership }),
    governance.listUnitHeads({ params: membership }),
    governance.listDeciders({ params: membership }),
  ])
  return { units: items, heads: heads.items, people: deciders.items, permissions: membership.permissions }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'organization.manage')
  const { organizations, governance } = args.context.get(api)
  const [act = ''] = (await readField(args.request, '_form')).split('-')
  const params = { organizationId, unitId: await readField(args.request, '_id') }
  if (act === 'add') await add(organizations, organizationId, args.request)
  else if (act === 'head') {
    const body = await readForm(args.request, contract.governance.setUnitHead.body)
    await governance.setUnitHead({ params, body })
  } else await organizations.removeUnit({ params })
  flash(args.context, DONE[act] ?? 'manage.units.removed')
  return redirect(`/manage/${slug}/settings/departments`)
})

const DONE: Record<string, MessageKey> = { add: 'manage.units.added', head: 'manage.settings.saved' }

async function add(organizations: Client['organizations'], organizationId: string, request: Request) {
  const body = await readForm(request, contract.organizations.addUnit.body)
  await organizations.addUnit({ params: { organizationId }, body })
}

/** The departments of an institution. */
export default function DepartmentsPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { units, heads, people, permissions } = loaderData
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <div className="grid gap-6">
        <Card title={text('manage.units.title')}>
          <p className="max-w-measure text-text-2">{text('manage.units.lead')}</p>
          {units.length === 0 ? (
            <EmptyState icon={Building2} title={text('manage.units.empty')} />
          ) : (
            <ul className="divide-y divide-border">
              {units.map((unit) => (
                <li key={unit.id} className="grid gap-2 py-3">
                  <UnitRow unit={unit} parent={units.find(({ id }) => id === unit.parentId)} />
                  {permissions.includes('governance.manage') && (
                    <UnitHeadForm
                      unit={unit}
                      headId={heads.find(({ unitId }) => unitId === unit.id)?.personId}
                      people={people}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={text('manage.units.add')}>
          <Form key={units.length} name="add">
            <TextField name="name" label={text('manage.units.name')} maxLength={200} isRequired />
            {units.length > 0 && (
              <Select
                name="parentId"
                label={text('manage.units.parent')}
                placeholder={text('manage.units.parent.none')}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <div>
              <SubmitButton>{text('manage.units.add')}</SubmitButton>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}

function UnitRow({ unit, parent }: { unit: Unit; parent: Unit | undefined }) {
  const text = useMessages()
  return (
    <Form name={`remove-${unit.id}`}>
      <input type="hidden" name="_id" value={unit.id} />
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0 wrap-anywhere">
          <bdi>{unit.name}</bdi>
          {parent && (
            <span className="block text-sm text-text-2">
              {text('manage.units.parent')}: <bdi>{parent.name}</bdi>
            </span>
          )}
        </span>
        <SubmitButton
          variant="quiet"
          size="small"
          icon={Trash2}
          aria-label={text('manage.units.remove', { name: unit.name })}
        />
      </div>
    </Form>
  )
}
