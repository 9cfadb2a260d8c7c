import { createSigner, generateKeyPair, type JsonObject } from '../src/index.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft, Fixtures } from './draft.ts'
import { at, context, host, world } from './open-badges-2-world.ts'

const ob2 = 'https://www.imsglobal.org/spec/ob/v2p0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Open Badges 2.0 that are a JWS. */
export async function signedFixtures(): Promise<Fixtures> {
  const keyPair = await generateKeyPair('RS256')
  const parameters = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('jwk', keyPair.publicJwk as JsonWebKey, parameters, true, ['verify'])
  const spki = Buffer.from(await crypto.subtle.exportKey('spki', imported)).toString('base64')
  const publicKeyPem = `-----BEGIN PUBLIC KEY-----\n${spki.replace(/.{64}(?=.)/g, '$&\n')}\n-----END PUBLIC KEY-----\n`
  const signer = createSigner(keyPair, at.key)
  const id = 'urn:uuid:8a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d'
  const { assertion, issuer, pages } = world({
    assertion: { id, verification: { type: 'signed', creator: at.key } },
    issuer: { publicKey: at.key, revocationList: at.revocations },
  })
  const key = { '@context': context, type: 'CryptographicKey', id: at.key, owner: at.issuer, publicKeyPem }
  const list = (revokedAssertions: readonly object[]) => ({
    '@context': context,
    type: 'RevocationList',
    id: at.revocations,
    issuer: at.issuer,
    revokedAssertions,
  })
  const around = { ...pages, [at.key]: key, [at.revocations]: list([]) }
  const body = await signJwt({ kid: undefined }, assertion as JsonObject, signer)
  const [header, , signature] = body.split('.')
  const [, changed] = (
    await signJwt({ kid: undefined }, { ...assertion, issuedOn: '2020-01-01' } as JsonObject, signer)
  ).split('.')
  const draft = (name: string, title: string, rule: string, more: Partial<Draft> = {}): Draft => ({
    name: `ob2-signed${name}`,
    title: `of Open Badges 2.0, signed${title}`,
    rule,
    see: `${ob2}#signed-verification`,
    body,
    extension: 'jwt',
    pages: around,
    ...more,
  })
  const listed = 'The profile of the issuer lists the key that signs.'
  return {
    valid: [draft('', '', listed)],
    invalid: [
      draft('-by-unlisted-key', ' with a key that its issuer does not list', listed, {
        pages: { ...around, [at.issuer]: { ...issuer, publicKey: `${host}/keys/2` } },
      }),
      draft('-key-of-another', ' with a key that says it is somebody else’s', 'The owner of the key is the issuer.', {
        pages: { ...around, [at.key]: { ...key, owner: 'https://evil.example/issuer' } },
      }),
      draft('-revoked', ' and in the revocation list of its issuer', 'What the list names has been revoked.', {
        see: `${ob2}#RevocationList`,
        pages: { ...around, [at.revocations]: list([{ id, revocationReason: 'Cheated.' }]) },
      }),
      draft('-list-missing', ' whose revocation list cannot be had', 'A list that cannot be had says nothing.', {
        see: `${ob2}#RevocationList`,
        pages: { ...pages, [at.key]: key },
      }),
      draft('-changed', ' and changed afterwards', 'The signature must fit the document.', {
        body: `${header}.${changed}.${signature}`,
      }),
      draft('-copied-without', ' and copied without its signature', 'What is signed is verified by its signature.', {
        body: json(assertion),
        extension: 'json',
      }),
    ],
  }
}
