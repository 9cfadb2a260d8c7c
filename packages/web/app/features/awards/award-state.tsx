import type { Award } from '@cairn/api'
import { Hourglass, Pause } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill } from '../../ui/state-pill.tsx'

const TONES = { granted: 'info', issued: 'success', suspended: 'warning', revoked: 'danger' } as const
const ICONS = { granted: Hourglass, suspended: Pause } as const

/** Where an award stands, as its institution sees it: a signature that failed is said. */
export function AwardStatePill({ award }: { award: Pick<Award, 'state' | 'signing'> }) {
  const text = useMessages()
  const { state, signing } = award
  if (signing) return <StatePill tone="warning">{text('manage.awards.unsigned')}</StatePill>
  const icon = state === 'granted' || state === 'suspended' ? { icon: ICONS[state] } : {}
  return (
    <StatePill tone={TONES[state]} {...icon}>
      {text(`manage.awards.state.${state}`)}
    </StatePill>
  )
}
