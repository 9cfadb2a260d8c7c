import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/committee-new-page'
import { CommitteeFields, readCommittee } from './committee-form.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'governance.manage')
  return args.context.get(api).governance.listDeciders({ params: membership })
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'governance.manage')
  const body = await readCommittee(args.request)
  const { id } = await args.context.get(api).governance.createCommittee({ params: { organizationId }, body })
  flash(args.context, 'manage.committees.founded')
  return redirect(`/manage/${slug}/committees/${id}`)
})

/** Founds a committee. */
export default function CommitteeNewPage({ loaderData: { items } }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('manage.committees.new')} />
      <CommitteeFields people={items} submit={text('manage.committees.found')} />
    </>
  )
}
