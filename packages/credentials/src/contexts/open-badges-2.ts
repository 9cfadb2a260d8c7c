import { defineTerms } from './define-terms.ts'

const reference = { '@type': '@id' }

/**
 * The context of Open Badges 2.0, in our own writing and equal in effect to the published one (a test holds them
 * against each other).
 *
 * It is none of the contexts that credentials are verified with: it calls some things by two names.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/
 */
export const openBadges2 = {
  '@context': {
    id: '@id',
    type: '@type',
    extensions: 'https://w3id.org/openbadges/extensions#',
    obi: 'https://w3id.org/openbadges#',
    cred: 'https://w3id.org/credentials#',
    dc: 'http://purl.org/dc/terms/',
    schema: 'http://schema.org/',
    sec: 'https://w3id.org/security#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',

    // types
    ...defineTerms('obi:', 'Assertion BadgeClass Criteria Evidence IdentityObject Image Issuer Profile RevocationList'),
    ...defineTerms('obi:', 'Extension FrameValidation TypeValidation VerificationObject'),
    ...defineTerms('obi:', 'HostedBadge hosted=HostedBadge SignedBadge signed=SignedBadge'),
    ...defineTerms('schema:', 'AlignmentObject'),
    ...defineTerms('sec:', 'CryptographicKey=Key'),
    ...defineTerms('cred:', 'Endorsement=Credential'),

    // what refers to something else
    ...defineTerms('obi:', 'alignment badge criteria evidence issuer recipient revocationList', reference),
    ...defineTerms('obi:', 'verification=verify', reference),
    ...defineTerms('cred:', 'claim endorsement=credential', reference),
    ...defineTerms('dc:', 'creator related=relation', reference),
    ...defineTerms('schema:', 'author image url', reference),
    ...defineTerms('sec:', 'owner publicKey', reference),

    // what is said in words
    ...defineTerms('obi:', 'allowedOrigins audience endorsementComment identity=identityHash narrative salt uid'),
    ...defineTerms('obi:', 'revocationReason revokedAssertions=revoked targetCode verificationProperty verify'),
    ...defineTerms('obi:', 'validation validatesType validationFrame validationSchema'),
    ...defineTerms('obi:', 'hashed revoked', { '@type': 'xsd:boolean' }),
    ...defineTerms('obi:', 'issuedOn=issueDate', { '@type': 'xsd:dateTime' }),
    ...defineTerms('dc:', 'created', { '@type': 'xsd:dateTime' }),
    ...defineTerms('sec:', 'expires=expiration', { '@type': 'xsd:dateTime' }),
    ...defineTerms('sec:', 'publicKeyPem'),
    ...defineTerms('schema:', 'caption description email genre name telephone version tags=keywords'),
    ...defineTerms('schema:', 'targetDescription targetFramework=educationalFramework targetName targetUrl'),
    startsWith: 'http://purl.org/dqm-vocabulary/v1/dqm#startsWith',
  },
}
