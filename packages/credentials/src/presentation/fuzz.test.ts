import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toUtf8 } from '../encoding/index.ts'
import {
  buildPresentation,
  issueCredential,
  issueJwt,
  issuePresentation,
  issuePresentationJwt,
  type PresentationReport,
  toEnvelope,
  verifyPresentation,
} from '../index.ts'
import type { JsonObject } from '../json.ts'
import { nodeCrypto } from '../node/index.ts'
import { signJwt } from '../proof/jose.ts'
import { givenCredential, givenIssuer, givenPages } from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')
const asked = { challenge: 'n-0S6_WzA2Mj', domain: 'https://verifier.example' }
const options = { ...asked, now, crypto: nodeCrypto, fetch: givenPages(new Map()) }

/** Every report is whole, whatever it was about. */
function expectReport(report: PresentationReport) {
  expect(report.checks.length).toBeGreaterThan(0)
  for (const { outcome, code } of report.checks) expect(outcome === 'passed' || code).toBeTruthy()
  expect(report.verified).toBe(report.verdict === 'valid' || report.verdict === 'valid_unrecognized')
  if (report.verified) for (const { verified } of report.credentials) expect(verified).toBe(true)
}

describe('whatever strangers present, verifying ends with a report', () => {
  let holder: Awaited<ReturnType<typeof givenIssuer>>
  let texts: string[]

  beforeAll(async () => {
    const issuer = await givenIssuer()
    holder = await givenIssuer()
    const badge = givenCredential(issuer.did)
    const embedded = await issueCredential(badge, issuer.signer, { now })
    const jwt = await issueJwt(badge, issuer.signer, { typ: 'vc+jwt' })
    const presentation = buildPresentation({ holder: holder.did, credentials: [embedded, jwt] })
    const secured = await issuePresentationJwt(presentation, holder.signer, { ...asked, now })
    texts = [
      JSON.stringify(await issuePresentation(presentation, holder.signer, { ...asked, now })),
      JSON.stringify(toEnvelope(secured, 'presentation')),
      secured,
    ]
  })

  test('for changed bytes', async () => {
    const change = fc.record({ at: fc.nat(), value: fc.nat(255), insert: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.array(change, { minLength: 1, maxLength: 3 }), async (which, changes) => {
        let bytes = toUtf8(texts[which]!)
        for (const { at, value, insert } of changes) {
          const position = at % bytes.length
          bytes = insert
            ? new Uint8Array([...bytes.slice(0, position), value, ...bytes.slice(position)])
            : bytes.with(position, value)
        }
        expectReport(await verifyPresentation(bytes, options))
      }),
      { numRuns: 1_000 },
    )
  })

  test('for anything in any member, signed by a holder who means it', async () => {
    const names = ['@context', 'id', 'type', 'holder', 'verifiableCredential', 'vp', 'vc', 'iss', 'jti', 'aud', 'exp']
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        'data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.e30.AAAA',
        { type: 'EnvelopedVerifiableCredential', id: 'data:,' },
        ['https://www.w3.org/2018/credentials/v1'],
        ['VerifiablePresentation', 'EnvelopedVerifiablePresentation'],
        'https://[::z',
        1e300,
      ),
    )
    const strange = fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 3 })
    await fc.assert(
      fc.asyncProperty(strange, fc.constantFrom('vp+jwt', 'JWT'), async (members, typ) => {
        const payload = { ...buildPresentation({ holder: holder.did, credentials: [] }), ...(members as JsonObject) }
        expectReport(await verifyPresentation(await signJwt({ typ }, payload, holder.signer), options))
        expectReport(await verifyPresentation(payload, options))
      }),
      { numRuns: 1_000 },
    )
  })
})
