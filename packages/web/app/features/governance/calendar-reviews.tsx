import type { ReviewEntry } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Form } from '../../ui/form.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Time } from '../../ui/time.tsx'
import { CalendarDay } from './calendar-day.tsx'

interface CalendarReviewsProps {
  org: string
  reviews: readonly ReviewEntry[]
  mayPropose: boolean
  maySetDay: boolean
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** What is due, with its day, and the way to its review. */
export function CalendarReviews({ org, reviews, mayPropose, maySetDay, refused }: CalendarReviewsProps) {
  const text = useMessages()
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
      {reviews.map(({ achievementId, title, version, reviewOn, isDue, asleepSince, proposalId }) => (
        <li key={achievementId} className="flex flex-wrap items-start justify-between gap-3 p-4 md:px-6">
          <div className="grid min-w-0 gap-1">
            <Link to={`/manage/${org}/achievements/${achievementId}`} className="link font-medium wrap-anywhere">
              <bdi>{title}</bdi>
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-text-2">
              <span>{text('manage.calendar.version', { version })}</span>
              <span>
                {text('manage.calendar.due')} <Time value={reviewOn} />
              </span>
              {isDue && <StatePill tone="warning">{text('manage.calendar.isLate')}</StatePill>}
              {asleepSince && (
                <StatePill tone="neutral">
                  {text('manage.calendar.isAsleep')} <Time value={asleepSince} />
                </StatePill>
              )}
            </p>
            {maySetDay && <CalendarDay of={{ achievementId, title, reviewOn }} refused={refused} />}
          </div>
          {proposalId ? (
            <Link to={`/manage/${org}/proposals/${proposalId}`} className="link">
              {text('manage.calendar.begun')}
              <span className="sr-only">: {title}</span>
            </Link>
          ) : (
            mayPropose && (
              <Form name={`begin-${achievementId}`}>
                <SubmitButton variant="secondary" size="small">
                  {text('manage.calendar.begin')}
                  <span className="sr-only">: {title}</span>
                </SubmitButton>
              </Form>
            )
          )}
        </li>
      ))}
    </ul>
  )
}
