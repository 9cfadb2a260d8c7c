import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { on, type Subscription } from '../../kernel/subscriptions.ts'
import { awardGranted, awardSigningRequested } from './awards.events.ts'
import { signAward } from './sign-award.ts'

const sign = (runtime: Runtime, { organizationId, payload }: StoredEvent<{ awardId: string }>) =>
  signAward(runtime, { organizationId, awardId: payload.awardId })

/** What awards do when something happens. */
export const awardSubscriptions: readonly Subscription[] = [
  on(awardGranted, 'awards.sign-award', sign),
  on(awardSigningRequested, 'awards.sign-award-again', sign),
]
