import type { IssuerKey } from '@cairn/api'
import { KeyRound } from 'lucide-react'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, formDataOf } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/keys-page'
import { SettingsTabs } from './settings-tabs.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'key.read')
  const keys = await args.context.get(api).issuing.listKeys({ params: membership })
  return { ...keys, permissions: membership.permissions, mayRotate: permits(membership, 'key.rotate') }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'key.rotate')
  await formDataOf(args.request)
  await args.context.get(api).issuing.rotateKey({ params: { organizationId } })
  flash(args.context, 'manage.keys.rotated')
  return redirect(`/manage/${slug}/settings/keys`)
})

const TONES = { current: 'success', retired: 'neutral', compromised: 'danger' } as const

/** The keys that sign this institution's badges, with their history. */
export default function KeysPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { did, items, permissions, mayRotate } = loaderData
  const columns: Column<IssuerKey>[] = [
    {
      key: 'key',
      label: text('manage.keys.key'),
      cell: ({ verificationMethod }) => <Code>{verificationMethod.slice(verificationMethod.indexOf('#'))}</Code>,
    },
    { key: 'algorithm', label: text('manage.keys.algorithm'), cell: ({ algorithm }) => <Code>{algorithm}</Code> },
    {
      key: 'state',
      label: text('manage.keys.state'),
      cell: ({ state }) => <StatePill tone={TONES[state]}>{text(`manage.keys.state.${state}`)}</StatePill>,
    },
    {
      key: 'created',
      label: text('manage.keys.created'),
      cell: ({ createdAt }) => <Time value={createdAt} />,
      align: 'end',
    },
    {
      key: 'retired',
      label: text('manage.keys.retired'),
      cell: ({ retiredAt }) => (retiredAt ? <Time value={retiredAt} /> : '–'),
      align: 'end',
    },
  ]
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <div className="grid gap-6">
        <Card title={text('manage.keys.title')}>
          <p className="max-w-measure text-text-2">{text('manage.keys.lead')}</p>
          <CopyField label={text('manage.settings.did')} value={did} />
          {/* another kind of DID says its key by itself, and has no document to be fetched */}
          {did.startsWith('did:web:') && (
            <div>
              <LinkButton to={`/t/${params.org}/did.json`} variant="secondary" reloadDocument>
                {text('manage.keys.document')}
              </LinkButton>
            </div>
          )}
        </Card>
        <Table caption={text('manage.keys.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
        {mayRotate && (
          <Card>
            <Disclosure
              summary={
                <>
                  <Icon as={KeyRound} /> {text('manage.keys.rotate')}
                </>
              }
              isOpen={actionData !== undefined && 'problem' in actionData}
            >
              <Form>
                <p className="max-w-measure text-text-2">{text('manage.keys.rotate.lead')}</p>
                <div>
                  <SubmitButton>{text('manage.keys.rotate')}</SubmitButton>
                </div>
              </Form>
            </Disclosure>
          </Card>
        )}
      </div>
    </>
  )
}
