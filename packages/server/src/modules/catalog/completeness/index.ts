export { completenessOf, type Demands, missingAt, USUAL_POLICY } from './completeness.ts'
export type { Gate } from './profile.ts'
export { requireComplete } from './require-complete.ts'
