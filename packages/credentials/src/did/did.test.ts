import { describe, expect, test } from 'vitest'
import { encodeBase64url, toUtf8 } from '../encoding/index.ts'
import {
  didWebUrl,
  generateKeyPair,
  issueCredential,
  issueJwt,
  resolveDid,
  resolveKey,
  toDidKey,
  toDidWeb,
  verifyCredential,
} from '../index.ts'
import { createSigner } from '../keys/index.ts'
import { registeredClaims } from '../model/jwt-claims.ts'
import { signJwt } from '../proof/jose.ts'
import { didDocument, givenCredential, givenIssuer, givenPages, givenWebIssuer } from '../testing/given.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const now = new Date('2026-06-01T00:00:00Z')

describe('did:web', () => {
  test.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:user:alice', 'https://example.org/user/alice/did.json'],
    ['did:web:example.org%3A8443', 'https://example.org:8443/.well-known/did.json'],
    ['did:web:localhost%3a3000:orgs:n', 'https://localhost:3000/orgs/n/did.json'],
    ['did:web:127.0.0.1%3A3000', 'https://127.0.0.1:3000/.well-known/did.json'],
    ['did:web:xn--bcher-kva.example:b%20c', 'https://xn--bcher-kva.example/b%20c/did.json'],
  ])('%s lies at %s', (did, url) => {
    expect(didWebUrl(did)).toBe(url)
  })

  test.each([
    'did:web:',
    'did:web:a/b',
    'did:web:user@host',
    'did:web:host:..',
    'did:web:host:%2e%2e',
    'did:web:host:a%2Fb',
    'did:web:host::a',
    'did:web:host%3A',
    'did:web:host%3A99999999',
    'did:web:host%3A65536',
    'did:web:ho st',
    'did:web:[::1]',
    'did:web:host:a%00',
    'did:key:z',
    'did:web:host?x',
    'did:web:host#x',
  ])('%s lies nowhere', (did) => {
    expect(() => didWebUrl(did)).toThrow(refusal('did.malformed'))
  })

  test.each([
    ['https://example.org', 'did:web:example.org'],
    ['https://example.org:8443/a/b/', 'did:web:example.org%3A8443:a:b'],
    ['http://localhost:3000', 'did:web:localhost%3A3000'],
  ])('%s is %s', (url, did) => {
    expect(toDidWeb(url)).toBe(did)
  })

  test('tells apart what is not there, what cannot be had, and what is somebody else’s', async () => {
    const { did, document, fetch } = await givenWebIssuer()
    expect(await resolveDid(did, { fetch })).toEqual(document)
    await expect(resolveDid('did:web:nowhere.example', { fetch })).rejects.toMatchObject({ code: 'did.not_found' })
    await expect(resolveDid(did)).rejects.toMatchObject({ code: 'did.unavailable' })
    const away = () => Promise.reject(new TypeError('network'))
    await expect(resolveDid(did, { fetch: away })).rejects.toMatchObject({ code: 'did.unavailable' })
    const page = (body: string | object, host = 'northfield.example') =>
      givenPages(new Map([[`https://${host}/.well-known/did.json`, body]]))
    await expect(resolveDid(did, { fetch: page('<html>') })).rejects.toMatchObject({ code: 'did.unavailable' })
    await expect(resolveDid(did, { fetch: page('[]') })).rejects.toMatchObject({ code: 'did.unavailable' })
    await expect(resolveDid(did, { fetch: page({ ...document, id: 'did:web:other.example' }) })).rejects.toMatchObject({
      code: 'did.document_malformed',
    })
  })
})

describe('DIDs that are keys', () => {
  test.each(['Ed25519', 'P-256', 'P-384'] as const)('did:key of %s, also without its fragment', async (algorithm) => {
    const { did, method, keyPair } = await givenIssuer(algorithm)
    expect(await resolveKey(method, 'assertionMethod', {})).toMatchObject({
      controller: did,
      boundBy: 'did:key',
      key: { jwk: keyPair.publicJwk },
    })
    expect(await resolveKey(did, 'assertionMethod', {})).toMatchObject({ controller: did })
    await expect(resolveKey(`${did}#z6MkOther`, 'assertionMethod', {})).rejects.toMatchObject({
      code: 'did.key_not_found',
    })
  })

  test('did:jwk', async () => {
    const { publicJwk } = await generateKeyPair('P-256')
    const did = `did:jwk:${encodeBase64url(toUtf8(JSON.stringify(publicJwk)))}`
    expect(await resolveKey(`${did}#0`, 'assertionMethod', {})).toMatchObject({
      controller: did,
      boundBy: 'did:jwk',
      key: { jwk: publicJwk },
    })
    await expect(resolveDid('did:jwk:e30')).rejects.toMatchObject({ code: 'key.unsupported' })
    await expect(resolveDid('did:jwk:AAAA')).rejects.toMatchObject({ code: 'json.malformed' })
    const enciphering = `did:jwk:${encodeBase64url(toUtf8(JSON.stringify({ ...publicJwk, use: 'enc' })))}`
    await expect(resolveDid(enciphering)).rejects.toMatchObject({ code: 'key.unsafe' })
  })

  test.each([
    ['did:ion:abc', 'did.unsupported'],
    ['did:key:', 'did.malformed'],
    ['did:key:zzzz', 'key.unsupported'],
    ['did:key:m0OIl', 'key.malformed'],
    ['did:key:z0OIl', 'key.malformed'],
    [`did:key:z${'2'.repeat(5000)}`, 'key.malformed'],
    ['nonsense', 'did.malformed'],
    [`did:web:${'a'.repeat(9000)}`, 'did.malformed'],
  ])('%s is refused', async (did, code) => {
    await expect(resolveDid(did)).rejects.toMatchObject({ code })
  })

  test('toDidKey is the DID of a key', () => {
    expect(toDidKey('z6Mk')).toBe('did:key:z6Mk')
  })
})

describe('an issuer with an https address', () => {
  const issuer = 'https://northfield.example/issuers/1'
  const jwks = 'https://northfield.example/.well-known/jwks.json'

  async function given(kid: string) {
    const keyPair = await generateKeyPair('P-256')
    const signer = createSigner(keyPair, kid)
    const pages = new Map<string, object>()
    const verify = async (input: string | object) => {
      const { verdict, issuer: found, checks } = await verifyCredential(input, { now, fetch: givenPages(pages) })
      return { verdict, boundBy: found?.boundBy, code: checks.at(-1)?.code }
    }
    return { keyPair, signer, pages, verify, jwt: await issueJwt(givenCredential(issuer), signer) }
  }

  test('is bound by the key set of its host when the key says whose it is, or is the only one', async () => {
    const { keyPair, pages, verify, jwt } = await given(`${jwks}#key-1`)
    const other = (await generateKeyPair('P-256')).publicJwk
    const key = { ...keyPair.publicJwk, kid: 'key-1' }
    pages.set(jwks, {
      keys: [
        { ...key, iss: issuer },
        { ...other, kid: 'key-2' },
      ],
    })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set(jwks, { keys: [key] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set(jwks, { keys: [key, { ...other, kid: 'key-2' }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'signed_unbound', code: 'issuer.unbound' })
    pages.set(jwks, { keys: [{ ...key, iss: 'https://northfield.example/issuers/2' }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'signed_unbound' })
    pages.set(jwks, { keys: [{ ...other, kid: 'key-2' }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'invalid', code: 'did.key_not_found' })
  })

  test('is not bound by a key that lies somewhere on its host', async () => {
    const { keyPair, pages, verify, jwt } = await given('https://northfield.example/uploads/eve.json')
    pages.set('https://northfield.example/uploads/eve.json', keyPair.publicJwk)
    expect(await verify(jwt)).toMatchObject({ verdict: 'signed_unbound' })
    pages.set(jwks, { keys: [{ ...keyPair.publicJwk, iss: issuer }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
  })

  test('has the key that is its own, though another issuer of the host calls theirs the same', async () => {
    const { keyPair, pages, verify, jwt } = await given('key-1')
    const other = { ...(await generateKeyPair('P-256')).publicJwk, kid: 'key-1' }
    const key = { ...keyPair.publicJwk, kid: 'key-1', iss: issuer }
    pages.set(jwks, { keys: [{ ...other, iss: 'https://northfield.example/issuers/2' }, key] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set(jwks, { keys: [other, { ...key, iss: undefined }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'invalid', code: 'did.key_not_found' })
  })

  test('is found without a kid, when there is only one key that can be meant', async () => {
    const { keyPair, signer, pages, verify } = await given('')
    const credential = givenCredential(issuer)
    const payload = { ...credential, ...registeredClaims(credential) }
    const jwt = await signJwt({ typ: 'JWT', kid: undefined }, payload, signer)
    const other = (await generateKeyPair('P-256')).publicJwk
    pages.set(jwks, { keys: [other, { ...keyPair.publicJwk, iss: issuer }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set(jwks, { keys: [other, keyPair.publicJwk] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'invalid', code: 'did.key_not_found' })
  })

  test.each([
    ['enciphering', { use: 'enc' }],
    ['other operations', { key_ops: ['deriveKey'] }],
    ['another algorithm', { alg: 'ES384' }],
  ])('has no use for a key that it published for %s', async (_title, members) => {
    const { keyPair, pages, verify, jwt } = await given('key-1')
    pages.set(jwks, { keys: [{ ...keyPair.publicJwk, kid: 'key-1', iss: issuer, ...members }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'invalid', code: 'key.unsafe' })
    pages.set(jwks, {
      keys: [{ ...keyPair.publicJwk, kid: 'key-1', iss: issuer, use: 'sig', key_ops: ['verify'], alg: 'ES256' }],
    })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized' })
  })

  test('is bound by its metadata, where the host has no key set', async () => {
    const { keyPair, pages, verify, jwt } = await given('key-1')
    const keys = [{ ...keyPair.publicJwk, kid: 'key-1' }]
    const metadata = 'https://northfield.example/.well-known/jwt-vc-issuer/issuers/1'
    expect(await verify(jwt)).toMatchObject({ verdict: 'undetermined', code: 'did.not_found' })
    pages.set(metadata, { issuer, jwks: { keys } })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set(metadata, { issuer, jwks_uri: 'https://keys.example/northfield.json' })
    pages.set('https://keys.example/northfield.json', { keys })
    expect(await verify(jwt)).toMatchObject({ verdict: 'valid_unrecognized', boundBy: 'jwks' })
    pages.set('https://keys.example/northfield.json', { keys: [{ ...keys[0], iss: 'https://other.example' }] })
    expect(await verify(jwt)).toMatchObject({ verdict: 'signed_unbound' })
    pages.set(metadata, { issuer: 'https://northfield.example/issuers/2', jwks: { keys } })
    expect(await verify(jwt)).toMatchObject({ verdict: 'invalid', code: 'did.document_malformed' })
    pages.set(metadata, { issuer, jwks_uri: 'http://keys.example/northfield.json' })
    expect(await verify(jwt)).toMatchObject({ verdict: 'undetermined', code: 'key.unsupported' })
  })

  test('that is no address has no key', async () => {
    const { signer, verify } = await given('key-1')
    const credential = { ...givenCredential('https://[::z'), issuer: 'https://[::z' }
    expect(await verify(await issueJwt(credential, signer, { typ: 'vc+jwt' }))).toMatchObject({
      code: 'did.key_not_found',
    })
    const lost = createSigner((await given('')).keyPair, 'https://[::z#key-1')
    expect(await verify(await issueJwt(givenCredential(issuer), lost))).toMatchObject({ code: 'did.malformed' })
  })

  test('is bound by its own document that lists the key', async () => {
    const { keyPair, pages } = await given('')
    const method = `${issuer}#key-1`
    const signed = await issueCredential(givenCredential(issuer), createSigner(keyPair, method), { now })
    pages.set(issuer, didDocument(issuer, method, keyPair))
    const report = await verifyCredential(signed, { now, fetch: givenPages(pages) })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', issuer: { boundBy: 'profile' } })
  })

  test('is bound by a key document whose controller lists it', async () => {
    const address = 'https://northfield.example/keys/1'
    const { keyPair, pages } = await given('')
    const signed = await issueCredential(givenCredential(issuer), createSigner(keyPair, address), { now })
    const key = { id: address, type: 'Multikey', controller: issuer, publicKeyMultibase: keyPair.publicKeyMultibase! }
    pages.set(address, key)
    const verify = () => verifyCredential(signed, { now, fetch: givenPages(pages) })
    expect(await verify()).toMatchObject({ verdict: 'undetermined' })
    pages.set(issuer, { id: issuer, assertionMethod: [] })
    expect(await verify()).toMatchObject({ verdict: 'invalid' })
    pages.set(issuer, { id: issuer, assertionMethod: [address] })
    expect(await verify()).toMatchObject({ verdict: 'valid_unrecognized', issuer: { boundBy: 'profile' } })
  })
})
