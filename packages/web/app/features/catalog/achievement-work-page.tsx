import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { textFor } from '../../lib/i18n/catalogs.server.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api, services } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/achievement-work-page'
import { ACTS } from './achievement-acts.ts'
import { AchievementEditing } from './achievement-editing.tsx'
import { AchievementLinks } from './achievement-links.tsx'
import { AchievementNotices } from './achievement-notices.tsx'
import { AchievementReading } from './achievement-reading.tsx'
import { type Redrawn, saveDefinition } from './achievement-save.ts'
import { AchievementStatePill } from './achievement-state.tsx'
import { scaleIn } from './rubric-scale.ts'

/** A draft is opened to be written in, by whoever may; what is published only when it is asked for (`?edit`). */
export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'achievement.read')
  const { catalog, governance, organizations } = args.context.get(api)
  const achievement = await catalog.show({ params: args.params })
  if (achievement.organizationId !== membership.organizationId) throw data(null, { status: 404 })

  const { permissions } = membership
  const { state, version, authorIds, proposedBy, proposalId } = achievement
  const isAskedFor = new URL(args.request.url).searchParams.has('edit')
  const isEditable = state === 'draft' || (state === 'published' && isAskedFor)
  const isEditing = isEditable && permissions.includes('achievement.edit')
  const units = isEditing ? (await organizations.listUnits({ params: membership })).items : []
  const published = version > 0 && ['draft', 'proposed', 'approved'].includes(state)
  const inForce = published ? await catalog.showPublished({ params: args.params }) : undefined
  const { id } = requireSession(args).person
  const reader = { permissions, isOwn: proposedBy === id || authorIds.includes(id) }
  const mayFollow = proposalId !== undefined && permissions.includes('proposal.read')
  const proposal = mayFollow ? await governance.showProposal({ params: { proposalId } }) : undefined
  return { achievement, proposal, inForce: inForce?.definition, units, isEditing, reader, personId: id }
}

/** Also after a refusal: what somebody else changed meanwhile is what the page must show. */
export const shouldRevalidate = () => true

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const form = await readField(request, '_form')
  const { catalog } = context.get(api)
  const list = `/manage/${params.org}/achievements`
  if (form === 'definition') {
    const scale = scaleIn(textFor(context.get(services).locale))
    const redrawn = await saveDefinition({ catalog, params, request, scale })
    if (redrawn) return redrawn
    flash(context, 'manage.achievements.saved')
    return redirect(`${list}/${params.achievementId}`)
  }
  const asked = ACTS[form]
  if (!asked) throw data(null, { status: 400 })
  const { version } = form === 'discard' ? await catalog.show({ params }) : { version: 1 }
  await asked.act({ catalog, params, request })
  flash(context, asked.said)
  return redirect(version === 0 ? list : `${list}/${params.achievementId}`)
})

/** One achievement for those who work on it: its text, where it stands, and what comes next. */
export default function AchievementWorkPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { achievement, proposal, inForce, units, isEditing, reader, personId } = loaderData
  const here = `/manage/${params.org}/achievements/${achievement.id}`
  const refused = actionData && 'problem' in actionData ? actionData.form : undefined
  const answer = actionData?.form === 'definition' ? (actionData as Redrawn) : undefined
  return (
    <>
      <PageHeader
        title={achievement.definition.title}
        above={
          <Link to={`/manage/${params.org}/achievements`} className="link">
            {text('manage.achievements.title')}
          </Link>
        }
        beside={<AchievementStatePill state={achievement.state} />}
        actions={<AchievementLinks achievement={achievement} permissions={reader.permissions} isEditing={isEditing} />}
      />
      <div className="grid gap-6">
        <AchievementNotices achievement={achievement} isEditing={isEditing} />
        {isEditing ? (
          // another achievement begins anew: nothing that was typed or drawn is taken along
          <AchievementEditing
            key={achievement.id}
            loaded={achievement}
            {...{ answer, refused, units, reader, personId, here, org: params.org, proposal }}
          />
        ) : (
          <AchievementReading {...{ achievement, inForce, reader, refused, org: params.org, proposal }} />
        )}
      </div>
    </>
  )
}
