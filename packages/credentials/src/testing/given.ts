import { toUtf8 } from '../encoding/index.ts'
import type { Fetch } from '../fetch.ts'
import {
  buildCredential,
  type CredentialFacts,
  createSigner,
  didKeyMethod,
  generateKeyPair,
  toDidKey,
} from '../index.ts'
import type { KeyAlgorithm, KeyPair } from '../keys/index.ts'

/** An issuer whose DID is its key. */
export async function givenIssuer(algorithm: Exclude<KeyAlgorithm, 'RS256'> = 'Ed25519') {
  const keyPair = await generateKeyPair(algorithm)
  const did = toDidKey(keyPair.publicKeyMultibase!)
  const method = didKeyMethod(keyPair.publicKeyMultibase!)
  return { did, method, keyPair, signer: createSigner(keyPair, method) }
}

/** An issuer with a did:web at this host, and the way out that leads to its document. */
export async function givenWebIssuer(host = 'northfield.example', algorithm: KeyAlgorithm = 'Ed25519') {
  const keyPair = await generateKeyPair(algorithm)
  const did = `did:web:${host}`
  const method = `${did}#${keyPair.publicKeyMultibase ?? 'key-1'}`
  const document = didDocument(did, method, keyPair)
  const pages = new Map<string, object | string>([[`https://${host}/.well-known/did.json`, document]])
  return { did, method, keyPair, signer: createSigner(keyPair, method), document, pages, fetch: givenPages(pages) }
}

export function didDocument(did: string, method: string, { publicJwk, publicKeyMultibase }: KeyPair) {
  const key = publicKeyMultibase
    ? { id: method, type: 'Multikey', controller: did, publicKeyMultibase }
    : { id: method, type: 'JsonWebKey', controller: did, publicKeyJwk: publicJwk }
  return { '@context': ['https://www.w3.org/ns/did/v1'], id: did, verificationMethod: [key], assertionMethod: [method] }
}

/** A world with these pages and no others; texts stand as they are, objects as JSON. */
export function givenPages(pages: ReadonlyMap<string, object | string>): Fetch & { visited: string[] } {
  const visited: string[] = []
  const fetch: Fetch = async (url) => {
    visited.push(url)
    const page = pages.get(url)
    const body = toUtf8(typeof page === 'string' ? page : JSON.stringify(page ?? null))
    return { status: page ? 200 : 404, contentType: 'application/json', body, finalUrl: url }
  }
  return Object.assign(fetch, { visited })
}

/** What a test does not care about. */
export function givenFacts(issuer: string, facts: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
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
  }
}

export function givenCredential(issuer: string, facts: Partial<CredentialFacts> = {}) {
  return buildCredential(givenFacts(issuer, facts))
}

/** A credential with a bit of everything. */
export function givenRichCredential(issuer: string) {
  return givenCredential(issuer, {
    id: 'https://northfield.example/credentials/1',
    validUntil: '2030-01-01T00:00:00+02:00',
    description: 'Knots — und „Seemannsknoten“ 结 🪢',
    image: { id: 'https://northfield.example/badge.png', caption: 'A knot' },
    narrative: 'Held **100 kg**.\n\nTwice.',
    creditsEarned: 2.5,
    evidence: [
      { id: 'https://northfield.example/evidence/1', name: 'Video', narrative: 'A climb' },
      { narrative: 'A test' },
    ],
    result: [
      {
        resultDescription: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        value: 'B',
        achievedLevel: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      },
    ],
    achievement: {
      id: 'https://northfield.example/achievements/ropework',
      name: 'Ropework',
      description: 'Ties knots that hold.',
      criteria: { id: 'https://northfield.example/criteria', narrative: 'Tie ten knots.' },
      achievementType: 'MicroCredential',
      creator: { id: issuer, name: 'Northfield University' },
      creditsAvailable: 3,
      fieldOfStudy: 'Seamanship',
      humanCode: 'ROPE-1',
      inLanguage: 'en',
      image: { id: 'https://northfield.example/ropework.png' },
      tag: ['knots', 'rope', 'smile 😀'],
      specialization: 'Sailing',
      version: '1.0',
      related: [{ id: 'https://northfield.example/achievements/ropework-0', version: '0.9', inLanguage: 'en' }],
      alignment: [
        {
          targetName: 'tie knots',
          targetUrl: 'http://data.europa.eu/esco/skill/1',
          targetType: 'ext:ESCOSkill',
          targetFramework: 'ESCO',
        },
      ],
      resultDescription: [
        {
          id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
          name: 'Grade',
          resultType: 'LetterGrade',
          allowedValue: ['C', 'B', 'A'],
          requiredValue: 'C',
          rubricCriterionLevel: [
            { id: 'urn:uuid:00000000-0000-4000-8000-000000000002', name: 'Good', level: '2', points: '10' },
          ],
        },
      ],
    },
  })
}
