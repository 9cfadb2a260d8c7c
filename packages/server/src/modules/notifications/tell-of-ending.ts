import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { localesOf } from '../accounts/index.ts'
import { listRecipients } from '../awards/index.ts'
import { listWithParts, showPublished } from '../catalog/index.ts'
import { dayIn, listOf } from './mail-texts.ts'
import { DEFAULT_LOCALE, inOrganization, linkTo, tell } from './tell.ts'

type AboutAchievement = StoredEvent<{ achievementId: string }>

/** Addresses that are told in one transaction. */
const PAGE = 250

/**
 * Follows `achievement.termination_begun`: everybody whom it concerns as far as Cairn knows (decision 0025), those who have
 * earned what ends, and those who have earned something that counts towards it; each address once. Days that were moved
 * are told again, and those that they took the place of are told to nobody any more.
 */
export async function tellOfEnding(runtime: Runtime, event: AboutAchievement): Promise<void> {
  let after: string | undefined
  do after = await tellSome(runtime, event, after)
  while (after !== undefined)
}

/** Tells those after an address. @returns where to go on, if there are more */
const tellSome = (runtime: Runtime, event: AboutAchievement, after: string | undefined) =>
  inOrganization(runtime, event, async (work, { name: organization }) => {
    const { achievementId } = event.payload
    const address = linkTo(runtime, `/achievements/${achievementId}`)
    const ending = await findEnding(work, event)
    if (!ending) return undefined
    const { title, successor, closing, days } = ending
    const earned = await listWithParts(work, { id: achievementId, title, address })
    const { items, next } = await listRecipients(work, earned, { after, size: PAGE })
    const locales = await localesOf(
      work,
      items.map(({ email }) => email),
    )
    const letters = items.map(({ email: to, titles }) => {
      const locale = locales.get(to) ?? DEFAULT_LOCALE
      const facts = {
        organization,
        title,
        towards: achievementId in titles ? '' : listOf(locale, new Set(Object.values(titles))),
        reason: closing.reason,
        decidedOn: dayIn(locale, closing.at),
        lastEnrollment: dayIn(locale, closing.lastEnrollment),
        teachOutEnd: dayIn(locale, days.teachOutEnd),
        lastAward: dayIn(locale, days.lastAward),
        successor,
        effectOnStacks: days.effectOnStacks ?? '',
      }
      return { to, locale, toldOnce: `${event.id} ${to}`, facts, link: address }
    })
    await tell(work, 'ending', letters)
    return next
  })

/** What was decided then, if it still holds: other days may have been, and it may be over. */
async function findEnding(work: Work, { occurredAt, payload }: AboutAchievement) {
  const { state, definition, standing } = await showPublished(work, payload.achievementId)
  const { closing } = standing
  const days = closing?.ending
  const isDecided = closing?.at.getTime() === occurredAt.getTime()
  if (!closing || !days || !isDecided || state === 'retired' || days.lastAward < work.now) return undefined
  const successor = days.successorId === undefined ? '' : (await showPublished(work, days.successorId)).definition.title
  return { title: definition.title, successor, closing, days }
}
