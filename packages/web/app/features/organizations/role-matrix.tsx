import { PERMISSIONS, ROLE_PERMISSIONS, ROLES } from '@cairn/api'
import { Check, Minus } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'

/** What each role may do: the table that the server itself decides by. */
export function RoleMatrix() {
  const text = useMessages()
  return (
    <Section title={text('manage.people.matrix')}>
      <p className="max-w-measure text-text-2">{text('manage.people.matrix.lead')}</p>
      <Table
        caption={text('manage.people.matrix')}
        rows={PERMISSIONS}
        rowKey={(permission) => permission}
        columns={[
          {
            key: 'permission',
            label: text('manage.people.matrix.permission'),
            cell: (permission) => text(`manage.permission.${permission}`),
          },
          ...ROLES.map((role) => ({
            key: role,
            label: text(`manage.role.${role}`),
            cell: (permission: (typeof PERMISSIONS)[number]) =>
              ROLE_PERMISSIONS[role].includes(permission) ? (
                <>
                  <Icon as={Check} className="text-success" />
                  <span className="sr-only">{text('manage.people.matrix.yes')}</span>
                </>
              ) : (
                <>
                  <Icon as={Minus} className="text-text-3" />
                  <span className="sr-only">{text('manage.people.matrix.no')}</span>
                </>
              ),
          })),
        ]}
      />
    </Section>
  )
}
