import type { Achievement } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { Text } from '../../lib/i18n/text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

type Tick = Achievement['completeness'][number]
type Demand = Tick['demands'][number]

/** Lists that are named at once for one element; of an institution with many lists there may be seven. */
export const NAMED = 2

/** What the lists want of an element that is not there as they want it, and where each of them says so. */
export function UnmetRules({ tick: { element, demands } }: { tick: Tick }) {
  const text = useMessages()
  const unmet = demands.filter(({ met }) => !met)
  const isLong = unmet.length > NAMED
  const rules = unmet.map((demand) => {
    const { profile, rule, source, required } = demand
    const said = ruleIn(text, element, demand)
    return (
      <span key={`${profile}${rule}`} className="grid text-sm text-text-2">
        {isLong && required && <span className="font-medium">{askedBy(text, demand)}</span>}
        <span>
          {!required && `${text('manage.achievements.checklist.recommended')} `}
          {said ?? <bdi lang="en">{rule}</bdi>}
        </span>
        {/* a source is cited as it calls itself; the house is named with its gate already */}
        {profile !== 'house' && (
          <span className="text-xs text-text-3">
            <bdi lang="en">{source}</bdi>
          </span>
        )}
      </span>
    )
  })
  if (!isLong) return rules
  return (
    <Disclosure summary={<span className="text-sm">{text('manage.demands.rules', { count: unmet.length })}</span>}>
      <div className="grid gap-2">{rules}</div>
    </Disclosure>
  )
}

/** Which list asks, and for which step. */
export const askedBy = (text: Text, { profile, gate }: Pick<Demand, 'profile' | 'gate'>): string =>
  text('manage.demands.asks', {
    profile: text(`manage.demands.profile.${profile}`),
    gate: text(`manage.demands.gate.${gate}`),
  })

/**
 * The rule of a list in the reader's language: a list has one rule of an element, and the institution's own are all the
 * same.
 *
 * @returns nothing for a rule that these pages do not know, of a newer server for example
 */
export function ruleIn(text: Text, element: Tick['element'], { profile }: Pick<Demand, 'profile'>): string | undefined {
  const key = `manage.demands.rule.${profile}${profile === 'house' ? '' : `.${element}`}`
  return text.has(key) ? text(key) : undefined
}
