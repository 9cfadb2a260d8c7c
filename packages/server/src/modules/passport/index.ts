/**
 * Passport: what a holder has, from every institution, and who can see it.
 *
 * Owns: nothing
 * Stands on: accounts, organizations, awards
 */
export { listBadges } from './list-badges.ts'
