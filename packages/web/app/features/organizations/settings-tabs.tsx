import type { Permission } from '@cairn/api'
import { useLocation } from 'react-router'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Tabs } from '../../ui/tabs.tsx'

/** The parts of an institution's settings, each with what one must be permitted to see it. */
export const SETTINGS: readonly { path: string; label: MessageKey; needs: Permission }[] = [
  { path: '', label: 'manage.settings.profile', needs: 'organization.manage' },
  { path: '/departments', label: 'manage.units.title', needs: 'organization.manage' },
  { path: '/demands', label: 'manage.demands.title', needs: 'organization.manage' },
  { path: '/routes', label: 'manage.routes.title', needs: 'governance.manage' },
  { path: '/keys', label: 'manage.keys.title', needs: 'key.read' },
  { path: '/mails', label: 'manage.mails.title', needs: 'mail.read' },
  { path: '/audit', label: 'manage.audit.title', needs: 'audit.read' },
]

/** The way between the parts of the settings, as far as one may see them. */
export function SettingsTabs({ org, permissions }: { org: string; permissions: readonly Permission[] }) {
  const text = useMessages()
  const { pathname } = useLocation()
  const base = `/manage/${org}/settings`
  return (
    <Tabs
      label={text('manage.settings.title')}
      tabs={SETTINGS.filter(({ needs }) => permissions.includes(needs)).map(({ path, label }) => ({
        to: `${base}${path}`,
        label: text(label),
        isCurrent: pathname === `${base}${path}`,
      }))}
    />
  )
}
