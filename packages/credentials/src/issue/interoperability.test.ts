import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as peer from '@digitalbazaar/vc'
import { CompactSign, compactVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { fromUtf8, toUtf8 } from '../encoding/index.ts'
import { bake, issueCredential, issueJwt, toDidKey, unbake, verifyCredential } from '../index.ts'
import { registeredClaims } from '../model/jwt-claims.ts'
import { givenCredential, givenIssuer, givenRichCredential, givenWebIssuer } from '../testing/given.ts'
import { peerLoader, peerVerifies } from '../testing/peer.ts'

const now = new Date('2026-06-01T00:00:00Z')

describe('what Cairn issues', () => {
  test.each([
    ['eddsa-rdfc-2022', 'Ed25519', eddsaRdfc2022],
    ['eddsa-jcs-2022', 'Ed25519', createVerifyCryptosuite()],
    ['ecdsa-rdfc-2019', 'P-256', ecdsaRdfc2019],
    ['ecdsa-rdfc-2019', 'P-384', ecdsaRdfc2019],
  ] as const)(
    'with %s (%s) is verified by other software, and refused after one changed byte',
    async (cryptosuite, algorithm, suite) => {
      const { did, signer } = await givenIssuer(algorithm)
      const signed = await issueCredential(givenRichCredential(did), signer, { now, cryptosuite })
      expect(await peerVerifies(signed, suite, now)).toBe(true)
      expect(await verifyCredential(signed, { now })).toMatchObject({ verdict: 'valid_unrecognized' })

      const changed = JSON.parse(JSON.stringify(signed).replace('Ropework', 'Ropewerk'))
      expect(await peerVerifies(changed, suite, now)).toBe(false)
      const report = await verifyCredential(changed, { now })
      expect(report).toMatchObject({ verdict: 'invalid', verified: false })
      expect(report.checks.at(-1)).toMatchObject({ check: 'signature', outcome: 'failed', code: 'signature.bad' })
      expect(report.credential).toBeUndefined()
    },
  )

  test.each(['png', 'svg'] as const)('is still verified by other software after a stay in a %s', async (kind) => {
    const { did, signer } = await givenIssuer()
    const image = kind === 'png' ? onePixel : toUtf8('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const baked = bake(image, JSON.stringify(await issueCredential(givenRichCredential(did), signer, { now })))

    expect(await peerVerifies(JSON.parse(unbake(baked).text), eddsaRdfc2022, now)).toBe(true)
    expect(await verifyCredential(baked, { now })).toMatchObject({ verdict: 'valid_unrecognized', format: kind })

    const at = baked.findIndex((_, index) => fromUtf8(baked.slice(index, index + 4)) === 'knot')
    baked[at]! ^= 1
    expect((await verifyCredential(baked, { now })).verified).toBe(false)
  })

  test.each(['Ed25519', 'P-256', 'P-384', 'RS256'] as const)(
    'as JWT (%s) is verified by jose, and refused after one changed byte',
    async (algorithm) => {
      const { did, signer, keyPair, fetch } = await givenWebIssuer('northfield.example', algorithm)
      const jwt = await issueJwt(givenRichCredential(did), signer)
      const key = await importJWK(keyPair.publicJwk, signer.algorithm)

      const { payload, protectedHeader } = await compactVerify(jwt, key)
      expect(protectedHeader).toEqual({ alg: signer.algorithm, kid: signer.verificationMethod, typ: 'JWT' })
      expect(JSON.parse(fromUtf8(payload)!)).toMatchObject({
        iss: did,
        jti: 'https://northfield.example/credentials/1',
        sub: 'did:example:ada',
        nbf: 1772323200,
        exp: 1893448800,
      })

      const [header, body, signature] = jwt.split('.') as [string, string, string]
      const changed = `${header}.${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}.${signature}`
      await expect(compactVerify(changed, key)).rejects.toThrow()
      expect((await verifyCredential(changed, { now, fetch })).verified).toBe(false)
      expect((await verifyCredential(jwt, { now, fetch })).verified).toBe(true)
    },
  )
})

describe('what other software issues', () => {
  test.each([
    ['eddsa-rdfc-2022', eddsaRdfc2022, () => ed25519Multikey.generate({})],
    ['eddsa-jcs-2022', createSignCryptosuite(), () => ed25519Multikey.generate({})],
    ['ecdsa-rdfc-2019 P-256', ecdsaRdfc2019, () => ecdsaMultikey.generate({ curve: 'P-256' })],
    ['ecdsa-rdfc-2019 P-384', ecdsaRdfc2019, () => ecdsaMultikey.generate({ curve: 'P-384' })],
  ] as const)('with %s is verified, and refused after one changed byte', async (_name, cryptosuite, generate) => {
    const key = await generate()
    const multibase = (await key.export({ publicKey: true })).publicKeyMultibase!
    const did = toDidKey(multibase)
    const signer = Object.assign(key.signer(), { id: `${did}#${multibase}` })
    const suite = new DataIntegrityProof({ signer, cryptosuite, date: '2026-05-01T00:00:00Z' })
    const signed = await peer.issue({ credential: { ...givenRichCredential(did) }, suite, documentLoader: peerLoader })

    expect(await verifyCredential(signed, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      issuer: { boundBy: 'did:key' },
    })
    const changed = JSON.stringify(signed).replace('"2.5', '"2.6').replace(':2.5', ':2.6')
    expect(await verifyCredential(changed, { now })).toMatchObject({ verdict: 'invalid' })
  })

  test('sorted by UTF-16 units is accepted, and the finding says so', async () => {
    const key = await ed25519Multikey.generate({})
    const multibase = (await key.export({ publicKey: true })).publicKeyMultibase!
    const did = toDidKey(multibase)
    const suite = new DataIntegrityProof({
      signer: Object.assign(key.signer(), { id: `${did}#${multibase}` }),
      cryptosuite: eddsaRdfc2022,
      date: '2026-05-01T00:00:00Z',
    })
    const { achievement, ...credentialSubject } = givenCredential(did).credentialSubject
    const credential = {
      ...givenCredential(did),
      credentialSubject: { ...credentialSubject, achievement: { ...achievement, tag: ['😀 smile', 'ﬃ ligature'] } },
    }
    const signed = await peer.issue({ credential, suite, documentLoader: peerLoader })

    const report = await verifyCredential(signed, { now })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', warnings: [{ code: 'signature.utf16_order' }] })
    expect(report.checks.find(({ check }) => check === 'signature')).toMatchObject({
      outcome: 'passed',
      code: 'signature.utf16_order',
    })
  })

  test.each(['EdDSA', 'ES256', 'ES384', 'RS256'] as const)('as JWT by jose (%s) is verified', async (alg) => {
    const algorithm = { EdDSA: 'Ed25519', ES256: 'P-256', ES384: 'P-384', RS256: 'RS256' }[alg] as 'P-256'
    const { did, method, keyPair, fetch } = await givenWebIssuer('northfield.example', algorithm)
    const credential = givenCredential(did)
    const jwt = await new CompactSign(toUtf8(JSON.stringify({ ...credential, ...registeredClaims(credential) })))
      .setProtectedHeader({ alg, kid: method, typ: 'JWT' })
      .sign(await importJWK(keyPair.privateJwk, alg))
    expect(await verifyCredential(jwt, { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      issuer: { boundBy: 'did:web' },
    })
  })
})

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)
