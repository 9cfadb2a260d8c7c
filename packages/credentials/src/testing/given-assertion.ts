import type { Fetch } from '../fetch.ts'
import { createSigner, generateKeyPair } from '../index.ts'
import type { JsonObject } from '../json.ts'
import { hashIdentity } from '../model/identity.ts'
import { signJwt } from '../proof/jose.ts'
import { givenPages } from './given.ts'

const host = 'https://badges.northfield.example'
export const places = {
  assertion: `${host}/assertions/1`,
  badge: `${host}/badges/ropework`,
  issuer: `${host}/issuer`,
  key: `${host}/keys/1`,
  revocations: `${host}/revocations`,
} as const

const context = 'https://w3id.org/openbadges/v2'

/** A hosted badge of Open Badges 2.0 and its world. */
export function givenHosted(change: Partial<Record<keyof typeof places, object | undefined>> = {}) {
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: places.assertion,
    recipient: { type: 'email', hashed: true, salt: 'a1b2', identity: hashIdentity('ada@example.org', 'a1b2') },
    badge: places.badge,
    verification: { type: 'hosted' },
    issuedOn: '2026-03-01T00:00:00+00:00',
    ...change.assertion,
  }
  const badge = {
    '@context': context,
    type: 'BadgeClass',
    id: places.badge,
    name: 'Ropework',
    description: 'Ties knots that hold.',
    image: `${host}/badges/ropework.png`,
    criteria: { narrative: 'Tie ten knots.' },
    issuer: places.issuer,
    ...change.badge,
  }
  const issuer = {
    '@context': context,
    type: 'Issuer',
    id: places.issuer,
    name: 'Northfield University',
    url: 'https://northfield.example/',
    email: 'badges@northfield.example',
    ...change.issuer,
  }
  const pages = new Map<string, object | string>([
    [places.assertion, assertion],
    [places.badge, badge],
    [places.issuer, issuer],
  ])
  return { assertion: assertion as JsonObject, badge, issuer, pages, fetch: givenPages(pages) }
}

export function toPem(spki: ArrayBuffer, label = 'PUBLIC KEY'): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(spki)))
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`
}

const keyPair = generateKeyPair('RS256')

/** A signed badge of Open Badges 2.0 and its world. */
export async function givenSigned(change: Partial<Record<keyof typeof places, object>> = {}) {
  const pair = await keyPair
  const key = await crypto.subtle.importKey(
    'jwk',
    pair.publicJwk as JsonWebKey,
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    true,
    ['verify'],
  )
  const publicKeyPem = toPem(await crypto.subtle.exportKey('spki', key))
  const hosted = givenHosted({
    badge: change.badge,
    issuer: { publicKey: places.key, revocationList: places.revocations, ...change.issuer },
    assertion: {
      id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
      verification: { type: 'signed', creator: places.key },
      ...change.assertion,
    },
  })
  const { pages, assertion } = hosted
  pages.delete(places.assertion)
  pages.set(places.key, {
    '@context': context,
    type: 'CryptographicKey',
    id: places.key,
    owner: places.issuer,
    publicKeyPem,
    ...change.key,
  })
  pages.set(places.revocations, {
    '@context': context,
    type: 'RevocationList',
    id: places.revocations,
    issuer: places.issuer,
    revokedAssertions: [],
    ...change.revocations,
  })
  const signer = createSigner(pair, places.key)
  const sign = (payload: JsonObject, header: JsonObject = {}) => signJwt({ kid: undefined, ...header }, payload, signer)
  return { ...hosted, publicKeyPem, sign, jws: await sign(assertion) }
}

/** The same way out, with some answers that are not documents. */
export function withAnswers(
  fetch: Fetch,
  answers: Readonly<Record<string, Partial<Awaited<ReturnType<Fetch>>>>>,
): Fetch {
  return async (url, request) => ({ ...(await fetch(url, request)), ...answers[url] })
}
