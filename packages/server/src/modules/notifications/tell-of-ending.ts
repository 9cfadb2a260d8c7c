import type { Runtime } from '../../kernel/runtime.ts'
import { dayIn } from './mail-texts.ts'
import { type AboutAchievement, type EndNotice, tellConcerned } from './tell-concerned.ts'

/**
 * Follows `achievement.termination_begun`: the days of an end that was decided on. Days that were moved are told again, and
 * those that they took the place of are told to nobody any more.
 */
export const tellOfEnding = (runtime: Runtime, event: AboutAchievement): Promise<void> =>
  tellConcerned(runtime, event, ending)

/**
 * Follows `achievement.retired`: that it is over, to whom no day or a later one was told. When it came to the end that was
 * decided on, everybody knows already.
 */
export const tellOfRetirement = (runtime: Runtime, event: AboutAchievement): Promise<void> =>
  tellConcerned(runtime, event, ended)

/** What was decided then, if it still holds: other days may have been, and it may be over. */
const ending: EndNotice<'ending'> = {
  kind: 'ending',
  about({ state, standing: { closing } }, { occurredAt }, now) {
    const days = closing?.ending
    const isDecided = closing?.at.getTime() === occurredAt.getTime()
    if (!closing || !days || !isDecided || state === 'retired' || days.lastAward < now) return undefined
    return (locale, common) => ({
      ...common,
      reason: closing.reason,
      decidedOn: dayIn(locale, closing.at),
      lastEnrollment: dayIn(locale, closing.lastEnrollment),
      teachOutEnd: dayIn(locale, days.teachOutEnd),
      lastAward: dayIn(locale, days.lastAward),
      effectOnStacks: days.effectOnStacks ?? '',
    })
  },
}

/** What nobody was told a day for. What was decided on stacks belongs to a teach-out that does not come, and is left out. */
const ended: EndNotice<'ended'> = {
  kind: 'ended',
  about({ retirement, standing: { closing } }) {
    const lastAward = closing?.ending?.lastAward
    if (!retirement || (lastAward && lastAward < retirement.at)) return undefined
    return (locale, common) => ({ ...common, reason: retirement.reason, endedOn: dayIn(locale, retirement.at) })
  },
}
