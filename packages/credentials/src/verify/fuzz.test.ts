import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toUtf8 } from '../encoding/index.ts'
import { issueCredential, issueJwt, type VerificationReport, verifyCredential } from '../index.ts'
import type { JsonValue } from '../json.ts'
import { nodeCrypto } from '../node/index.ts'
import { decodeJwt } from '../proof/jose.ts'
import { givenIssuer, givenPages, givenRichCredential } from '../testing/given.ts'
import { hostile, placesIn, replaceAt } from '../testing/hostile.ts'

const now = new Date('2026-06-01T00:00:00Z')
const options = { now, crypto: nodeCrypto, fetch: givenPages(new Map()) }

/** Every report is whole, whatever it was about. */
function expectReport(report: VerificationReport) {
  expect(report.checks.length).toBeGreaterThan(0)
  for (const { outcome, code } of report.checks) expect(outcome === 'passed' || code).toBeTruthy()
  expect(report.verified).toBe(report.verdict === 'valid' || report.verdict === 'valid_unrecognized')
}

describe('whatever strangers send, verifying ends with a report', () => {
  test('for JSON with anything in any place', async () => {
    const { did, signer } = await givenIssuer()
    const signed = JSON.parse(
      JSON.stringify(await issueCredential(givenRichCredential(did), signer, { now })),
    ) as JsonValue
    const { proof: _, ...document } = signed as Record<string, JsonValue>
    const said = saidBy(document)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(30), { maxLength: 6 }),
        hostile,
        fc.boolean(),
        async (steps, replacement, rename) => {
          const changed = replaceAt(signed, steps, replacement as JsonValue, rename)
          const report = await verifyCredential(JSON.stringify(changed), options)
          expectReport(report)
          if (report.verified) expect(saidBy(report.credential)).toEqual(said)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  test('for an object that cannot be made a text, in every place', async () => {
    const { did, signer } = await givenIssuer()
    const credential = givenRichCredential(did)
    const jwt = decodeJwt(await issueJwt(credential, signer))
    const part = (value: JsonValue) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forms: [JsonValue, (changed: JsonValue) => string][] = [
      [await issueCredential(credential, signer, { now }), (changed) => JSON.stringify(changed)],
      [jwt.header, (changed) => `${part(changed)}.${part(jwt.payload)}.AAAA`],
      [jwt.payload, (changed) => `${part(jwt.header)}.${part(changed)}.AAAA`],
    ]
    for (const [document, write] of forms) {
      const plain = JSON.parse(JSON.stringify(document)) as JsonValue
      for (const steps of placesIn(plain)) {
        for (const odd of [{ toString: 0 }, [{ toString: 0 }]])
          expectReport(await verifyCredential(write(replaceAt(plain, steps, odd, false)), options))
      }
    }
  })

  test('for JSON and JWT with changed bytes', async () => {
    const { did, signer } = await givenIssuer()
    const texts = [
      JSON.stringify(await issueCredential(givenRichCredential(did), signer, { now })),
      await issueJwt(givenRichCredential(did), signer),
    ]
    const change = fc.record({ at: fc.nat(), value: fc.nat(255), insert: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (text, changes) => {
          let bytes = toUtf8(text)
          for (const { at, value, insert } of changes) {
            const position = at % bytes.length
            bytes = insert
              ? new Uint8Array([...bytes.slice(0, position), value, ...bytes.slice(position)])
              : bytes.with(position, value)
          }
          const report = await verifyCredential(bytes, options)
          expectReport(report)
        },
      ),
      { numRuns: 1_500 },
    )
  })
})

/** Everything that a document says, whatever the order and the brackets: `/path/of/keys=value`. */
function saidBy(value: JsonValue | undefined, path = ''): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set([`${path}=${JSON.stringify(value)}`])
  if (Array.isArray(value)) return new Set(value.flatMap((item: JsonValue) => [...saidBy(item, path)]))
  return new Set(Object.entries(value).flatMap(([key, item]) => [...saidBy(item, `${path}/${key}`)]))
}
