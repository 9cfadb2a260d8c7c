import { contract } from '@cairn/api'
import { redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits, requireSession } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import type { Route } from './+types/committee-page'
import { isOfficer } from './ballot-standing.ts'
import { CommitteeMembers, CommitteeRules } from './committee-facts.tsx'
import { CommitteeWaiting } from './committee-waiting.tsx'
import { MeetingFields, readMeeting } from './meeting-form.tsx'
import { MeetingTable } from './meeting-table.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const query = { ...listQuery(args.request, contract.governance.listMeetings.query), ...args.params }
  const [committee, meetings] = await Promise.all([
    governance.showCommittee({ params: args.params }),
    governance.listMeetings({ params: membership, query }),
  ])
  return {
    committee,
    meetings,
    mayManage: permits(membership, 'governance.manage'),
    isOfficer: isOfficer(committee, requireSession(args).person.id),
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'proposal.decide')
  const facts = await readMeeting(args.request)
  const { agenda } = await readForm(args.request, contract.governance.planMeeting.body.pick({ agenda: true }))
  const { id } = await args.context.get(api).governance.planMeeting({ params: args.params, body: { ...facts, agenda } })
  flash(args.context, 'manage.meetings.called')
  return redirect(`/manage/${slug}/meetings/${id}`)
})

/** A committee: who sits in it, how it votes, what waits for it, when it meets. */
export default function CommitteePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { committee, meetings, mayManage, isOfficer } = loaderData
  const isRefused = actionData !== undefined && 'problem' in actionData
  return (
    <>
      <PageHeader
        title={committee.name}
        actions={
          mayManage && (
            <LinkButton to={`/manage/${params.org}/committees/${committee.id}/edit`} variant="secondary">
              {text('manage.committees.edit')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-8">
        <Section title={text('manage.committees.waiting')}>
          <CommitteeWaiting org={params.org} proposals={committee.waiting} mayOpen={isOfficer} />
        </Section>
        <Section title={text('manage.meetings.title')}>
          {isOfficer && (
            <Card>
              <Disclosure summary={text('manage.meetings.call')} isOpen={isRefused}>
                <Form>
                  <MeetingFields />
                  <p className="max-w-measure text-text-2">{text('manage.meetings.call.agenda')}</p>
                  {committee.waiting.map(({ id }) => (
                    <input key={id} type="hidden" name="agenda" value={id} />
                  ))}
                  <div>
                    <SubmitButton>{text('manage.meetings.call')}</SubmitButton>
                  </div>
                </Form>
              </Disclosure>
            </Card>
          )}
          {meetings.items.length === 0 ? (
            <p className="text-text-2">{text('manage.meetings.empty')}</p>
          ) : (
            <MeetingTable org={params.org} meetings={meetings.items} />
          )}
          <MoreLink next={meetings.next} />
        </Section>
        <div className="grid gap-8 lg:grid-cols-2">
          <CommitteeMembers committee={committee} />
          <CommitteeRules committee={committee} />
        </div>
      </div>
    </>
  )
}
