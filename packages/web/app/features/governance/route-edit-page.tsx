import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/route-edit-page'
import { loadCast } from './route-cast.ts'
import { RouteFields, readRoute } from './route-form.tsx'

/** `new` in place of an id adds one. */
const NEW = 'new'

export async function loader(args: Route.LoaderArgs) {
  const { organizationId } = requirePermitted(args, 'governance.manage')
  const { governance } = args.context.get(api)
  const [{ items }, cast] = await Promise.all([
    governance.listRoutes({ params: { organizationId } }),
    loadCast(governance, organizationId),
  ])
  const route = items.find(({ id }) => id === args.params.routeId)
  if (!route && args.params.routeId !== NEW) throw data(null, { status: 404 })
  return { route, cast }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'governance.manage')
  const { governance } = args.context.get(api)
  const { routeId } = args.params
  const body = await readRoute(args.request)
  if (routeId === NEW) await governance.createRoute({ params: { organizationId }, body })
  else await governance.changeRoute({ params: { routeId }, body })
  flash(args.context, 'manage.settings.saved')
  return redirect(`/manage/${slug}/settings/routes`)
})

/** One route: what it is for, and its steps. */
export default function RouteEditPage({ loaderData: { route, cast }, params }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader
        title={route?.name ?? text('manage.routes.new')}
        lead={text('manage.routes.edit.lead')}
        above={
          <Link to={`/manage/${params.org}/settings/routes`} className="link">
            {text('manage.routes.title')}
          </Link>
        }
      />
      <RouteFields {...(route && { route })} cast={cast} submit={text('manage.routes.save')} />
    </>
  )
}
