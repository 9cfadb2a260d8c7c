/** What was chosen of how a badge is drawn, by names without `definition.badge.`. */
export type Choices = Readonly<Record<(typeof CHOICES)[number], string>>

/** The fields in which a badge is designed, in their order. */
export const CHOICES = ['shape', 'palette', 'icon', 'pattern', 'ribbonMode', 'ribbon'] as const

/** Choices that can be taken back, and taken up again. */
export interface BadgeHistory {
  past: readonly Choices[]
  now: Choices
  future: readonly Choices[]
}

/** Choices that are remembered; older ones can no longer be taken back. */
const REMEMBERED = 100

export const begunWith = (now: Choices): BadgeHistory => ({ past: [], now, future: [] })

/** After a choice: what was taken back before it is gone. Words that are typed on are one choice, not one a letter. */
export function noted(history: BadgeHistory, now: Choices): BadgeHistory {
  const changes = differing(history.now, now)
  if (changes.length === 0) return history
  const last = history.past.at(-1)
  const isTypedOn =
    last !== undefined && isRibbon(changes) && history.future.length === 0 && isRibbon(differing(last, history.now))
  return { past: isTypedOn ? history.past : [...history.past, history.now].slice(-REMEMBERED), now, future: [] }
}

/** One choice back; nothing when there is none. */
export function undone({ past, now, future }: BadgeHistory): BadgeHistory | undefined {
  const before = past.at(-1)
  return before && { past: past.slice(0, -1), now: before, future: [now, ...future] }
}

/** The choice that was taken back last; nothing when there is none. */
export function redone({ past, now, future }: BadgeHistory): BadgeHistory | undefined {
  const [after, ...rest] = future
  return after && { past: [...past, now], now: after, future: rest }
}

/** In which fields two choices differ. */
export const differing = (one: Choices, other: Choices): (typeof CHOICES)[number][] =>
  CHOICES.filter((name) => one[name] !== other[name])

const isRibbon = (names: readonly string[]) => names.length === 1 && names[0] === 'ribbon'
