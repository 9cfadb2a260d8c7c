import type { Achievement } from '@cairn/api'
import { CircleCheck } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ElementName, Mark } from './achievement-checklist.tsx'
import { SECTIONS, type Section } from './achievement-form.tsx'
import { UnmetRules } from './achievement-rules.tsx'

type Tick = Achievement['completeness'][number]

/** In which part of the form a member of the definition is. */
const SECTION_OF: Record<string, Section> = {
  outcomes: 'outcomes',
  workloadHours: 'workload',
  credits: 'workload',
  level: 'workload',
  activities: 'workload',
  assurance: 'assessment',
  assessment: 'assessment',
  criteria: 'assessment',
  participation: 'assessment',
  prerequisites: 'assessment',
  rubric: 'rubric',
  qualityAssurance: 'quality',
  accreditation: 'quality',
  stackability: 'quality',
  acceptedBy: 'quality',
  reviewEveryMonths: 'quality',
  expiry: 'practical',
  renewal: 'practical',
  fee: 'practical',
  contact: 'practical',
  furtherInformation: 'practical',
}

/** The parts of the form with what each of them still lacks: which element, and which list asks for it by which rule. */
export function AchievementOutline({ ticks }: { ticks: readonly Tick[] }) {
  const text = useMessages()
  const asked = ticks.filter(({ demands }) => demands.length > 0)
  const elsewhere = asked.filter(({ pointer }) => sectionOf(pointer) === undefined)
  return (
    <nav aria-label={text('manage.outline')}>
      <Card title={text('manage.outline')} beside={<Tally list={asked} />}>
        <ol className="grid gap-2">
          {SECTIONS.map((section) => {
            const own = asked.filter(({ pointer }) => sectionOf(pointer) === section)
            return (
              <li key={section} className="grid gap-1">
                <span className="flex items-baseline justify-between gap-2">
                  <a href={`#section-${section}`} className="link">
                    {text(`manage.definition.section.${section}`)}
                  </a>
                  {own.length > 0 && <Tally list={own} />}
                </span>
                <Lacking ticks={own.filter(({ present }) => !present)} />
              </li>
            )
          })}
        </ol>
        {elsewhere.length > 0 && (
          <Disclosure summary={text('manage.outline.elsewhere', { count: elsewhere.length })}>
            <Lacking ticks={elsewhere} />
          </Disclosure>
        )}
      </Card>
    </nav>
  )
}

/** How much of it is there; a tick when all of it is. */
function Tally({ list }: { list: readonly Tick[] }) {
  const text = useMessages()
  const done = list.filter(({ present }) => present).length
  return (
    <span className="tabular inline-flex items-center gap-1 text-sm whitespace-nowrap text-text-2">
      {done === list.length && <Icon as={CircleCheck} size={16} className="text-success" />}
      {text('manage.achievements.checklist.count', { done, total: list.length })}
    </span>
  )
}

/** Where there is nothing to choose, what is asked for is part of every award. */
function Lacking({ ticks }: { ticks: readonly Tick[] }) {
  if (ticks.length === 0) return null
  return (
    <ul className="grid gap-1 text-sm">
      {ticks.map((tick) => (
        <li key={tick.element} className="flex items-start gap-1.5">
          <Mark tick={tick} />
          <div className="grid min-w-0">
            <ElementName tick={tick} isEditable />
            <UnmetRules tick={tick} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function sectionOf(pointer: string): Section | undefined {
  const [, root, member = ''] = pointer.split('/')
  return root === 'definition' ? (SECTION_OF[member] ?? 'basics') : undefined
}
