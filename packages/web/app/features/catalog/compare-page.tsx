import { AchievementId, ProblemError } from '@cairn/api'
import { Scale } from 'lucide-react'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/compare-page'
import { CompareKinds } from './compare-kinds.tsx'
import { CompareTable } from './compare-table.tsx'

export const handle: PageHandle = { width: 'wide', scripts: 'none' }

/** Columns that can be read beside each other. */
const MOST = 4

/** The ids stand in the address, as `id` once for each; what is no id or no longer there is left out and said so. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { catalog } = context.get(api)
  const given = [...new Set(new URL(request.url).searchParams.getAll('id'))]
  const ids = given.filter((id) => AchievementId.safeParse(id).success).slice(0, MOST)
  const found = await Promise.all(
    ids.map((achievementId) =>
      catalog.showPublished({ params: { achievementId } }).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.status === 404) return undefined
        throw error
      }),
    ),
  )
  const achievements = found.filter((one) => one !== undefined)
  return { achievements, leftOut: given.length - achievements.length }
}

/** Up to four micro-credentials side by side, and what else one might do instead. */
export default function ComparePage({ loaderData: { achievements, leftOut } }: Route.ComponentProps) {
  const text = useMessages()
  const format = useFormat()
  return (
    <>
      <PageHeader
        title={text('compare.title')}
        lead={text('compare.lead')}
        above={
          <Link to="/catalog" className="link">
            {text('catalog.title')}
          </Link>
        }
      />
      <div className="grid gap-8">
        {leftOut > 0 && <Notice title={text('compare.leftOut', { count: leftOut })}>{text('compare.most')}</Notice>}
        {achievements.length === 0 ? (
          <EmptyState
            icon={Scale}
            title={text('compare.nothing')}
            action={<LinkButton to="/catalog">{text('compare.choose')}</LinkButton>}
          >
            {text('compare.nothingHint')}
          </EmptyState>
        ) : (
          <CompareTable achievements={achievements} text={text} format={format} />
        )}
        <CompareKinds />
      </div>
    </>
  )
}
