import { concatBytes, encodeBase58 } from '../src/encoding/index.ts'
import { issueCredential } from '../src/index.ts'
import type { Draft } from './draft.ts'
import { badge, didAddress, keyIssuer, now, webIssuer } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const ob = 'https://www.imsglobal.org/spec/ob/v3p0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Signed, but by the wrong key or in the wrong way. */
export async function forgedFixtures(): Promise<Draft[]> {
  const web = await webIssuer()
  const thief = await keyIssuer('Ed25519', false)
  const { did, signer } = await keyIssuer()
  const point = new Uint8Array(32)
  point[0] = 1
  const multibase = `z${encodeBase58(concatBytes(Uint8Array.of(0xed, 1), point))}`
  const weak = {
    verificationMethod: `did:key:${multibase}#${multibase}`,
    algorithm: 'EdDSA',
    sign: async () => concatBytes(point, new Uint8Array(32)),
  } as const
  const fragment = { ...thief.signer, verificationMethod: `${web.did}#${thief.keyPair.publicKeyMultibase}` }
  const future = new Date('2026-06-01T00:06:00Z')
  const document = web.pages[didAddress]!
  const bound = 'The key of a proof must belong to the issuer.'
  return [
    {
      name: 'another-key',
      title: 'of a university, signed by somebody else',
      rule: bound,
      see: `${ob}#verification`,
      body: json(await issueCredential(badge(web.did), thief.signer, { now })),
      pages: web.pages,
    },
    {
      name: 'key-in-fragment',
      title: 'whose key merely stands in the fragment',
      rule: 'The key must be listed in the document of its controller.',
      see: 'https://www.w3.org/TR/cid-1.0/#retrieve-verification-method',
      body: json(await issueCredential(badge(web.did), fragment, { now })),
      pages: web.pages,
    },
    {
      name: 'key-for-authentication',
      title: 'whose key is listed for authentication only',
      rule: 'The key must be listed for the purpose of the proof.',
      see: 'https://www.w3.org/TR/cid-1.0/#retrieve-verification-method',
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
      pages: { [didAddress]: { ...document, assertionMethod: [], authentication: [web.method] } },
    },
    {
      name: 'foreign-did-document',
      title: 'whose DID leads to a document about another',
      rule: 'The id of a DID document must be the DID that was asked for.',
      see: 'https://www.w3.org/TR/did-1.0/#did-subject',
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
      pages: { [didAddress]: { ...document, id: 'did:web:elsewhere.example' } },
    },
    {
      name: 'no-did-document',
      title: 'whose DID leads nowhere',
      rule: bound,
      see: `${ob}#verification`,
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
    },
    {
      name: 'small-order-key',
      title: 'signed by a key of small order, whose one signature fits everything',
      rule: 'Public keys must be checked before they are used.',
      see: 'https://www.rfc-editor.org/rfc/rfc8032#section-8',
      body: json(await issueCredential(badge(`did:key:${multibase}`), weak, { now })),
    },
    {
      name: 'future-proof',
      title: 'whose proof is dated in the future',
      rule: 'A proof cannot have been made after it is seen.',
      see: `${di}#proofs`,
      body: json(await issueCredential(badge(did), signer, { now: future })),
    },
    {
      name: 'unknown-suite',
      title: 'with a cryptosuite that nobody knows',
      rule: 'What cannot be verified is neither good nor bad.',
      see: `${di}#cryptographic-suites`,
      body: json(await withSuite(did, signer, 'future-2040')),
    },
    {
      name: 'endorsement',
      title: 'that is an endorsement and no badge',
      rule: 'An Open Badge has the type OpenBadgeCredential or AchievementCredential.',
      see: `${ob}#achievementcredential`,
      body: json(await endorsement(did, signer)),
    },
  ]
}

async function withSuite(did: string, signer: Parameters<typeof issueCredential>[1], cryptosuite: string) {
  const signed = await issueCredential(badge(did), signer, { now })
  return { ...signed, proof: { ...signed.proof, cryptosuite } }
}

async function endorsement(did: string, signer: Parameters<typeof issueCredential>[1]) {
  const { '@context': context, issuer, validFrom } = badge(did)
  const unsigned = {
    '@context': context,
    id: 'urn:uuid:9a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer,
    validFrom,
    credentialSubject: {
      id: 'https://northfield.example/achievements/ropework',
      type: ['EndorsementSubject'],
      endorsementComment: 'Sound.',
    },
  }
  return issueCredential(unsigned, signer, { now })
}
