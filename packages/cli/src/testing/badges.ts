import {
  buildCredential,
  type CredentialFacts,
  createSigner,
  generateKeyPair,
  issueCredential,
  toDidKey,
} from '@cairn/credentials'

/** A signed badge of an issuer that needs no network, and the issuer's id. */
export async function signedBadge(more: Partial<CredentialFacts> = {}, issuerId?: string) {
  const keyPair = await generateKeyPair('Ed25519')
  const key = keyPair.publicKeyMultibase!
  const issuer = issuerId ?? toDidKey(key)
  const credential = buildCredential({
    id: 'urn:uuid:0b0e3b2c-6f3e-4e2c-9a55-0c4b7f9d2a11',
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: issuer, name: 'Harbour College' },
    recipient: { id: 'urn:uuid:7c1f6d7e-0d1c-4b0e-8a44-1a2b3c4d5e6f', name: 'Ada Lovelace' },
    achievement: {
      id: 'urn:uuid:5f0d8f0a-2d3c-4b1a-9e8f-7a6b5c4d3e2f',
      name: 'Ropework',
      description: 'Knots that hold.',
      criteria: { narrative: 'Tie ten knots.' },
    },
    ...more,
  })
  const signed = await issueCredential(credential, createSigner(keyPair, `${issuer}#${key}`))
  return { text: JSON.stringify(signed), credential, issuer }
}

/** A signed credential that is no badge, of an issuer that needs no network. */
export async function signedDegree() {
  const keyPair = await generateKeyPair('Ed25519')
  const key = keyPair.publicKeyMultibase!
  const issuer = toDidKey(key)
  const degree = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'https://harbour.example/terms#Degree'],
    issuer: { id: issuer, name: 'Harbour College' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:uuid:7c1f6d7e-0d1c-4b0e-8a44-1a2b3c4d5e6f', name: 'Ada Lovelace' },
  }
  return issueCredential(degree, createSigner(keyPair, `${issuer}#${key}`))
}
