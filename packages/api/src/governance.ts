import { committeeDoors } from './governance-committees.ts'
import { proposalDoors } from './governance-proposals.ts'
import { routeDoors } from './governance-routes.ts'

/** How an institution decides on what it teaches. */
export const governance = { ...proposalDoors, ...routeDoors, ...committeeDoors }
