import { accounts } from './accounts.ts'
import { awards } from './awards.ts'
import { catalog } from './catalog.ts'
import { governance } from './governance.ts'
import { instance } from './instance.ts'
import { issuing } from './issuing.ts'
import { notifications } from './notifications.ts'
import { organizations } from './organizations.ts'
import { passport } from './passport.ts'
import { skills } from './skills.ts'
import { vcApi } from './vc-api.ts'
import { verification } from './verification.ts'

/** The whole REST API, by module. */
export const contract = {
  accounts,
  organizations,
  catalog,
  skills,
  governance,
  issuing,
  awards,
  passport,
  verification,
  vcApi,
  notifications,
  instance,
}
