/** Verifiable Credentials Data Model 2.0. */
export const vcContext = 'https://www.w3.org/ns/credentials/v2'

/** Verifiable Credentials Data Model 1.1. */
export const vc1Context = 'https://www.w3.org/2018/credentials/v1'

export const openBadgesBase = 'https://purl.imsglobal.org/spec/ob/v3p0'

/**
 * The edition of the Open Badges 3.0 context that is issued with. Two editions are in the world under this one URL (one
 * has the term `endorsementJwt` at the top level): what we issue uses only what both define.
 */
export const openBadgesContext = `${openBadgesBase}/context-3.0.3.json`
