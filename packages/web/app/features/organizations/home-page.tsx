import type { Client } from '@cairn/api'
import { ACHIEVEMENT_STATES } from '@cairn/api'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { type Membership, permits, requireMembership } from '../../lib/session.ts'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/home-page'
import { HomeAwards } from './home-awards.tsx'
import { HomeProposals } from './home-proposals.tsx'
import { NextSteps } from './next-steps.tsx'

/** How many of each list the page shows; behind it is the whole one. */
const SHOWN = 5

export async function loader(args: Route.LoaderArgs) {
  const membership = requireMembership(args, args.params.org)
  const client = args.context.get(api)
  const [achievements, inbox, awards] = await Promise.all([
    permits(membership, 'achievement.read') ? readStates(client, membership) : undefined,
    permits(membership, 'proposal.read') ? client.governance.inbox({ params: membership }) : undefined,
    permits(membership, 'award.read') ? readAwards(client, membership) : undefined,
  ])
  return { membership, achievements, myTurn: inbox?.myTurn, awards }
}

/** The start page of an institution: what waits for this member, and what happened last. */
export default function HomePage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { membership, achievements, myTurn, awards } = loaderData
  return (
    <>
      <PageHeader title={membership.name} lead={text('manage.home.lead')} />
      <div className="grid gap-8">
        <NextSteps
          membership={membership}
          counts={achievements?.counts}
          unsigned={awards?.unsigned ?? 0}
          myTurn={myTurn?.length ?? 0}
        />
        {achievements && <States org={membership.slug} counts={achievements.counts} />}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {myTurn && <HomeProposals org={membership.slug} proposals={myTurn.slice(0, SHOWN)} />}
          {awards && <HomeAwards org={membership.slug} awards={awards.items} />}
        </div>
      </div>
    </>
  )
}

function States({ org, counts }: { org: string; counts: Record<(typeof ACHIEVEMENT_STATES)[number], number> }) {
  const text = useMessages()
  const format = useFormat()
  return (
    <Card title={text('manage.home.achievements')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {ACHIEVEMENT_STATES.map((state) => (
          <li key={state}>
            <Link
              to={`/manage/${org}/achievements?state=${state}`}
              className="grid rounded-control border border-border p-3 hover:border-border-strong hover:bg-surface-2"
            >
              <span className="tabular text-2xl font-bold">{format.number(counts[state])}</span>
              <span className="text-sm text-text-2">{text(`manage.achievements.state.${state}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const readStates = (client: Client, membership: Membership) =>
  client.catalog.list({ params: membership, query: { size: 1 } })

async function readAwards(client: Client, membership: Membership) {
  const [latest, granted] = await Promise.all([
    client.awards.list({ params: membership, query: { size: SHOWN } }),
    client.awards.list({ params: membership, query: { state: 'granted', size: 100 } }),
  ])
  return { items: latest.items, unsigned: granted.items.length }
}
