import { contract } from '@cairn/api'
import { Link } from 'react-router'
import { glancePills } from '../../lib/definition.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { achievementNode } from '../../lib/schema-org.ts'
import { api } from '../../lib/services.ts'
import { Notice } from '../../ui/notice.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { type Level, LevelBadge } from '../../ui/stones.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/achievement-page'
import { AchievementAbout } from './achievement-about.tsx'
import { AchievementHead } from './achievement-head.tsx'
import { AchievementVersions } from './achievement-versions.tsx'

export const handle: PageHandle = { scripts: 'none' }

export function loader({ params, request, context }: Route.LoaderArgs) {
  const query = listQuery(request, contract.catalog.showPublished.query)
  return context.get(api).catalog.showPublished({ params, query })
}

/** Search engines read the current version; older ones are kept for those who hold a badge of them. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData && loaderData.version === loaderData.newestVersion
    ? [{ 'script:ld+json': achievementNode(loaderData) }]
    : []

/** A micro-credential for those who may want to earn it, and for those who are shown a badge of it. */
export default function AchievementPage({ loaderData: achievement }: Route.ComponentProps) {
  const text = useMessages()
  const { definition, organization } = achievement
  return (
    <article className="grid gap-10">
      <AchievementHead achievement={achievement} />
      <div className="grid gap-6">
        <Notices achievement={achievement} />
        <div className="grid items-start gap-6 md:grid-cols-[12.5rem_1fr] md:gap-8">
          <img
            src={`/achievements/${achievement.id}/badge.svg?version=${achievement.version}`}
            alt={text('catalog.imageOf', { achievement: definition.title })}
            width={240}
            height={240}
            className="mx-auto size-32 md:size-50"
          />
          <div className="grid min-w-0 gap-3">
            <h1 className="text-2xl font-bold tracking-tight wrap-anywhere md:text-3xl rtl:tracking-normal">
              <bdi lang={definition.language}>{definition.title}</bdi>
            </h1>
            <p className="text-lg">
              {text.rich('catalog.by', {
                organization: <bdi>{organization.name}</bdi>,
                b: (parts) => (
                  <Link to={`/organizations/${organization.slug}`} className="link">
                    {parts}
                  </Link>
                ),
              })}
            </p>
            {definition.summary && (
              <p lang={definition.language} dir="auto" className="text-lg text-text-2">
                {definition.summary}
              </p>
            )}
            <Pills definition={definition} />
          </div>
        </div>
      </div>
      <AchievementAbout achievement={achievement} />
      <AchievementVersions achievement={achievement} />
    </article>
  )
}

function Pills({ definition }: { definition: Route.ComponentProps['loaderData']['definition'] }) {
  const text = useMessages()
  const format = useFormat()
  return (
    <div className="flex flex-wrap gap-2">
      {definition.level && <LevelBadge level={definition.level as Level} />}
      {glancePills(definition, text, format).map((pill) => (
        <Badge key={pill}>{pill}</Badge>
      ))}
    </div>
  )
}

/** That it is no longer awarded, or that one reads an older text of it. */
function Notices({ achievement }: { achievement: Route.ComponentProps['loaderData'] }) {
  const text = useMessages()
  const { id, version, newestVersion, retirement, standing } = achievement
  const { suspension, closing } = standing
  return (
    <>
      {retirement && (
        <Notice tone="warning" title={text('catalog.retired')}>
          {text.rich('catalog.retired.text', {
            time: () => <Time value={retirement.at} />,
            reason: <bdi>{retirement.reason}</bdi>,
          })}
        </Notice>
      )}
      {suspension && !retirement && (
        <Notice tone="warning" title={text('catalog.suspended')}>
          {text.rich('catalog.suspended.text', {
            time: () => <Time value={suspension.at} />,
            reason: <bdi>{suspension.reason}</bdi>,
          })}
        </Notice>
      )}
      {closing && !retirement && (
        <Notice title={text(closing.lastAward ? 'catalog.ending' : 'catalog.closing')}>
          {text.rich('catalog.closing.text', {
            time: () => <Time value={closing.lastEnrollment} />,
            reason: <bdi>{closing.reason}</bdi>,
          })}{' '}
          {closing.lastAward &&
            text.rich('catalog.ending.text', { time: () => <Time value={closing.lastAward ?? closing.at} /> })}{' '}
          {closing.successorId && (
            <Link to={`/achievements/${closing.successorId}`} className="link">
              {text('catalog.successor')}
            </Link>
          )}
        </Notice>
      )}
      {version < newestVersion && (
        <Notice title={text('catalog.olderVersion', { version })}>
          {text.rich('catalog.olderVersion.text', {
            newest: newestVersion,
            a: (parts) => (
              <Link to={`/achievements/${id}`} className="link">
                {parts}
              </Link>
            ),
          })}
        </Notice>
      )}
    </>
  )
}
