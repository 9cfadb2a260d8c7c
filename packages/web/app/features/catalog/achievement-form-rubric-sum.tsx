import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useTyped } from './achievement-form-typed.ts'
import { numberOf } from './achievement-form-workload-sum.tsx'

interface Counted {
  weight: number
  /** Of each level, from the lowest. */
  points: number[]
  /** Of the level from which on it is passed. */
  required: number
  isGate: boolean
}

/** What the weights come to, what can be reached at most, and what somebody has who passes everything just so. */
export function RubricSum() {
  const text = useMessages()
  const format = useFormat()
  const typed = useTyped()
  const criteria = countedIn(typed)
  if (criteria.length === 0) return null
  // a gate is passed or not: it adds no points
  const counting = criteria.filter(({ isGate }) => !isGate)
  const total = (of: (one: Counted) => number) => counting.reduce((sum, one) => sum + one.weight * of(one), 0)
  const most = total(({ points }) => Math.max(0, ...points))
  const cut = typed['rubric.minimumPoints']?.trim() ? numberOf(typed['rubric.minimumPoints']) : undefined
  const gates = criteria.length - counting.length
  return (
    <output className="grid gap-1 text-sm text-text-2">
      <span>
        {text('manage.rubric.weights', {
          weights: format.number(counting.reduce((sum, { weight }) => sum + weight, 0)),
          most: format.number(most),
        })}
      </span>
      {gates > 0 && <span>{text('manage.rubric.gates', { count: gates })}</span>}
      <span>
        {cut === undefined
          ? text('manage.rubric.cut.none')
          : cut > most
            ? text('manage.rubric.cut.unreachable')
            : text('manage.rubric.cut', {
                cut: format.number(cut),
                share: format.percent(most === 0 ? 0 : cut / most),
                just: format.number(total(({ required }) => required)),
              })}
      </span>
    </output>
  )
}

/** The criteria of the rubric with what they count, from the fields of a form. */
export function countedIn(fields: Readonly<Record<string, string>>): Counted[] {
  const numbersOf = (pattern: RegExp) =>
    [...new Set(Object.keys(fields).flatMap((name) => pattern.exec(name)?.[1] ?? []))].map(Number).sort((a, b) => a - b)
  return numbersOf(/^rubric\.criteria\.(\d+)\./).map((row) => {
    const at = `rubric.criteria.${row}`
    const levels = numbersOf(new RegExp(`^rubric\\.criteria\\.${row}\\.levels\\.(\\d+)\\.`)).map((level) => ({
      id: fields[`${at}.levels.${level}.id`],
      points: numberOf(fields[`${at}.levels.${level}.points`]),
    }))
    const required = levels.find(({ id }) => id === fields[`${at}.requiredLevel`]) ?? levels.at(-1)
    return {
      weight: numberOf(fields[`${at}.weight`]) || 1,
      points: levels.map(({ points }) => points),
      required: required?.points ?? 0,
      isGate: fields[`${at}.gate`] === 'on',
    }
  })
}
