import type { ACHIEVEMENT_STATES, Permission } from '@cairn/api'
import { Award, BookOpenCheck, FilePen, Hourglass, type LucideIcon, Medal, Plus, Send, Users } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { type Membership, permits } from '../../lib/session.ts'
import { Icon } from '../../ui/icon.tsx'

interface Counts {
  achievements: Record<(typeof ACHIEVEMENT_STATES)[number], number>
  unsigned: number
  /** Proposals. */
  myTurn: number
}

interface Step {
  needs: Permission
  icon: LucideIcon
  say: MessageKey
  hint: MessageKey
  to: string
  /** How many wait there; a step that is always possible has none. */
  waiting?: (counts: Counts) => number
}

/** In the order of urgency: first what others wait for, then what can be begun. */
const STEPS: readonly Step[] = [
  {
    needs: 'proposal.read',
    icon: BookOpenCheck,
    say: 'manage.home.review',
    hint: 'manage.home.review.hint',
    to: '/inbox',
    waiting: ({ myTurn }) => myTurn,
  },
  {
    needs: 'achievement.publish',
    icon: Send,
    say: 'manage.home.publish',
    hint: 'manage.home.publish.hint',
    to: '/achievements?state=approved',
    waiting: ({ achievements }) => achievements.approved,
  },
  {
    needs: 'award.grant',
    icon: Hourglass,
    say: 'manage.home.unsigned',
    hint: 'manage.home.unsigned.hint',
    to: '/awards?state=granted',
    waiting: ({ unsigned }) => unsigned,
  },
  {
    needs: 'achievement.edit',
    icon: FilePen,
    say: 'manage.home.draft',
    hint: 'manage.home.draft.hint',
    to: '/achievements?state=draft',
    waiting: ({ achievements }) => achievements.draft,
  },
  {
    needs: 'award.grant',
    icon: Award,
    say: 'manage.home.grant',
    hint: 'manage.home.grant.hint',
    to: '/awards/new',
  },
  {
    needs: 'achievement.edit',
    icon: Plus,
    say: 'manage.home.write',
    hint: 'manage.home.write.hint',
    to: '/achievements/new',
  },
  {
    needs: 'member.manage',
    icon: Users,
    say: 'manage.home.people',
    hint: 'manage.home.people.hint',
    to: '/people',
  },
  {
    needs: 'achievement.read',
    icon: Medal,
    say: 'manage.home.read',
    hint: 'manage.home.read.hint',
    to: '/achievements',
  },
]

const NONE = { draft: 0, proposed: 0, approved: 0, published: 0, retired: 0 }

/** What this member can do next, by their permissions. */
export function NextSteps(props: {
  membership: Membership
  counts: Counts['achievements'] | undefined
  unsigned: number
  myTurn: number
}) {
  const text = useMessages()
  const counts = { achievements: props.counts ?? NONE, unsigned: props.unsigned, myTurn: props.myTurn }
  const steps = STEPS.filter(({ needs }) => permits(props.membership, needs))
    .map((step) => ({ ...step, count: step.waiting?.(counts) }))
    .filter(({ count }) => count !== 0)
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="mb-3 text-lg font-bold">
        {text('manage.home.next')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-4">
        {steps.map(({ say, hint, icon, to, count }) => (
          <li key={say}>
            <Link
              to={`/manage/${props.membership.slug}${to}`}
              className="flex h-full items-start gap-3 rounded-card border border-border bg-surface p-4 shadow-card hover:border-border-strong hover:bg-surface-2"
            >
              <Icon as={icon} size={24} className="mt-0.5 text-primary" />
              <span className="min-w-0">
                <span className="block font-bold">{text(say, { count })}</span>
                <span className="block text-sm text-text-2">{text(hint)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
