import { FileDown } from 'lucide-react'
import { Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/meeting-page'
import { isOfficer } from './ballot-standing.ts'
import { actOnMeeting } from './meeting-acts.ts'
import { MeetingItem } from './meeting-item.tsx'
import { MeetingPresence } from './meeting-presence.tsx'
import { MeetingSetup } from './meeting-setup.tsx'
import { MeetingState } from './meeting-table.tsx'

export async function loader(args: Route.LoaderArgs) {
  requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const meeting = await governance.meetingPack({ params: args.params })
  const personId = requireSession(args).person.id
  const isRunning = isOfficer(meeting.committee, personId) && meeting.closedAt === undefined
  const waiting = isRunning
    ? (await governance.showCommittee({ params: { committeeId: meeting.committeeId } })).waiting
    : []
  const onAgenda = meeting.agenda.map(({ proposal }) => proposal.id)
  return {
    // the texts are read on the pages of the proposals
    meeting: { ...meeting, agenda: meeting.agenda.map(({ proposal }) => proposal) },
    addable: waiting.filter(({ id }) => !onAgenda.includes(id)),
    isRunning,
    personId,
    now: new Date().toISOString(),
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'proposal.decide')
  const said = await actOnMeeting(args.context.get(api).governance, args.params.meetingId, args.request)
  flash(args.context, said)
  return redirect(`/manage/${slug}/meetings/${args.params.meetingId}`)
})

/** A meeting: what is on its agenda, who is there, and the votes. */
export default function MeetingPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { meeting, addable, isRunning, personId, now } = loaderData
  const { committee } = meeting
  const refused = actionData && 'form' in actionData ? actionData.form : undefined
  const shared = { meeting, committee, isRunning, personId, now, refused }
  return (
    <>
      <PageHeader
        title={meeting.title}
        above={
          <Link to={`/manage/${params.org}/committees/${committee.id}`} className="link">
            <bdi>{committee.name}</bdi>
          </Link>
        }
        beside={<MeetingState closedAt={meeting.closedAt} />}
        lead={
          <>
            <Time value={meeting.startsAt} show="moment" />
            {meeting.place && (
              <>
                {' · '}
                <bdi>{meeting.place}</bdi>
              </>
            )}
          </>
        }
        actions={
          <a
            href={`/api/v1/meetings/${meeting.id}/pack.pdf?language=${text.locale}`}
            download
            className={buttonClass('secondary', 'medium')}
          >
            <Icon as={FileDown} />
            {text('manage.meetings.pack')}
          </a>
        }
      />
      <div className="grid gap-8">
        <MeetingPresence {...shared} />
        <Section title={text('manage.meetings.agenda')}>
          {meeting.agenda.length === 0 && (
            <EmptyState title={text('manage.meetings.agenda.empty')}>
              {isRunning && text('manage.meetings.agenda.emptyHint')}
            </EmptyState>
          )}
          <ol className="grid gap-4">
            {meeting.agenda.map((proposal, index) => (
              <li key={proposal.id}>
                <MeetingItem {...shared} proposal={proposal} index={index} />
              </li>
            ))}
          </ol>
        </Section>
        {isRunning && <MeetingSetup meeting={meeting} addable={addable} refused={refused} />}
      </div>
    </>
  )
}
