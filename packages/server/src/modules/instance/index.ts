/**
 * Instance: this Cairn itself: its first run, how it is, work that was given up, the cast of its demo.
 *
 * Owns: instance_settings
 * Stands on: accounts, organizations
 */
export { checkReadiness } from './check-readiness.ts'
export { createSetup, type Setup, skipSetup } from './create-setup.ts'
export { type Cast, getCast, keepCast } from './demo-cast.ts'
export { demoErrors, jobErrors, setupErrors } from './instance.errors.ts'
export type { HealthCheck } from './instance.model.ts'
export { restoreMailServer } from './mail-server.ts'
