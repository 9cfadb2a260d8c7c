import type { Routes } from '../kernel/http/handle.ts'
import { accountRoutes } from '../modules/accounts/accounts.http.ts'
import { awardRoutes } from '../modules/awards/awards.http.ts'
import { catalogRoutes } from '../modules/catalog/catalog.http.ts'
import { governanceRoutes } from '../modules/governance/governance.http.ts'
import { approveText, proposeText, publishText, returnText } from '../modules/governance/index.ts'
import { type InstanceParts, instanceRoutes } from '../modules/instance/instance.http.ts'
import { issuingRoutes } from '../modules/issuing/issuing.http.ts'
import { notificationRoutes } from '../modules/notifications/notifications.http.ts'
import { membershipsOf } from '../modules/organizations/index.ts'
import { organizationRoutes } from '../modules/organizations/organizations.http.ts'
import { passportRoutes } from '../modules/passport/passport.http.ts'
import { skillRoutes } from '../modules/skills/skills.http.ts'
import { vcApiRoutes } from '../modules/vc-api/vc-api.http.ts'
import { verificationRoutes } from '../modules/verification/verification.http.ts'
import { VERSION } from './version.ts'

/** Every route of the contract, module by module. */
export const allRoutes = (instance: Omit<InstanceParts, 'membershipsOf' | 'version'>): readonly Routes[] => [
  accountRoutes(membershipsOf),
  organizationRoutes,
  catalogRoutes({ propose: proposeText, approve: approveText, return: returnText, publish: publishText }),
  skillRoutes,
  governanceRoutes,
  issuingRoutes,
  awardRoutes,
  passportRoutes,
  verificationRoutes,
  vcApiRoutes,
  notificationRoutes,
  instanceRoutes({ ...instance, membershipsOf, version: VERSION }),
]
