import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useTyped } from './achievement-form-typed.ts'

/** Hours of work that one ECTS credit stands for, at least and at most (ECTS Users' Guide 2015, section 1). */
const HOURS_OF_A_CREDIT = [25, 30] as const

/** What the hours of the activities come to, and how many credits that would be. */
export function WorkloadSum() {
  const text = useMessages()
  const format = useFormat()
  const typed = useTyped()
  const hours = Object.entries(typed)
    .filter(([name]) => /^activities\.\d+\.hours$/.test(name))
    .reduce((sum, [, value]) => sum + numberOf(value), 0)
  const said = numberOf(typed.workloadHours)
  const counted = said || hours
  const [least, most] = HOURS_OF_A_CREDIT
  const credits = (per: number) => format.number(Math.round((counted / per) * 10) / 10)
  return (
    <output className="grid gap-1 text-sm text-text-2">
      {hours > 0 && (
        <span>
          {text(said && said !== hours ? 'manage.workload.differs' : 'manage.workload.sum', {
            hours: format.number(hours),
            said: format.number(said),
          })}
        </span>
      )}
      {counted > 0 && (
        <span>
          {text('manage.workload.credits', {
            least: credits(most),
            most: credits(least),
            hours: format.number(counted),
          })}
        </span>
      )}
    </output>
  )
}

/** `1,5` and `1.5` are the same; what is no number counts as none. */
export function numberOf(typed: string | undefined): number {
  const number = Number((typed ?? '').trim().replace(',', '.'))
  return Number.isFinite(number) ? number : 0
}
