import type { Member, Unit } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { RoleFields } from './role-fields.tsx'

interface MemberRowProps {
  member: Member
  units: readonly Unit[]
  mayManage: boolean
  isOwn: boolean
  /** A form of this row was refused. */
  isOpen: boolean
}

/** Somebody with their roles; whoever may, changes them here. */
export function MemberRow({ member, units, mayManage, isOwn, isOpen }: MemberRowProps) {
  const text = useMessages()
  const format = useFormat()
  const { name, email, roles, unitId, since } = member
  const unit = units.find(({ id }) => id === unitId)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">
            <bdi>{name}</bdi> {isOwn && <span className="text-sm text-text-2">({text('manage.people.you')})</span>}
          </p>
          <p className="text-sm text-text-2">
            <bdi className="wrap-anywhere">{email}</bdi>
          </p>
          <p className="text-sm text-text-2">
            {unit && (
              <>
                <bdi>{unit.name}</bdi> ·{' '}
              </>
            )}
            <bdi>{text('manage.people.since', { day: format.day(since) })}</bdi>
          </p>
        </div>
        <ul aria-label={text('manage.people.roles')} className="flex flex-wrap gap-2">
          {roles.map((role) => (
            <li key={role}>
              <Badge>{text(`manage.role.${role}`)}</Badge>
            </li>
          ))}
        </ul>
      </div>
      {mayManage && <MemberForms member={member} units={units} isOwn={isOwn} isOpen={isOpen} />}
    </div>
  )
}

function MemberForms({ member, units, isOwn, isOpen }: Omit<MemberRowProps, 'mayManage'>) {
  const text = useMessages()
  const { id, personId, name, roles, unitId } = member
  const summary = (
    <>
      <span aria-hidden="true">{text('manage.people.change')}</span>
      <span className="sr-only">{text('manage.people.change.whose', { name })}</span>
    </>
  )
  const who = (
    <>
      <input type="hidden" name="_id" value={id} />
      <input type="hidden" name="_personId" value={personId} />
      <input type="hidden" name="_name" value={name} />
    </>
  )
  return (
    <Disclosure summary={summary} isOpen={isOpen}>
      <div className="grid gap-6 pb-2">
        {/* anew after each change, so that the boxes show what is */}
        <Form key={roles.join()} name={`change-${id}`}>
          {who}
          <RoleFields units={units} roles={roles} unitId={unitId} isOwn={isOwn} />
          <div>
            <SubmitButton>{text('manage.people.save')}</SubmitButton>
          </div>
        </Form>
        <Form name={`remove-${id}`} className="gap-2 border-t border-border pt-4">
          {who}
          <p className="max-w-measure text-sm text-text-2">{text('manage.people.remove.lead')}</p>
          <div>
            <SubmitButton variant="danger" size="small">
              {text('manage.people.remove')}
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}
