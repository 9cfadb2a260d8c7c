import type { Locale } from '@cairn/api'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { localesOf } from '../accounts/index.ts'
import { listRecipients } from '../awards/index.ts'
import { listWithParts, showPublished } from '../catalog/index.ts'
import { type AboutEnd, listOf, type MailFacts } from './mail-texts.ts'
import { DEFAULT_LOCALE, inOrganization, linkTo, tell } from './tell.ts'

export type AboutAchievement = StoredEvent<{ achievementId: string }>
export type Published = Awaited<ReturnType<typeof showPublished>>

/** A mail on the end of an achievement. */
export interface EndNotice<Kind extends 'ending' | 'ended'> {
  kind: Kind
  /** How it is put to one reader, given what the two kinds have in common; nothing if there is nothing to tell any more. */
  about(
    published: Published,
    event: AboutAchievement,
    now: Date,
  ): ((locale: Locale, common: Omit<AboutEnd, 'reason'>) => MailFacts[Kind]) | undefined
}

/** Addresses that are told in one transaction. */
const PAGE = 250

/**
 * Tells everybody whom the end of an achievement concerns as far as Cairn knows (decision 0025): those who have earned it,
 * and those who have earned something that counts towards it; each address once for each event. Whether there is still
 * something to tell is looked at again for every page of them.
 */
export async function tellConcerned<Kind extends 'ending' | 'ended'>(
  runtime: Runtime,
  event: AboutAchievement,
  notice: EndNotice<Kind>,
): Promise<void> {
  let after: string | undefined
  do after = await tellSome(runtime, event, notice, after)
  while (after !== undefined)
}

/** Tells those after an address. @returns where to go on, if there are more */
const tellSome = <Kind extends 'ending' | 'ended'>(
  runtime: Runtime,
  event: AboutAchievement,
  notice: EndNotice<Kind>,
  after: string | undefined,
) =>
  inOrganization(runtime, event, async (work, { name: organization }) => {
    const { achievementId } = event.payload
    const link = linkTo(runtime, `/achievements/${achievementId}`)
    const published = await showPublished(work, achievementId)
    const factsFor = notice.about(published, event, work.now)
    if (!factsFor) return undefined
    const { title } = published.definition
    const successorId = published.standing.closing?.ending?.successorId
    const successor = successorId === undefined ? '' : (await showPublished(work, successorId)).definition.title
    const earned = await listWithParts(work, { id: achievementId, title, address: link })
    const { items, next } = await listRecipients(work, earned, { after, size: PAGE })
    const locales = await localesOf(
      work,
      items.map(({ email }) => email),
    )
    const letters = items.map(({ email: to, titles }) => {
      const locale = locales.get(to) ?? DEFAULT_LOCALE
      const towards = achievementId in titles ? '' : listOf(locale, new Set(Object.values(titles)))
      const facts = factsFor(locale, { organization, title, towards, successor })
      return { to, locale, toldOnce: `${event.id} ${to}`, facts, link }
    })
    await tell(work, notice.kind, letters)
    return next
  })
