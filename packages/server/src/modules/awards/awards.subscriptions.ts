import { on, type Subscription } from '../../kernel/subscriptions.ts'
import { awardGranted, awardSigningRequested } from './awards.events.ts'
import { signAward } from './sign-award.ts'

export const awardSubscriptions: readonly Subscription[] = [
  on(awardGranted, 'awards.sign-award', signAward),
  on(awardSigningRequested, 'awards.sign-again', signAward),
]
