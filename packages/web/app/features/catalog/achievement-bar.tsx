import type { Achievement, Presence } from '@cairn/api'
import { CloudCheck, CloudOff, LoaderCircle, PencilLine, TriangleAlert, Users } from 'lucide-react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { signInPath } from '../../lib/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import type { EditingState } from './use-editing.ts'

interface AchievementBarProps {
  achievement: Achievement
  state: EditingState
  /** The code of what the server refused. */
  refusal: string | undefined
  others: Presence['others']
  here: string
}

const ICONS: Record<EditingState, typeof CloudCheck> = {
  saved: CloudCheck,
  typing: PencilLine,
  saving: LoaderCircle,
  incomplete: PencilLine,
  away: CloudOff,
  signed_out: CloudOff,
  conflict: TriangleAlert,
  refused: TriangleAlert,
}

/** How far what is written has been kept, and who else writes. */
export function AchievementBar({ achievement, state, refusal, others, here }: AchievementBarProps) {
  const text = useMessages()
  const format = useFormat()
  const { version, updatedAt } = achievement
  const problem = `problems.${refusal}`
  const said =
    state === 'refused' && text.has(problem)
      ? text(problem)
      : text(`manage.editing.${state}`, { moment: format.moment(updatedAt) })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-text-2">
      <span>{text('manage.editing.version', { version: version + 1 })}</span>
      <span role="status" className="inline-flex items-center gap-1.5">
        <Icon as={ICONS[state]} size={18} />
        {said}
      </span>
      {state === 'signed_out' && (
        <a href={signInPath(here)} className="link">
          {text('manage.editing.signIn')}
        </a>
      )}
      {others.length > 0 && (
        <span role="status" className="inline-flex items-center gap-1.5">
          <Icon as={Users} size={18} />
          <bdi>{text('manage.editing.others', { names: format.list(others.map(({ name }) => name)) })}</bdi>
        </span>
      )}
    </div>
  )
}
