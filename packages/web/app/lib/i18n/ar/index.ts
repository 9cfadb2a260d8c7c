import { accounts } from './accounts.ts'
import { awards } from './awards.ts'
import { catalog } from './catalog.ts'
import { catalogSearch } from './catalog-search.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { credential } from './credential.ts'
import { definition } from './definition.ts'
import { demo } from './demo.ts'
import { findings } from './findings.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { kit } from './kit.ts'
import { manageAchievements } from './manage-achievements.ts'
import { manageAudit } from './manage-audit.ts'
import { manageAwards } from './manage-awards.ts'
import { manageBadge } from './manage-badge.ts'
import { manageDefinition } from './manage-definition.ts'
import { manageDefinitionParts } from './manage-definition-parts.ts'
import { manageEditing } from './manage-editing.ts'
import { manageGovernance } from './manage-governance.ts'
import { manageHome } from './manage-home.ts'
import { manageImport } from './manage-import.ts'
import { managePeople } from './manage-people.ts'
import { manageRoutes } from './manage-routes.ts'
import { manageRules } from './manage-rules.ts'
import { manageSettings } from './manage-settings.ts'
import { manageSkills } from './manage-skills.ts'
import { notifications } from './notifications.ts'
import { operateIssuers } from './operate-issuers.ts'
import { organizations } from './organizations.ts'
import { passport } from './passport.ts'
import { problems } from './problems.ts'
import { problemsGovernance } from './problems-governance.ts'
import { proposals } from './proposals.ts'
import { setup } from './setup.ts'
import { skills } from './skills.ts'
import { verification } from './verification.ts'

export const ar = {
  ...common,
  ...accounts,
  ...organizations,
  ...catalog,
  ...catalogSearch,
  ...compare,
  ...home,
  ...credential,
  ...definition,
  ...awards,
  ...manageAudit,
  ...manageAwards,
  ...manageAchievements,
  ...manageBadge,
  ...manageDefinition,
  ...manageDefinitionParts,
  ...manageEditing,
  ...manageGovernance,
  ...manageHome,
  ...manageImport,
  ...managePeople,
  ...manageRoutes,
  ...manageRules,
  ...manageSettings,
  ...manageSkills,
  ...passport,
  ...verification,
  ...findings,
  ...notifications,
  ...setup,
  ...demo,
  ...health,
  ...operateIssuers,
  ...skills,
  ...problems,
  ...problemsGovernance,
  ...proposals,
  ...kit,
}
