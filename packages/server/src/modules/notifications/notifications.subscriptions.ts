import { on, type Subscription } from '../../kernel/subscriptions.ts'
import { codeRequested } from '../accounts/index.ts'
import { awardIssued, awardReinstated, awardRevoked, awardSuspended } from '../awards/index.ts'
import { achievementApproved, achievementProposed, achievementReturned } from '../catalog/index.ts'
import { memberAdded } from '../organizations/index.ts'
import { deliverMail } from './deliver-mail.ts'
import { mailQueued } from './notifications.events.ts'
import { mailCode, tellAuthors, tellRecipient, tellReviewers, welcomeMember } from './tell-people.ts'

/** Who is told what. */
export const notificationSubscriptions: readonly Subscription[] = [
  on(codeRequested, 'notifications.mail-code', mailCode),
  on(memberAdded, 'notifications.welcome-member', welcomeMember),
  on(achievementProposed, 'notifications.tell-reviewers', tellReviewers),
  on(achievementReturned, 'notifications.tell-returned', tellAuthors('returned')),
  on(achievementApproved, 'notifications.tell-approved', tellAuthors('approved')),
  on(awardIssued, 'notifications.tell-recipient', tellRecipient('issued')),
  on(awardRevoked, 'notifications.tell-revoked', tellRecipient('revoked')),
  on(awardSuspended, 'notifications.tell-suspended', tellRecipient('suspended')),
  on(awardReinstated, 'notifications.tell-reinstated', tellRecipient('reinstated')),
  on(mailQueued, 'notifications.deliver-mail', deliverMail),
]
