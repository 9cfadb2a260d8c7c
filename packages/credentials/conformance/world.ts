import {
  buildCredential,
  buildStatusListCredential,
  type Credential,
  type CredentialFacts,
  createSigner,
  createStatusList,
  didKeyMethod,
  encodeStatusList,
  generateKeyPair,
  issueCredential,
  type JsonObject,
  type KeyAlgorithm,
  type KeyPair,
  setStatus,
  toDidKey,
  toKeyPair,
} from '../src/index.ts'

/*
 * The people and places of the fixtures. The Ed25519 key is fixed, since its signatures are; keys of other kinds are new
 * each time the fixtures are written.
 */

export const now = new Date('2026-06-01T00:00:00Z')

/** RFC 8032 §7.1, test 1: a published key that secures nothing. */
const ed25519 = toKeyPair('Ed25519', {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
})

export interface Issuer {
  readonly did: string
  readonly method: string
  readonly keyPair: KeyPair
  readonly signer: ReturnType<typeof createSigner>
  readonly pages: Readonly<Record<string, object>>
}

export async function keyIssuer(algorithm: Exclude<KeyAlgorithm, 'RS256'> = 'Ed25519', fixed = true): Promise<Issuer> {
  const keyPair = algorithm === 'Ed25519' && fixed ? ed25519 : await generateKeyPair(algorithm)
  const method = didKeyMethod(keyPair.publicKeyMultibase!)
  return {
    did: toDidKey(keyPair.publicKeyMultibase!),
    method,
    keyPair,
    signer: createSigner(keyPair, method),
    pages: {},
  }
}

export const didAddress = 'https://northfield.example/.well-known/did.json'

export async function webIssuer(algorithm: KeyAlgorithm = 'Ed25519'): Promise<Issuer> {
  const keyPair = algorithm === 'Ed25519' ? ed25519 : await generateKeyPair(algorithm)
  const did = 'did:web:northfield.example'
  const method = `${did}#${keyPair.publicKeyMultibase ?? 'key-1'}`
  const key = keyPair.publicKeyMultibase
    ? { id: method, type: 'Multikey', controller: did, publicKeyMultibase: keyPair.publicKeyMultibase }
    : { id: method, type: 'JsonWebKey', controller: did, publicKeyJwk: keyPair.publicJwk }
  const document = {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [key],
    assertionMethod: [method],
  }
  return { did, method, keyPair, signer: createSigner(keyPair, method), pages: { [didAddress]: document } }
}

export const listAddress = 'https://northfield.example/status/1'

/** The entry of a credential in a list of this purpose, and the list with that entry set or not. */
export async function status(issuer: Issuer, statusPurpose: 'revocation' | 'suspension', isSet: boolean) {
  const list = createStatusList()
  if (isSet) setStatus(list, 94_567, true)
  const unsigned = buildStatusListCredential({
    id: listAddress,
    issuer: issuer.did,
    statusPurpose,
    encodedList: encodeStatusList(list),
    validFrom: '2026-05-01T00:00:00Z',
  })
  const entry = {
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '94567',
    statusListCredential: listAddress,
  } as const
  return { entry, pages: { ...issuer.pages, [listAddress]: await issueCredential(unsigned, issuer.signer, { now }) } }
}

export function badge(issuer: string, facts: Partial<CredentialFacts> = {}): Credential {
  return buildCredential({
    id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    validFrom: '2026-03-01T00:00:00Z',
    issuer: { id: issuer, name: 'Northfield University', url: 'https://northfield.example/' },
    recipient: { id: 'did:example:ada', name: 'Ada Lovelace' },
    achievement: {
      id: 'https://northfield.example/achievements/ropework',
      name: 'Ropework',
      description: 'Ties knots that hold.',
      criteria: { narrative: 'Tie ten knots, then hang from them.' },
      achievementType: 'MicroCredential',
    },
    ...facts,
  })
}

/** The badge of the other fixtures, as the data model 1.1 has it. */
export function olderBadge(issuer: string): JsonObject {
  const { validFrom, '@context': contexts, ...members } = badge(issuer)
  const [, openBadges] = contexts
  return { ...members, '@context': ['https://www.w3.org/2018/credentials/v1', openBadges!], issuanceDate: validFrom }
}
