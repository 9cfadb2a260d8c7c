import { type Client, contract } from '@cairn/api'
import { ExternalLink } from 'lucide-react'
import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/award-page'
import { AwardChanges } from './award-changes.tsx'
import { AwardFacts } from './award-facts.tsx'
import { AwardSigning } from './award-signing.tsx'
import { AwardStatePill } from './award-state.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'award.read')
  const award = await args.context.get(api).awards.show({ params: args.params })
  if (award.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  return { award, maySign: permits(membership, 'award.grant'), mayRevoke: permits(membership, 'award.revoke') }
}

type Act = (awards: Client['awards'], params: { awardId: string }, request: Request) => Promise<unknown>

/** What each form of this page does, by the form's name. */
const ACTS: Record<string, { act: Act; said: Parameters<typeof flash>[1] }> = {
  sign: { act: (awards, params) => awards.retrySigning({ params }), said: 'manage.awards.signingAgain' },
  suspend: {
    act: async (awards, params, request) =>
      awards.suspend({ params, body: await readForm(request, contract.awards.suspend.body) }),
    said: 'manage.awards.suspended',
  },
  reinstate: { act: (awards, params) => awards.reinstate({ params }), said: 'manage.awards.reinstated' },
  revoke: {
    act: async (awards, params, request) =>
      awards.revoke({ params, body: await readForm(request, contract.awards.revoke.body) }),
    said: 'manage.awards.revoked',
  },
}

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const form = await readField(request, '_form')
  const asked = ACTS[form]
  if (!asked) throw data(null, { status: 400 })
  await asked.act(context.get(api).awards, params, request)
  const here = `/manage/${params.org}/awards/${params.awardId}`
  flash(context, asked.said, {}, form === 'suspend' ? { action: here, fields: { _form: 'reinstate' } } : undefined)
  return redirect(here)
})

/** One award: where it stands, and what can be done about it. */
export default function AwardPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { award, maySign, mayRevoke } = loaderData
  const title = text('manage.awards.one.title', { achievement: award.achievementTitle, name: award.recipient.name })
  const open = (
    <LinkButton to={`/credentials/${award.credentialId}`} variant="secondary" icon={ExternalLink} reloadDocument>
      {text('manage.awards.one.badge')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to={`/manage/${params.org}/awards`} className="link">
            {text('manage.awards.title')}
          </Link>
        }
        beside={<AwardStatePill award={award} />}
        actions={open}
      />
      <div className="grid gap-6">
        <AwardSigning award={award} maySign={maySign} />
        <AwardFacts award={award} />
        {mayRevoke && <AwardChanges award={award} refused={refusedForm(actionData)} />}
      </div>
    </>
  )
}

/** The form that came back, so that it is seen. */
function refusedForm(answer: Route.ComponentProps['actionData']): string | undefined {
  return answer && 'form' in answer ? answer.form : undefined
}
