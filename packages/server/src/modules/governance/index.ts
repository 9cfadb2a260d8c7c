/**
 * Governance: how an institution decides on what it teaches: proposals, the routes they go, and the votes on them.
 *
 * Owns: nothing
 * Stands on: catalog, organizations
 */
export { ballotErrors } from './ballot.model.ts'
export { proposalErrors, routeErrors } from './governance.errors.ts'
