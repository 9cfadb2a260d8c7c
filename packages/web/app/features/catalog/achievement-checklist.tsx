import type { Achievement } from '@cairn/api'
import { Circle, CircleAlert, CircleCheck } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { askedBy, NAMED, UnmetRules } from './achievement-rules.tsx'

type Tick = Achievement['completeness'][number]

/** What is there of the recommended elements, and what is not. Where there is a form, the missing ones lead to their fields. */
export function AchievementChecklist({ ticks, isEditable }: { ticks: readonly Tick[]; isEditable: boolean }) {
  const text = useMessages()
  const done = ticks.filter(({ present }) => present).length
  return (
    <Card
      title={text('manage.achievements.checklist')}
      beside={
        <span className="tabular text-sm text-text-2">
          {text('manage.achievements.checklist.count', { done, total: ticks.length })}
        </span>
      }
    >
      <p className="text-sm text-text-2">{text('manage.achievements.checklist.lead')}</p>
      <ul className="grid gap-1.5">
        {ticks.map((tick) => (
          <li key={tick.element} className="flex items-start gap-2">
            <Mark tick={tick} />
            <div className="grid min-w-0">
              <ElementName tick={tick} isEditable={isEditable} />
              {!tick.present && <UnmetRules tick={tick} />}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface MissingElementsProps {
  ticks: readonly Tick[]
  isEditable: boolean
  /** Also which rules ask for them, unless a checklist beside it says so. */
  hasRules?: boolean
}

/** The names of what a proposal still lacks, leading to their fields. */
export function MissingElements({ ticks, isEditable, hasRules = true }: MissingElementsProps) {
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {ticks.map((tick) => (
        <li key={tick.element}>
          <ElementName tick={tick} isEditable={isEditable} />
          {hasRules && <UnmetRules tick={tick} />}
        </li>
      ))}
    </ul>
  )
}

export function Mark({ tick: { present, mandatory } }: { tick: Tick }) {
  const text = useMessages()
  const [drawing, color, said] = present
    ? [CircleCheck, 'text-success', text('manage.achievements.checklist.present')]
    : mandatory
      ? [CircleAlert, 'text-danger', text('manage.achievements.checklist.missing')]
      : [Circle, 'text-text-3', text('manage.achievements.checklist.optional')]
  return (
    <>
      <Icon as={drawing} size={18} className={`mt-0.5 ${color}`} />
      <span className="sr-only">{said}:</span>
    </>
  )
}

export function ElementName({ tick, isEditable }: { tick: Tick; isEditable: boolean }) {
  const text = useMessages()
  const name = text(`manage.achievements.element.${tick.element}`)
  const asking = tick.present ? [] : tick.demands.filter(({ required, met }) => required && !met)
  const who =
    asking.length > NAMED
      ? text('manage.demands.asks.many', { count: asking.length })
      : asking.map((demand) => askedBy(text, demand)).join(' · ')
  const isField = tick.pointer.startsWith('/definition/')
  return (
    <span className="grid">
      {!isEditable || tick.present || !isField ? (
        <span>{name}</span>
      ) : (
        <a href={`#definition-${tick.pointer.slice(1).replaceAll('/', '.')}`} className="link">
          {name}
        </a>
      )}
      {who && <span className="text-sm text-text-2">{who}</span>}
    </span>
  )
}
