import type { Achievement, Unit } from '@cairn/api'
import { type ComponentProps, useMemo } from 'react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AchievementBadge } from './achievement-badge.tsx'
import { AchievementBar } from './achievement-bar.tsx'
import { AchievementConflict } from './achievement-conflict.tsx'
import { AchievementFamily } from './achievement-family.tsx'
import { AchievementForm } from './achievement-form.tsx'
import { AchievementHistory } from './achievement-history.tsx'
import { AchievementOutline } from './achievement-outline.tsx'
import { savedBadge, useBadgePreview } from './achievement-preview.tsx'
import { PublicPreview } from './achievement-public-preview.tsx'
import type { Redrawn } from './achievement-save.ts'
import { AchievementSteps } from './achievement-steps.tsx'
import { useUnsaved } from './achievement-unsaved.tsx'
import { scaleIn } from './rubric-scale.ts'
import { useBadgeHistory } from './use-badge-history.ts'
import { useEditing } from './use-editing.ts'
import { useFamily } from './use-family.ts'
import { usePresence } from './use-presence.ts'

type Steps = ComponentProps<typeof AchievementSteps>

interface AchievementEditingProps extends Pick<Steps, 'org' | 'proposal' | 'reader' | 'refused'> {
  loaded: Achievement
  answer: Redrawn | undefined
  units: readonly Unit[]
  personId: string
  here: string
}

/** The desk of an author: what is asked for, the form that saves itself, and what others will see. */
export function AchievementEditing(props: AchievementEditingProps) {
  const { loaded, answer, refused, units, reader, personId, here, org, proposal } = props
  const text = useMessages()
  const format = useFormat()
  const scale = useMemo(() => scaleIn(text), [text])
  const editing = useEditing({
    ...{ loaded, answer, personId, scale },
    isOther: refused !== undefined && refused !== 'definition',
  })
  const { saved, drawn, state, offered } = editing
  const { id, organizationName, revision } = saved
  const { preview, drawSoon } = useBadgePreview(organizationName, id, savedBadge(saved))
  const edited = () => {
    editing.changed()
    if (editing.form.current) drawSoon(editing.form.current)
  }
  const history = useBadgeHistory(editing.form, drawn.count, edited)
  const family = useFamily(id, revision)
  const others = usePresence(id, (newest) => {
    if (newest > saved.revision && (state === 'saved' || state === 'typing')) void editing.save()
  })
  const isDirty = state !== 'saved'
  useUnsaved(isDirty)
  const steps = { org, proposal, achievement: saved, reader, isEditing: true, isDirty, refused }
  return (
    <>
      <AchievementBar {...{ achievement: saved, state, refusal: editing.refusal, others, here }} />
      {offered && (
        <Notice tone="warning" title={text('manage.editing.kept', { moment: format.moment(offered.at) })}>
          <div className="flex flex-wrap gap-2 pt-2">
            <Button onClick={editing.takeBack}>{text('manage.editing.kept.take')}</Button>
            <Button variant="secondary" onClick={editing.dropKept}>
              {text('manage.editing.kept.drop')}
            </Button>
          </div>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <AchievementForm
            key={drawn.count}
            definition={saved.definition}
            origin={drawn.origin}
            values={drawn.values}
            typed={editing.typed}
            units={units}
            form={editing.form}
            onRows={editing.change}
            onEdit={() => {
              edited()
              history.note()
            }}
            conflicts={drawn.conflicts.length > 0 && <AchievementConflict conflicts={drawn.conflicts} here={here} />}
            badge={<AchievementBadge preview={preview} history={history.badge} contrasts={family?.contrasts} />}
          />
        </div>
        {/* what is asked for stays in sight while one writes; on a phone it is before the form */}
        <aside className="grid min-w-0 gap-6 max-lg:-order-1 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
          <AchievementOutline ticks={saved.completeness} />
          <AchievementSteps {...steps} />
          <PublicPreview here={here} revision={revision} />
          <AchievementFamily achievementId={id} revision={revision} family={family} />
          <AchievementHistory achievement={saved} />
        </aside>
      </div>
    </>
  )
}
