/** Open Badges 2.0 and 1.x: what they say and how they are read. What follows from it is found in `verify/assertion`. */
export {
  isAssertion,
  isEarliestAssertion,
  isSignedKind,
  type OpenBadges2Version,
  versionOfAssertion,
} from './assertion.ts'
export { findContextFault } from './context.ts'
export { fetchKey, readKey, type SigningKey } from './fetch-key.ts'
export { fetchObject } from './fetch-object.ts'
export { toInstant } from './instant.ts'
export { hashesRecipient } from './recipient.ts'
export { findRevocation } from './revocation.ts'
export { isInScope, isSameAddress, isSameHost, isWebAddress } from './scope.ts'
export { assertionShape, badgeClassShape, issuerShape } from './shapes.ts'
export { upgradeAssertion, upgradeBadgeClass, upgradeIssuer } from './upgrade.ts'
