/**
 * Instance: this Cairn itself: its first run, how it is, work that was given up, the cast of its demo.
 *
 * Owns: instance_settings
 * Stands on: accounts, organizations
 */
export { checkReadiness, type HealthCheck } from './check-readiness.ts'
export { type Cast, getCast, keepCast } from './demo-cast.ts'
export { demoErrors, jobErrors, setupErrors } from './instance.errors.ts'
export { createSetup, restoreMailServer, type Setup, skipSetup } from './set-up.ts'
