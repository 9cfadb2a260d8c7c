import { contract, PERMISSIONS } from '@cairn/api'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/settings-page'
import { OwnList } from './own-list.tsx'
import { PasskeyAdd } from './passkey-add.tsx'

export async function loader(args: Route.LoaderArgs) {
  const session = requireSession(args)
  const { accounts } = args.context.get(api)
  const [identifiers, passkeys, devices, tokens] = await Promise.all([
    accounts.listIdentifiers(),
    accounts.listPasskeys(),
    accounts.listDevices(),
    accounts.listTokens(),
  ])
  return {
    session,
    identifiers: identifiers.items,
    passkeys: passkeys.items,
    devices: devices.items,
    tokens: tokens.items,
  }
}

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const { accounts } = context.get(api)
  const what = await readField(request, '_form')
  const id = await readField(request, '_id')
  if (what === 'profile')
    await accounts.updateProfile({ body: await readForm(request, contract.accounts.updateProfile.body) })
  if (what === 'address')
    await accounts.addIdentifier({ body: await readForm(request, contract.accounts.addIdentifier.body) })
  if (what.startsWith('proof')) {
    const body = await readForm(request, contract.accounts.proveIdentifier.body)
    await accounts.proveIdentifier({ params: { identifierId: id }, body })
  }
  if (what === 'token')
    return accounts.createToken({ body: await readForm(request, contract.accounts.createToken.body) })
  if (what === 'forget-address') await accounts.deleteIdentifier({ params: { identifierId: id } })
  if (what === 'forget-passkey') await accounts.deletePasskey({ params: { passkeyId: id } })
  if (what === 'forget-device') await accounts.endDevice({ params: { sessionId: id } })
  if (what === 'forget-token') await accounts.deleteToken({ params: { tokenId: id } })
  flash(context, 'accounts.saved')
  return redirect('/me/settings')
})

/** Name, language, addresses, passkeys, devices and API tokens: everything that is about oneself. */
export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useMessages()
  const { session, identifiers, passkeys, devices, tokens } = loaderData
  const made = actionData && 'token' in actionData ? actionData.token : undefined
  return (
    <div className="grid gap-6">
      <PageHeader title={text('common.nav.settings')} />
      <Card title={text('accounts.profile')}>
        <Form name="profile">
          <TextField
            name="name"
            label={text('accounts.name')}
            defaultValue={session.person.name}
            autoComplete="name"
            isRequired
          />
          <Select
            name="locale"
            label={text('common.language')}
            defaultValue={session.person.locale ?? 'en'}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
              { value: 'ar', label: 'العربية' },
            ]}
          />
          <div>
            <SubmitButton>{text('common.save')}</SubmitButton>
          </div>
        </Form>
      </Card>

      <Card title={text('accounts.addresses')}>
        <p className="mb-4 text-text-2">{text('accounts.addressesLead')}</p>
        <OwnList
          form="forget-address"
          items={identifiers.map((identifier) => ({
            id: identifier.id,
            label: <bdi className="wrap-anywhere">{identifier.email}</bdi>,
            beside: identifier.provedAt ? (
              <StatePill tone="success">{text('accounts.proved')}</StatePill>
            ) : (
              <StatePill tone="warning">{text('accounts.unproved')}</StatePill>
            ),
            remove: text('accounts.removeAddress', { email: identifier.email }),
          }))}
        />
        {identifiers
          .filter(({ provedAt }) => !provedAt)
          .map((identifier) => (
            <Form key={identifier.id} name={`proof-${identifier.id}`} className="mt-4">
              <input type="hidden" name="_id" value={identifier.id} />
              <TextField
                name="code"
                label={text('accounts.codeFor', { email: identifier.email })}
                autoComplete="one-time-code"
                inputMode="numeric"
                width="short"
                isCode
                isRequired
              />
              <div>
                <SubmitButton>{text('accounts.prove')}</SubmitButton>
              </div>
            </Form>
          ))}
        <Form name="address" className="mt-6">
          <TextField name="email" label={text('accounts.newAddress')} type="email" autoComplete="email" isRequired />
          <div>
            <SubmitButton variant="secondary">{text('accounts.addAddress')}</SubmitButton>
          </div>
        </Form>
      </Card>

      <Card title={text('accounts.passkeys')}>
        <p className="mb-4 text-text-2">{text('accounts.passkeysLead')}</p>
        <OwnList
          form="forget-passkey"
          items={passkeys.map((passkey) => ({
            id: passkey.id,
            label: passkey.name,
            beside: <Time value={passkey.createdAt} />,
            remove: text('accounts.removePasskey', { name: passkey.name }),
          }))}
        />
        <PasskeyAdd />
      </Card>

      <Card title={text('accounts.devices')}>
        <OwnList
          form="forget-device"
          items={devices.map((device) => ({
            id: device.id,
            label: <span className="wrap-anywhere">{device.userAgent || text('accounts.unknownDevice')}</span>,
            beside: device.current ? (
              <StatePill tone="info">{text('accounts.thisDevice')}</StatePill>
            ) : (
              <Time value={device.lastSeenAt} show="moment" />
            ),
            remove: text('accounts.endDevice'),
          }))}
        />
      </Card>

      <Card title={text('accounts.tokens')}>
        <p className="mb-4 text-text-2">{text('accounts.tokensLead')}</p>
        {made && (
          <div className="mb-4">
            <Notice tone="success" title={text('accounts.tokenMade')}>
              <CopyField label={text('accounts.token')} value={made} />
            </Notice>
          </div>
        )}
        <OwnList
          form="forget-token"
          items={tokens.map((token) => ({
            id: token.id,
            label: `${token.name} (${token.hint}…)`,
            beside: token.expiresAt ? <Time value={token.expiresAt} /> : null,
            remove: text('accounts.removeToken', { name: token.name }),
          }))}
        />
        <Form name="token" className="mt-6">
          <TextField
            name="name"
            label={text('accounts.tokenName')}
            description={text('accounts.tokenNameHint')}
            isRequired
          />
          <CheckboxGroup
            name="scopes"
            label={text('accounts.scopes')}
            description={text('accounts.scopesHint')}
            options={PERMISSIONS.map((permission) => ({ value: permission, label: permission }))}
          />
          <div>
            <SubmitButton variant="secondary">{text('accounts.makeToken')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </div>
  )
}
