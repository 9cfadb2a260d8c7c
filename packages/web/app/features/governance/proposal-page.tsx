import type { Achievement } from '@cairn/api'
import { data, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { formErrors } from '../../lib/problems.ts'
import { api } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AchievementChecklist } from '../catalog/achievement-checklist.tsx'
import type { Route } from './+types/proposal-page'
import { actOf } from './proposal-acts.ts'
import { allowedActs, isOffered } from './proposal-allowed.ts'
import { ProposalConditions } from './proposal-conditions.tsx'
import { ProposalHeadings } from './proposal-head.tsx'
import { ProposalLog } from './proposal-log.tsx'
import { ProposalOverlaps } from './proposal-overlaps.tsx'
import { ProposalOwnActs } from './proposal-own-acts.tsx'
import { readProposal } from './proposal-read.ts'
import { ProposalStatePill } from './proposal-state.tsx'
import { ProposalSteps } from './proposal-steps.tsx'
import { ProposalTerms } from './proposal-terms.tsx'
import { ReviewChanges, ReviewSeen } from './review-changes.tsx'
import { ReviewDecision } from './review-decision.tsx'
import { ReviewKeys } from './review-keys.tsx'
import { threadsOf } from './review-places.ts'
import { ReviewQueue } from './review-queue.tsx'
import { ReviewText } from './review-text.tsx'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const read = await readProposal(args.context.get(api), args.params.proposalId, membership)
  const reader = { personId: requireSession(args).person.id, permissions: membership.permissions }
  return { ...read, reader, now: new Date().toISOString() }
}

/** Also after a refusal: what somebody else changed meanwhile is what the page must show. */
export const shouldRevalidate = () => true

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const act = actOf(await readField(request, '_form'))
  if (!act) throw data(null, { status: 400 })
  flash(context, await act({ governance: context.get(api).governance, params, request }))
  return redirect(`/manage/${params.org}/proposals/${params.proposalId}`)
})

/** A proposal for those who read it and decide: the text with its comments, what changed, its route, and the decision. */
export default function ProposalPage(props: Route.ComponentProps) {
  // another proposal begins anew: nothing that was opened or typed is taken along
  return <OneProposal key={props.loaderData.proposal.id} {...props} />
}

function OneProposal({ loaderData, actionData, params: { org } }: Route.ComponentProps) {
  const text = useMessages()
  const { proposal, achievement, definition, read, changes, overlaps, comments, log, queue, reader, now } = loaderData
  const refusal = actionData && 'problem' in actionData ? actionData : undefined
  const refused = refusal?.form
  const allowed = allowedActs(proposal, reader)
  const names = { people: proposal.names, committees: loaderData.committees }
  const { version } = achievement
  const { successor, told } = loaderData
  return (
    <>
      <ReviewQueue org={org} queue={queue} />
      <PageHeader
        title={proposal.title}
        above={<ProposalHeadings org={org} proposal={proposal} />}
        beside={<ProposalStatePill state={proposal.state} />}
      />
      {refusal && refused && !isOffered(refused, allowed) && (
        <ErrorSummary errors={formErrors(refusal.problem, text)} prefix={refused} occasion={refusal.problem} />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <ReviewSeen read={read} language={definition.language} />
          {changes && <ReviewChanges changes={changes} />}
          <ReviewText
            definition={definition}
            threads={threadsOf(comments)}
            definitionHash={proposal.definitionHash}
            mayComment={allowed.comment}
            refused={refused}
          />
        </div>
        <aside className="grid min-w-0 gap-6">
          <ReviewDecision
            org={org}
            proposal={proposal}
            allowed={allowed}
            reader={reader}
            names={names}
            version={version}
            refused={refused}
          />
          <ProposalOwnActs org={org} proposal={proposal} allowed={allowed} version={version} refused={refused} />
          <ProposalConditions proposal={proposal} mayClose={allowed.closeConditions} refused={refused} />
          <ProposalSteps org={org} steps={proposal.steps} ballots={proposal.ballots} names={names} now={now} />
          <ProposalTerms proposal={proposal} isAboutText={allowed.isAboutText} successor={successor} told={told} />
          {allowed.isAboutText && allowed.isOpen && (
            <>
              <Card title={text('proposals.overlaps')}>
                <ProposalOverlaps org={org} overlaps={overlaps} />
              </Card>
              <Completeness achievement={achievement} />
            </>
          )}
          <ProposalLog entries={log} steps={proposal.steps} />
          <ReviewKeys next={queue.next} previous={queue.previous} />
        </aside>
      </div>
    </>
  )
}

/** What the lists of the institution ask for; long, and seldom the reason of a decision. */
function Completeness({ achievement: { completeness } }: { achievement: Achievement }) {
  const text = useMessages()
  const done = completeness.filter(({ present }) => present).length
  const count = text('manage.achievements.checklist.count', { done, total: completeness.length })
  return (
    <Card>
      <Disclosure summary={`${text('manage.achievements.checklist')}: ${count}`}>
        <AchievementChecklist ticks={completeness} isEditable={false} />
      </Disclosure>
    </Card>
  )
}
