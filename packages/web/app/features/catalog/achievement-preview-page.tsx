import { data } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { PageTitle } from '../../ui/page-header.tsx'
import type { Route } from './+types/achievement-preview-page'
import { AchievementAbout } from './achievement-about.tsx'
import { AchievementTop } from './achievement-top.tsx'

export const handle: PageHandle = { scripts: 'none' }

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.read')
  const achievement = await args.context.get(api).catalog.show({ params: args.params })
  if (achievement.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  return achievement
}

/** The working text as its public page will show it: for those who write it, also in a frame beside their words. */
export default function AchievementPreviewPage({ loaderData: achievement }: Route.ComponentProps) {
  const text = useMessages()
  const { id, revision, definition, organizationName, organizationSlug } = achievement
  const organization = { name: organizationName, slug: organizationSlug }
  return (
    <main className="mx-auto max-w-190 px-4 py-6 md:px-8">
      <PageTitle>{text('manage.preview.title', { title: definition.title })}</PageTitle>
      <article className="grid gap-10">
        <AchievementTop
          definition={definition}
          organization={organization}
          image={`/api/v1/achievements/${id}/badge.svg?revision=${revision}`}
        />
        <AchievementAbout achievement={{ definition, organization, state: 'published' }} />
      </article>
    </main>
  )
}
