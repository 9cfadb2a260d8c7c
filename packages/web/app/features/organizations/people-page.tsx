import { contract } from '@cairn/api'
import { SearchX } from 'lucide-react'
import { data, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits, requireSession } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { Route } from './+types/people-page'
import { MemberAdd } from './member-add.tsx'
import { MemberRow } from './member-row.tsx'
import { RoleMatrix } from './role-matrix.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'member.read')
  const { organizations } = args.context.get(api)
  const [members, units] = await Promise.all([
    organizations.listMembers({
      params: membership,
      query: listQuery(args.request, contract.organizations.listMembers.query),
    }),
    permits(membership, 'achievement.read') ? organizations.listUnits({ params: membership }) : { items: [] },
  ])
  return {
    ...members,
    units: units.items,
    mayManage: permits(membership, 'member.manage'),
    ownId: requireSession(args).person.id,
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'member.manage')
  const { organizations } = args.context.get(api)
  const [act] = (await readField(args.request, '_form')).split('-')
  const memberId = await readField(args.request, '_id')
  const params = { organizationId, memberId }
  if (act === 'add') {
    const body = await readForm(args.request, contract.organizations.addMember.body)
    const { name } = await organizations.addMember({ params, body })
    flash(args.context, 'manage.people.added', { name })
  } else if (act === 'change') {
    const body = await readForm(args.request, contract.organizations.changeMember.body)
    const { name } = await organizations.changeMember({ params, body })
    flash(args.context, 'manage.people.changed', { name })
  } else if (act === 'remove') {
    await organizations.removeMember({ params })
    flash(args.context, 'manage.people.removed', { name: await readField(args.request, '_name') })
  } else throw data(null, { status: 400 })

  // whoever gave up roles of their own may not see this page any more
  const isOwn = (await readField(args.request, '_personId')) === requireSession(args).person.id
  return redirect(isOwn ? (act === 'remove' ? '/me' : `/manage/${slug}`) : `/manage/${slug}/people`)
})

/** Who may speak for the institution, and what each role may do. */
export default function PeoplePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { items, next, units, mayManage, ownId } = loaderData
  const refused = actionData && 'form' in actionData ? actionData.form : undefined
  return (
    <>
      <PageHeader title={text('manage.people.title')} lead={text('manage.people.lead')} />
      <div className="grid gap-8">
        {mayManage && <MemberAdd units={units} isOpen={refused === 'add'} />}
        <div>
          <SearchField label={text('manage.people.search')} />
          {items.length === 0 ? (
            <Nobody org={params.org} />
          ) : (
            <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
              {items.map((member) => (
                <li key={member.id} className="p-4 md:px-6">
                  <MemberRow
                    member={member}
                    units={units}
                    mayManage={mayManage}
                    isOwn={member.personId === ownId}
                    isOpen={refused?.endsWith(member.id) ?? false}
                  />
                </li>
              ))}
            </ul>
          )}
          <MoreLink next={next} />
        </div>
        <RoleMatrix />
      </div>
    </>
  )
}

function Nobody({ org }: { org: string }) {
  const text = useMessages()
  const all = (
    <LinkButton to={`/manage/${org}/people`} variant="secondary">
      {text('manage.people.showAll')}
    </LinkButton>
  )
  return (
    <EmptyState icon={SearchX} title={text('manage.people.nothing')} action={all}>
      {text('manage.people.nothingHint')}
    </EmptyState>
  )
}
