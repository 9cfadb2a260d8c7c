/**
 * VC API: the doors that test suites, wallets and other systems know, each a thin translation: issue, verify, derive,
 * status, and the resolution of DIDs.
 *
 * Owns: vc_api_credentials
 * Stands on: organizations, issuing, verification
 */
export { listProfiles, type Profile } from './profiles.ts'
export { credentialIssued, credentialStatusChanged } from './vc-api.events.ts'
