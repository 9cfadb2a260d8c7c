import type { ProposalCard } from '@cairn/api'
import {
  BookOpenCheck,
  CalendarClock,
  CirclePause,
  CornerUpLeft,
  Hourglass,
  type LucideIcon,
  PencilLine,
  Stamp,
  Undo2,
} from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'

const LOOKS: Record<ProposalCard['state'], { tone: Tone; icon?: LucideIcon }> = {
  draft: { tone: 'neutral', icon: PencilLine },
  in_review: { tone: 'info', icon: BookOpenCheck },
  changes_requested: { tone: 'warning', icon: CornerUpLeft },
  deferred: { tone: 'neutral', icon: CirclePause },
  approved: { tone: 'warning', icon: Stamp },
  scheduled: { tone: 'info', icon: CalendarClock },
  in_force: { tone: 'success' },
  rejected: { tone: 'danger' },
  withdrawn: { tone: 'neutral', icon: Undo2 },
  lapsed: { tone: 'neutral', icon: Hourglass },
}

/** Where a proposal stands. */
export function ProposalStatePill({ state }: { state: ProposalCard['state'] }) {
  const text = useMessages()
  return <StatePill {...LOOKS[state]}>{text(`proposals.state.${state}`)}</StatePill>
}
