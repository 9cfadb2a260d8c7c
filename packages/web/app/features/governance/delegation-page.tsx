import { PersonId } from '@cairn/api'
import { UserRoundCheck } from 'lucide-react'
import { redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits, requireSession } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/delegation-page'
import { endOf } from './ballot-acts.ts'
import { DelegationList } from './delegation-list.tsx'

const AwayForm = z.object({ toPersonId: PersonId, from: z.iso.date(), until: z.iso.date() })

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const [delegations, deciders] = await Promise.all([
    governance.listDelegations({ params: membership }),
    governance.listDeciders({ params: membership }),
  ])
  const personId = requireSession(args).person.id
  return {
    delegations: delegations.items,
    others: deciders.items.filter((one) => one.personId !== personId),
    mayDelegate: permits(membership, 'proposal.decide'),
    personId,
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'proposal.decide')
  const { governance } = args.context.get(api)
  const isEnd = (await readField(args.request, '_form')).startsWith('end-')
  if (isEnd) {
    const delegationId = await readField(args.request, '_id')
    await governance.endDelegation({ params: { organizationId, delegationId } })
  } else {
    const { toPersonId, from, until } = await readForm(args.request, AwayForm)
    const body = { toPersonId, from: `${from}T00:00:00Z`, until: endOf(until) }
    await governance.delegate({ params: { organizationId }, body })
  }
  flash(args.context, isEnd ? 'manage.away.ended' : 'manage.away.made')
  return redirect(`/manage/${slug}/away`)
})

/** Who decides in one's place while one is away. */
export default function DelegationPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { delegations, others, mayDelegate, personId } = loaderData
  return (
    <>
      <PageHeader title={text('manage.away.title')} lead={text('manage.away.lead')} />
      <div className="grid gap-8">
        {delegations.length === 0 ? (
          <EmptyState icon={UserRoundCheck} title={text('manage.away.empty')} />
        ) : (
          <DelegationList delegations={delegations} personId={personId} />
        )}
        {mayDelegate && (
          <Card title={text('manage.away.make')}>
            <Form name="make" key={delegations.length}>
              <Select
                name="toPersonId"
                label={text('manage.away.who')}
                placeholder={text('manage.committees.person.none')}
                options={others.map((one) => ({ value: one.personId, label: one.name }))}
                isRequired
              />
              <div className="grid max-w-measure gap-4 sm:grid-cols-2">
                <TextField name="from" type="date" label={text('manage.away.from')} isRequired />
                <TextField name="until" type="date" label={text('manage.away.until')} isRequired />
              </div>
              <div>
                <SubmitButton>{text('manage.away.make')}</SubmitButton>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  )
}
