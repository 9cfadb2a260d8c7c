import { on, type Subscription } from '../../kernel/subscriptions.ts'
import { codeRequested } from '../accounts/index.ts'
import { awardIssued, awardReinstated, awardRevoked, awardSuspended } from '../awards/index.ts'
import {
  achievementApproved,
  achievementRetired,
  achievementReturned,
  achievementTerminationBegun,
} from '../catalog/index.ts'
import { ballotOpened, proposalStepEscalated, proposalStepOpened } from '../governance/index.ts'
import { memberAdded } from '../organizations/index.ts'
import { deliverMail } from './deliver-mail.ts'
import { mailCode } from './mail-code.ts'
import { mailQueued } from './notifications.events.ts'
import { tellOfEnding, tellOfRetirement } from './tell-of-ending.ts'
import { tellOfApproval, tellOfReturn, tellTurnHolders, tellVoters } from './tell-of-review.ts'
import { tellOfAward, tellOfReinstatement, tellOfRevocation, tellOfSuspension } from './tell-recipient.ts'
import { welcomeMember } from './welcome-member.ts'

/** Who is told what. */
export const notificationSubscriptions: readonly Subscription[] = [
  on(codeRequested, 'notifications.mail-code', mailCode),
  on(memberAdded, 'notifications.welcome-member', welcomeMember),
  on(proposalStepOpened, 'notifications.tell-reviewers', tellTurnHolders),
  on(proposalStepEscalated, 'notifications.tell-of-escalation', tellTurnHolders),
  on(ballotOpened, 'notifications.tell-voters', tellVoters),
  on(achievementReturned, 'notifications.tell-of-return', tellOfReturn),
  on(achievementApproved, 'notifications.tell-of-approval', tellOfApproval),
  on(achievementTerminationBegun, 'notifications.tell-of-ending', tellOfEnding),
  on(achievementRetired, 'notifications.tell-of-retirement', tellOfRetirement),
  on(awardIssued, 'notifications.tell-of-award', tellOfAward),
  on(awardRevoked, 'notifications.tell-of-revocation', tellOfRevocation),
  on(awardSuspended, 'notifications.tell-of-suspension', tellOfSuspension),
  on(awardReinstated, 'notifications.tell-of-reinstatement', tellOfReinstatement),
  on(mailQueued, 'notifications.deliver-mail', deliverMail),
]
