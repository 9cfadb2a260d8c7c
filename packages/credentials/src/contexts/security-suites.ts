/*
 * The terms of proofs for documents whose other contexts do not have them, Verifiable Credentials 1.1 above all: Data
 * Integrity and the older Ed25519Signature2020. In our own writing; a test holds them against the published ones.
 */

const security = 'https://w3id.org/security#'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'

const protectedWith = (terms: object) => ({ '@protected': true, id: '@id', type: '@type', ...terms })
const address = (name: string) => ({ '@id': security + name, '@type': '@id' })
const multibase = (name: string) => ({ '@id': security + name, '@type': `${security}multibase` })
const listed = (name: string) => ({ ...address(name), '@container': '@set' })

const purposes = protectedWith({
  assertionMethod: listed('assertionMethod'),
  authentication: listed('authenticationMethod'),
  capabilityInvocation: listed('capabilityInvocationMethod'),
  capabilityDelegation: listed('capabilityDelegationMethod'),
  keyAgreement: listed('keyAgreementMethod'),
})

/** What proofs of both kinds have. */
const proofTerms = {
  challenge: `${security}challenge`,
  created: { '@id': 'http://purl.org/dc/terms/created', '@type': dateTime },
  domain: `${security}domain`,
  expires: { '@id': `${security}expiration`, '@type': dateTime },
  nonce: `${security}nonce`,
  proofPurpose: { '@id': `${security}proofPurpose`, '@type': '@vocab', '@context': purposes },
  proofValue: multibase('proofValue'),
  verificationMethod: address('verificationMethod'),
}

const proof = { ...address('proof'), '@container': '@graph' }

function suiteContext(terms: object) {
  return { '@context': protectedWith({ proof, ...terms }) }
}

function typeWith(name: string, terms: object) {
  return { [name]: { '@id': security + name, '@context': protectedWith(terms) } }
}

export const dataIntegrity1 = suiteContext(
  typeWith('DataIntegrityProof', { ...proofTerms, cryptosuite: `${security}cryptosuite` }),
)

export const dataIntegrity2 = suiteContext(
  typeWith('DataIntegrityProof', {
    ...proofTerms,
    cryptosuite: { '@id': `${security}cryptosuite`, '@type': `${security}cryptosuiteString` },
    previousProof: address('previousProof'),
  }),
)

export const ed25519Signature2020 = suiteContext({
  ...typeWith('Ed25519Signature2020', proofTerms),
  ...typeWith('Ed25519VerificationKey2020', {
    controller: address('controller'),
    publicKeyMultibase: multibase('publicKeyMultibase'),
    revoked: { '@id': `${security}revoked`, '@type': dateTime },
  }),
})
