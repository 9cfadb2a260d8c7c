import type { ACHIEVEMENT_STATES } from '@cairn/api'
import { Archive, BookOpenCheck, type LucideIcon, PencilLine, Stamp } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'

type State = (typeof ACHIEVEMENT_STATES)[number]

const LOOKS: Record<State, { tone: Tone; icon?: LucideIcon }> = {
  draft: { tone: 'neutral', icon: PencilLine },
  proposed: { tone: 'info', icon: BookOpenCheck },
  approved: { tone: 'warning', icon: Stamp },
  published: { tone: 'success' },
  retired: { tone: 'neutral', icon: Archive },
}

/** Where an achievement's text stands. */
export function AchievementStatePill({ state }: { state: State }) {
  const text = useMessages()
  return <StatePill {...LOOKS[state]}>{text(`manage.achievements.state.${state}`)}</StatePill>
}
