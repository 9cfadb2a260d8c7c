import type { GovernanceRoute } from '@cairn/api'
import { Plus, Waypoints } from 'lucide-react'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { SettingsTabs } from '../organizations/settings-tabs.tsx'
import type { Route } from './+types/route-list-page'
import { loadCast } from './route-cast.ts'
import { type Cast, nameOf } from './route-who.ts'

export async function loader(args: Route.LoaderArgs) {
  const { organizationId, permissions } = requirePermitted(args, 'governance.manage')
  const { governance } = args.context.get(api)
  const [{ items }, cast] = await Promise.all([
    governance.listRoutes({ params: { organizationId } }),
    loadCast(governance, organizationId),
  ])
  return { routes: items, cast, permissions }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'governance.manage')
  await args.context.get(api).governance.removeRoute({ params: { routeId: await readField(args.request, '_id') } })
  flash(args.context, 'manage.routes.removed')
  return redirect(`/manage/${slug}/settings/routes`)
})

/** The routes that proposals of an institution go. */
export default function RouteListPage({ loaderData: { routes, cast, permissions }, params }: Route.ComponentProps) {
  const text = useMessages()
  const add = (
    <LinkButton to={`/manage/${params.org}/settings/routes/new`} icon={Plus}>
      {text('manage.routes.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={text('manage.settings.title')} />
      <SettingsTabs org={params.org} permissions={permissions} />
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <p className="max-w-measure text-text-2">{text('manage.routes.lead')}</p>
        {routes.length > 0 && add}
      </div>
      {routes.length === 0 && (
        <EmptyState icon={Waypoints} title={text('manage.routes.empty')} action={add}>
          {text('manage.routes.emptyHint')}
        </EmptyState>
      )}
      <ul className="grid gap-4">
        {routes.map((route) => (
          <li key={route.id}>
            <RouteCard org={params.org} route={route} cast={cast} />
          </li>
        ))}
      </ul>
    </>
  )
}

function RouteCard({ org, route, cast }: { org: string; route: GovernanceRoute; cast: Cast }) {
  const text = useMessages()
  return (
    <Card
      title={<bdi>{route.name}</bdi>}
      beside={route.isFastTrack && <Badge>{text('manage.routes.isFastTrack')}</Badge>}
    >
      <p className="flex flex-wrap gap-2">
        {route.kinds.map((kind) => (
          <Badge key={kind}>{text(`proposals.kind.${kind}`)}</Badge>
        ))}
      </p>
      <ol className="grid list-decimal gap-2 ps-6">
        {route.stages.map((stage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place
          <li key={index}>
            <ul className="grid gap-1">
              {stage.map((step) => (
                <li key={step.key} className="wrap-anywhere">
                  <bdi className="font-medium">{step.name}</bdi>
                  {' · '}
                  {text(`manage.routes.step.kind.${step.kind}`)}
                  {' · '}
                  <bdi>{nameOf(step.who, cast, text)}</bdi>
                  {step.days !== undefined && ` · ${text('manage.routes.days', { count: step.days })}`}
                  {step.escalateTo && (
                    <bdi className="block text-sm text-text-2">
                      {text('manage.routes.escalates', { name: nameOf(step.escalateTo, cast, text) })}
                    </bdi>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Form name={`remove-${route.id}`}>
        <input type="hidden" name="_id" value={route.id} />
        <div className="flex flex-wrap gap-2">
          <LinkButton to={`/manage/${org}/settings/routes/${route.id}`} variant="secondary" size="small">
            {text('manage.routes.change')}
            <span className="sr-only">: {route.name}</span>
          </LinkButton>
          <SubmitButton variant="quiet" size="small">
            {text('manage.routes.remove')}
            <span className="sr-only">: {route.name}</span>
          </SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
