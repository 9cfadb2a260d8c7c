import { describe, expect, test } from 'vitest'
import { issueCredential, issueJwt, verifyCredential } from '../index.ts'
import { givenCredential, givenIssuer, givenWebIssuer } from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')

describe('verifying a credential', () => {
  test('is valid when its issuer is recognized, and valid_unrecognized when not', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenCredential(did), signer, { now })

    const known = await verifyCredential(signed, { now, trustedIssuers: () => 'recognized' })
    const unknown = await verifyCredential(JSON.stringify(signed), { now })

    expect(known).toMatchObject({
      verdict: 'valid',
      verified: true,
      issuer: { id: did, boundBy: 'did:key' },
      format: 'json',
    })
    expect(unknown).toMatchObject({ verdict: 'valid_unrecognized', verified: true, issuer: { trust: 'unknown' } })
    expect(known.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'format passed',
      'json passed',
      'context passed',
      'structure passed',
      'proof passed',
      'key passed',
      'signature passed',
      'issuer passed',
      'validity passed',
      'status passed',
    ])
  })

  test('asks the web for the document of a did:web, and says undetermined when it cannot be had', async () => {
    const { did, signer, fetch } = await givenWebIssuer()
    const signed = await issueCredential(givenCredential(did), signer, { now })

    expect(await verifyCredential(signed, { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      issuer: { boundBy: 'did:web' },
    })
    expect(await verifyCredential(signed, { now })).toMatchObject({ verdict: 'undetermined', verified: false })
  })

  test.each(['Ed25519', 'P-256', 'P-384', 'RS256'] as const)(
    'reads what it writes as a JWT with %s',
    async (algorithm) => {
      const { did, signer, fetch } = await givenWebIssuer('northfield.example', algorithm)
      for (const typ of ['JWT', 'vc+jwt'] as const) {
        const jwt = await issueJwt(givenCredential(did), signer, { typ })
        const report = await verifyCredential(jwt, { now, fetch })
        expect(report).toMatchObject({ verdict: 'valid_unrecognized', format: 'jwt' })
      }
    },
  )
})
