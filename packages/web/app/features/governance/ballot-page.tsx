import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/ballot-page'
import { actOnBallot } from './ballot-acts.ts'
import { BallotCard } from './ballot-card.tsx'

export async function loader(args: Route.LoaderArgs) {
  requirePermitted(args, 'proposal.read')
  const { ballot, proposal, committee } = await args.context.get(api).governance.showBallot({ params: args.params })
  const personId = requireSession(args).person.id
  return { ballot, proposal, committee, personId, now: new Date().toISOString() }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'proposal.decide')
  const form = await readField(args.request, '_form')
  const said = await actOnBallot(args.context.get(api).governance, form, args.request)
  if (!said) throw data(null, { status: 400 })
  flash(args.context, said)
  return redirect(`/manage/${slug}/ballots/${args.params.ballotId}`)
})

/** A vote by itself, as those of between meetings are. */
export default function BallotPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { ballot, proposal, committee } = loaderData
  const refused = actionData && 'form' in actionData ? actionData.form : undefined
  const meeting = ballot.meetingId && `/manage/${params.org}/meetings/${ballot.meetingId}`
  return (
    <>
      <PageHeader
        title={text('manage.ballots.title', { title: proposal.title })}
        above={
          <Link to={meeting ?? `/manage/${params.org}/committees/${committee.id}`} className="link">
            {meeting ? text('manage.ballots.ofMeeting') : <bdi>{committee.name}</bdi>}
          </Link>
        }
        lead={
          <Link to={`/manage/${params.org}/proposals/${proposal.id}`} className="link text-base">
            {text('manage.ballots.read')}
          </Link>
        }
      />
      <Card>
        <BallotCard {...loaderData} refused={refused} />
      </Card>
    </>
  )
}
