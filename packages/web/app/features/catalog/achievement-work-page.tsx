import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { requireSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/achievement-work-page'
import { ACTS } from './achievement-acts.ts'
import { AchievementChanges } from './achievement-changes.tsx'
import { AchievementChecklist } from './achievement-checklist.tsx'
import { AchievementConflict } from './achievement-conflict.tsx'
import { AchievementForm } from './achievement-form.tsx'
import { AchievementHistory } from './achievement-history.tsx'
import { AchievementLinks } from './achievement-links.tsx'
import { AchievementNotices } from './achievement-notices.tsx'
import { BadgePicture, useBadgePreview } from './achievement-preview.tsx'
import { AchievementStatePill } from './achievement-state.tsx'
import { AchievementSteps } from './achievement-steps.tsx'
import { AchievementText } from './achievement-text.tsx'
import { useUnsaved } from './achievement-unsaved.tsx'

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
  return { achievement, proposal, inForce: inForce?.definition, units, isEditing, reader }
}

/** Also after a refusal: what somebody else changed meanwhile is what the page must show. */
export const shouldRevalidate = () => true

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const form = await readField(request, '_form')
  const asked = ACTS[form]
  if (!asked) throw data(null, { status: 400 })
  const { catalog } = context.get(api)
  const { version } = form === 'discard' ? await catalog.show({ params }) : { version: 1 }
  await asked.act({ catalog, params, request })
  flash(context, asked.said)
  const list = `/manage/${params.org}/achievements`
  return redirect(version === 0 ? list : `${list}/${params.achievementId}`)
})

/** One achievement for those who work on it: its text, where it stands, and what comes next. */
export default function AchievementWorkPage(props: Route.ComponentProps) {
  // another achievement begins anew: nothing that was typed or drawn is taken along
  return <AchievementWork key={props.loaderData.achievement.id} {...props} />
}

function AchievementWork({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { achievement, proposal, inForce, units, isEditing, reader } = loaderData
  const { id, definition, revision, organizationName } = achievement
  const here = `/manage/${params.org}/achievements/${id}`
  const saved = `/api/v1/achievements/${id}/badge.svg?revision=${revision}`
  const { preview, drawSoon } = useBadgePreview(organizationName, id, saved)
  const refusal = actionData && 'problem' in actionData ? actionData : undefined
  const { isDirty, markDirty } = useUnsaved(revision, refusal?.form === 'definition')
  const hasConflict = refusal?.form === 'definition' && refusal.problem.code === 'achievement.changed_meanwhile'
  const steps = { org: params.org, achievement, proposal, reader, isEditing, isDirty, refused: refusal?.form }
  return (
    <>
      <PageHeader
        title={definition.title}
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
        {hasConflict && <AchievementConflict mine={refusal.values} theirs={definition} here={here} />}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          {isEditing ? (
            <div className="min-w-0">
              <AchievementForm
                definition={definition}
                revision={revision}
                units={units}
                preview={preview}
                submit={text('manage.achievements.save')}
                aside={isDirty && <span className="text-sm text-text-2">{text('manage.achievements.dirty')}</span>}
                onEdit={(form) => {
                  markDirty()
                  drawSoon(form)
                }}
              />
            </div>
          ) : (
            <div className="grid min-w-0 gap-6">
              {inForce && <AchievementChanges version={achievement.version} published={inForce} current={definition} />}
              <AchievementText achievement={achievement} />
            </div>
          )}
          <aside className="grid min-w-0 gap-6">
            <div className={isEditing ? 'hidden lg:block' : ''}>
              <BadgePicture preview={preview} />
            </div>
            <AchievementSteps {...steps} />
            <AchievementChecklist ticks={achievement.completeness} isEditable={isEditing} />
            <AchievementHistory achievement={achievement} />
          </aside>
        </div>
      </div>
    </>
  )
}
