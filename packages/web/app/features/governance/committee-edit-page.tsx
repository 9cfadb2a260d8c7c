import { Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/committee-edit-page'
import { CommitteeFields, readCommittee } from './committee-form.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'governance.manage')
  const { governance } = args.context.get(api)
  const [committee, { items }] = await Promise.all([
    governance.showCommittee({ params: args.params }),
    governance.listDeciders({ params: membership }),
  ])
  return { committee, people: items }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'governance.manage')
  const body = await readCommittee(args.request)
  await args.context.get(api).governance.changeCommittee({ params: args.params, body })
  flash(args.context, 'manage.settings.saved')
  return redirect(`/manage/${slug}/committees/${args.params.committeeId}`)
})

/** Changes the members of a committee, or how it votes; votes that are open go on as they began. */
export default function CommitteeEditPage({ loaderData: { committee, people }, params }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader
        title={text('manage.committees.edit')}
        lead={text('manage.committees.edit.lead')}
        above={
          <Link to={`/manage/${params.org}/committees/${committee.id}`} className="link">
            <bdi>{committee.name}</bdi>
          </Link>
        }
      />
      <CommitteeFields committee={committee} people={people} submit={text('manage.committees.save')} />
    </>
  )
}
