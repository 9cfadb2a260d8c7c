import { contract } from '@cairn/api'
import { data, Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/version-diff-page'
import { VersionChanges } from './version-changes.tsx'

export const handle: PageHandle = { scripts: 'none' }

export async function loader({ params, context }: Route.LoaderArgs) {
  const asked = contract.catalog.diff.params.safeParse(params)
  if (!asked.success) throw data(null, { status: 404 })
  return context.get(api).catalog.diff({ params: asked.data })
}

/** Two versions of a micro-credential as a page of tracked changes: what is gone is struck out, what is new is marked. */
export default function VersionDiffPage({ loaderData: diff }: Route.ComponentProps) {
  const text = useMessages()
  const { achievementId, from, to, changes, language } = diff
  return (
    <article className="grid gap-8">
      <PageHeader
        title={text('catalog.diff', { from, to: to ?? from })}
        above={
          <Link to={`/achievements/${achievementId}`} className="link">
            <bdi lang={language}>{diff.titleTo}</bdi>
          </Link>
        }
      />
      <p className="max-w-measure text-lg text-text-2">{text(`catalog.diff.${diff.class}`)}</p>
      <VersionChanges changes={changes} language={language} />
    </article>
  )
}
