import { ROLES, type Role, type Unit } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'

/** Roles that nobody gives to themselves (the server's rule; here it only says so before). */
const JUDGES: readonly Role[] = ['reviewer', 'assessor']

interface RoleFieldsProps {
  units: readonly Unit[]
  roles?: readonly Role[]
  unitId?: string | undefined
  /** Is it about whoever fills this in? */
  isOwn?: boolean
}

/** Roles, and the department where there are some. */
export function RoleFields({ units, roles = [], unitId, isOwn = false }: RoleFieldsProps) {
  const text = useMessages()
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={text('manage.people.roles')}
        description={isOwn && text('manage.people.self')}
        defaultValue={roles}
        options={ROLES.map((role) => ({
          value: role,
          label: text(`manage.role.${role}`),
          description: text(`manage.role.${role}.hint`),
          isDisabled: isOwn && JUDGES.includes(role) && !roles.includes(role),
        }))}
        isRequired
      />
      {units.length > 0 && (
        <Select
          name="unitId"
          label={text('manage.people.unit')}
          placeholder={text('manage.people.unit.none')}
          defaultValue={unitId ?? ''}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
