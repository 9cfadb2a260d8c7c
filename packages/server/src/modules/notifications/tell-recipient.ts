import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findPersonByEmail } from '../accounts/index.ts'
import { type Award, getAward } from '../awards/index.ts'
import { inOrganization, linkTo, tell } from './tell.ts'

type AboutAward = StoredEvent<{ awardId: string }>

/** Follows `award.issued`: a mail with one button to the badge, which needs no account. */
export const tellOfAward = (runtime: Runtime, event: AboutAward): Promise<void> =>
  tellRecipient(runtime, event, 'issued', ({ state }) => state !== 'revoked')

/** Follows `award.revoked`, with the reason. */
export const tellOfRevocation = (runtime: Runtime, event: AboutAward): Promise<void> =>
  tellRecipient(runtime, event, 'revoked', ({ revocation }) => revocation)

/** Follows `award.suspended`, with the reason; not once the suspension has ended. */
export const tellOfSuspension = (runtime: Runtime, event: AboutAward): Promise<void> =>
  tellRecipient(runtime, event, 'suspended', ({ suspension }) => suspension)

/** Follows `award.reinstated`. */
export const tellOfReinstatement = (runtime: Runtime, event: AboutAward): Promise<void> =>
  tellRecipient(runtime, event, 'reinstated', ({ state }) => state === 'issued')

/** Tells the recipient of an award, unless it is not true any more: `grounds` says whether it is, and may say why. */
async function tellRecipient(
  runtime: Runtime,
  event: AboutAward,
  kind: 'issued' | 'revoked' | 'suspended' | 'reinstated',
  grounds: (award: Award) => { reason: string } | boolean | undefined,
): Promise<void> {
  const { awardId } = event.payload
  await inOrganization(runtime, event, async (work, { name: organization }) => {
    const award = await getAward(work, awardId)
    const found = grounds(award)
    if (!found) return
    const { email: to } = award.recipient
    const person = await findPersonByEmail(work, to)
    const letter = {
      to,
      locale: person?.locale,
      // signed once and revoked once; a suspension may come again
      toldOnce: kind === 'issued' || kind === 'revoked' ? awardId : event.id,
      facts: { organization, title: award.achievementTitle, reason: found === true ? '' : found.reason },
      link: linkTo(runtime, `/credentials/${award.credentialId}`),
    }
    await tell(work, kind, [letter])
  })
}
