import { contract } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { achievementNode } from '../../lib/schema-org.ts'
import { api } from '../../lib/services.ts'
import { Notice } from '../../ui/notice.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/achievement-page'
import { AchievementAbout } from './achievement-about.tsx'
import { AchievementAfterwards } from './achievement-afterwards.tsx'
import { AchievementHead } from './achievement-head.tsx'
import { AchievementStarts } from './achievement-starts.tsx'
import { AchievementTop } from './achievement-top.tsx'
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
  return (
    <article className="grid gap-10">
      <AchievementHead achievement={achievement} />
      <div className="grid gap-6">
        <Notices achievement={achievement} />
        <AchievementTop
          definition={achievement.definition}
          organization={achievement.organization}
          image={`/achievements/${achievement.id}/badge.svg?version=${achievement.version}`}
        />
        <AchievementStarts starts={achievement.starts} />
      </div>
      <AchievementAbout achievement={achievement} />
      <AchievementVersions achievement={achievement} />
    </article>
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
          <AchievementAfterwards closing={closing} />
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
            text.rich('catalog.ending.text', { time: () => <Time value={closing.lastAward ?? closing.at} /> })}
          <AchievementAfterwards closing={closing} />
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
