import { contract } from '@cairn/api'
import { CalendarCheck } from 'lucide-react'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { permits } from '../../lib/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import type { Route } from './+types/calendar-page'
import { monthsOf } from './calendar-months.ts'
import { CalendarPolicy } from './calendar-policy.tsx'
import { CalendarReviews } from './calendar-reviews.tsx'
import { Day } from './proposal-acts.ts'

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const [{ items }, policy] = await Promise.all([
    governance.reviewCalendar({ params: membership }),
    governance.showReviewPolicy({ params: membership }),
  ])
  return {
    reviews: items,
    policy,
    mayManage: permits(membership, 'governance.manage'),
    mayPropose: permits(membership, 'proposal.submit'),
  }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId, slug } = requirePermitted(args, 'proposal.read')
  const { governance } = args.context.get(api)
  const [act, achievementId] = (await readField(args.request, '_form')).split('-')
  if (act === 'policy') {
    const body = await readForm(args.request, contract.governance.setReviewPolicy.body)
    await governance.setReviewPolicy({ params: { organizationId }, body })
    flash(args.context, 'manage.settings.saved')
  } else if (act === 'begin' && achievementId) {
    const body = { achievementId, kind: 'periodic_review' as const }
    const { id } = await governance.createProposal({ params: { organizationId }, body })
    return redirect(`/manage/${slug}/proposals/${id}`)
  } else if (act === 'day' && achievementId) {
    const body = await readForm(args.request, z.object({ reviewOn: Day }))
    await governance.setReviewDate({ params: { achievementId }, body })
    flash(args.context, 'manage.calendar.day.saved')
  } else throw data(null, { status: 400 })
  return redirect(`/manage/${slug}/calendar`)
})

/** When what is in force is looked at again: what is late, what sleeps, and then month by month. */
export default function CalendarPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { reviews, policy, mayManage, mayPropose } = loaderData
  const late = reviews.filter(({ isDue }) => isDue)
  const asleep = reviews.filter(({ asleepSince }) => asleepSince !== undefined)
  const months = monthsOf(reviews.filter(({ isDue }) => !isDue))
  const refused = actionData && 'form' in actionData ? actionData.form : undefined
  const shared = { org: params.org, mayPropose, refused }
  return (
    <>
      <PageHeader title={text('manage.calendar.title')} lead={text('manage.calendar.lead')} />
      <div className="grid gap-8">
        {reviews.length === 0 && (
          <EmptyState icon={CalendarCheck} title={text('manage.calendar.empty')}>
            {text('manage.calendar.emptyHint')}
          </EmptyState>
        )}
        {late.length > 0 && (
          <Section title={text('manage.calendar.late', { count: late.length })}>
            <CalendarReviews {...shared} reviews={late} maySetDay={mayManage} />
          </Section>
        )}
        {asleep.length > 0 && (
          <Section title={text('manage.calendar.asleep', { count: asleep.length })}>
            <p className="max-w-measure text-text-2">{text('manage.calendar.asleep.lead')}</p>
            {/* their days are set where they are due: each stands there too */}
            <CalendarReviews {...shared} reviews={asleep} maySetDay={false} />
          </Section>
        )}
        {months.map(({ month, reviews: due }) => (
          <Section key={month} title={monthName(month, text.locale)}>
            <CalendarReviews {...shared} reviews={due} maySetDay={mayManage} />
          </Section>
        ))}
        <CalendarPolicy policy={policy} mayManage={mayManage} isOpen={refused === 'policy'} />
      </div>
    </>
  )
}

/** `March 2027`, in the reader's language. */
const monthName = (month: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))
