import { index, layout, prefix, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Pages with header, one column and footer, for everybody. */
const open: RouteConfigEntry[] = [
  index('features/instance/home-page.tsx'),
  route('catalog', 'features/catalog/catalog-page.tsx'),
  route('compare', 'features/catalog/compare-page.tsx'),
  route('achievements/:achievementId', 'features/catalog/achievement-page.tsx'),
  route('achievements/:achievementId/versions/:from/diff/:to', 'features/catalog/version-diff-page.tsx'),
  route('organizations/:slug', 'features/organizations/organization-page.tsx'),
  route('skills', 'features/skills/skills-page.tsx'),
  route('skills/:skillId', 'features/skills/skill-page.tsx'),
  route('skill-frameworks/:frameworkId', 'features/skills/framework-page.tsx'),
  route('credentials/:credentialId', 'features/verification/credential-page.tsx'),
  route('problems/:code', 'features/instance/problem-page.tsx'),
  route('verify', 'features/verification/verify-page.tsx'),
  route('sign-in', 'features/accounts/sign-in-page.tsx'),
  route('setup', 'features/setup/setup-page.tsx'),
  route('demo', 'features/demo/demo-page.tsx'),
  // every part of the kit, on a demo instance only
  route('ui', 'features/kit/kit-page.tsx'),
]

/** `/me`: one's own pages, for whoever is signed in. */
const me: RouteConfigEntry[] = [
  index('features/passport/badges-page.tsx'),
  route('settings', 'features/accounts/settings-page.tsx'),
]

/** `/manage/:org`: an institution's pages, for its members. */
const manage: RouteConfigEntry[] = [
  index('features/organizations/home-page.tsx'),
  route('achievements', 'features/catalog/achievement-list-page.tsx'),
  route('achievements/new', 'features/catalog/achievement-new-page.tsx'),
  route('achievements/import', 'features/catalog/import-page.tsx'),
  route('achievements/:achievementId', 'features/catalog/achievement-work-page.tsx'),
  route('achievements/:achievementId/translations', 'features/catalog/achievement-translations-page.tsx'),
  route('achievements/:achievementId/propose', 'features/governance/proposal-new-page.tsx'),
  route('inbox', 'features/governance/inbox-page.tsx'),
  route('proposals', 'features/governance/proposal-list-page.tsx'),
  route('proposals/:proposalId', 'features/governance/proposal-page.tsx'),
  route('awards', 'features/awards/awards-page.tsx'),
  route('awards/new', 'features/awards/grant-award-page.tsx'),
  route('awards/:awardId', 'features/awards/award-page.tsx'),
  route('skills', 'features/skills/manage-skills-page.tsx'),
  route('skills/frameworks/:frameworkId', 'features/skills/own-framework-page.tsx'),
  route('skills/:skillId', 'features/skills/own-skill-page.tsx'),
  route('committees', 'features/governance/committee-list-page.tsx'),
  route('committees/new', 'features/governance/committee-new-page.tsx'),
  route('committees/:committeeId', 'features/governance/committee-page.tsx'),
  route('committees/:committeeId/edit', 'features/governance/committee-edit-page.tsx'),
  route('meetings/:meetingId', 'features/governance/meeting-page.tsx'),
  route('proposals/:proposalId/vote', 'features/governance/ballot-new-page.tsx'),
  route('ballots/:ballotId', 'features/governance/ballot-page.tsx'),
  route('away', 'features/governance/delegation-page.tsx'),
  route('calendar', 'features/governance/calendar-page.tsx'),
  route('people', 'features/organizations/people-page.tsx'),
  route('settings', 'features/organizations/settings-page.tsx'),
  route('settings/departments', 'features/organizations/departments-page.tsx'),
  route('settings/demands', 'features/catalog/policy-page.tsx'),
  route('settings/routes', 'features/governance/route-list-page.tsx'),
  route('settings/routes/:routeId', 'features/governance/route-edit-page.tsx'),
  route('settings/keys', 'features/organizations/keys-page.tsx'),
  route('settings/mails', 'features/organizations/mails-page.tsx'),
  route('settings/audit', 'features/organizations/audit-page.tsx'),
]

/** `/operate`: for whoever runs this Cairn. */
const operate: RouteConfigEntry[] = [
  index('features/instance/operate-home.ts'),
  route('health', 'features/instance/health-page.tsx'),
  route('issuers', 'features/verification/recognized-issuers-page.tsx'),
  route('skills', 'features/skills/operate-skills-page.tsx'),
  route('mails', 'features/notifications/caught-mails-page.tsx'),
  route('mails/:mailId', 'features/notifications/caught-mail-page.tsx'),
]

/** Every page by its address. A page is added with one line in its area. */
export default [
  layout('features/shell/public-layout.tsx', open),
  ...area('me', 'features/shell/me-layout.tsx', me),
  ...area('manage/:org', 'features/shell/manage-layout.tsx', manage),
  ...area('operate', 'features/shell/operate-layout.tsx', operate),

  route('credentials/:credentialId/embed', 'features/verification/credential-embed.tsx'),
  // framed beside the words of its authors
  route('manage/:org/achievements/:achievementId/preview', 'features/catalog/achievement-preview-page.tsx'),
  route('ui/app', 'features/kit/kit-app-page.tsx'),
  route('preferences', 'features/shell/preferences.ts'),
  route('sign-out', 'features/shell/sign-out.ts'),
  route('*', 'features/shell/not-found-page.tsx'),
] satisfies RouteConfig

/** An area without pages has no address. */
function area(path: string, frame: string, pages: RouteConfigEntry[]): RouteConfigEntry[] {
  return pages.length > 0 ? [layout(frame, prefix(path, pages))] : []
}
