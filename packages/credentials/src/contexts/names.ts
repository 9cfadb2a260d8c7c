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

export const clrBase = 'https://purl.imsglobal.org/spec/clr/v2p0'

/** The edition of the Comprehensive Learner Record 2.0 context that is issued with. */
export const clrContext = `${clrBase}/context-2.0.1.json`

/** Open Badges 2.0: JSON-LD, but no verifiable credential. */
export const openBadges2Context = 'https://w3id.org/openbadges/v2'

/** European Learning Model 3, application profile for European Digital Credentials. */
export const elmContext = 'http://data.europa.eu/snb/model/context/edc-ap'

/** The terms of Data Integrity proofs, for documents of the data model 1.1. The data model 2.0 has them itself. */
export const dataIntegrityBase = 'https://w3id.org/security/data-integrity'
export const dataIntegrityContext = `${dataIntegrityBase}/v2`

/** StatusList2021, which Bitstring Status List came from; the data model 2.0 has the terms of the latter itself. */
export const statusList2021Context = 'https://w3id.org/vc/status-list/2021/v1'

/** The terms of `Ed25519Signature2020`. */
export const ed25519SignatureContext = 'https://w3id.org/security/suites/ed25519-2020/v1'
