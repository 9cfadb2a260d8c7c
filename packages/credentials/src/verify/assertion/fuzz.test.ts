import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyCredential } from '../../index.ts'
import type { JsonValue } from '../../json.ts'
import { givenPages } from '../../testing/given.ts'
import { givenHosted, givenSigned, places } from '../../testing/given-assertion.ts'
import { hostile, replaceAt } from '../../testing/hostile.ts'

const now = new Date('2026-06-01T00:00:00Z')

test('whatever stands in documents of Open Badges 2.0, verifying ends with a report', async () => {
  const hosted = givenHosted()
  const { jws, pages: signedPages } = await givenSigned()
  const worlds = [
    { input: JSON.stringify(hosted.assertion), pages: hosted.pages },
    { input: jws, pages: signedPages },
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...worlds),
      fc.constantFrom(...Object.values(places)),
      fc.array(fc.nat(30), { maxLength: 4 }),
      hostile,
      fc.boolean(),
      async ({ input, pages }, place, steps, replacement, rename) => {
        const page = pages.get(place)
        if (page === undefined) return
        const changed = replaceAt(page as JsonValue, steps, replacement as JsonValue, rename)
        const fetch = givenPages(new Map(pages).set(place, JSON.stringify(changed)))
        const report = await verifyCredential(input, { now, fetch, recipient: 'ada@example.org' })
        for (const { outcome, code } of report.checks) expect(outcome === 'passed' || code).toBeTruthy()
        if (report.verified) expect(report.issuer).toMatchObject({ id: places.issuer })
      },
    ),
    { numRuns: 1_500 },
  )
})

test('whatever is handed in as an assertion, verifying ends with a report, and with what the issuer keeps', async () => {
  const { assertion, badge, issuer, fetch } = givenHosted()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(30), { maxLength: 4 }), hostile, fc.boolean(), async (steps, value, rename) => {
      const changed = replaceAt(assertion, steps, value as JsonValue, rename)
      const report = await verifyCredential(JSON.stringify(changed), { now, fetch })
      if (report.verified) expect(report.credential).toEqual({ ...assertion, badge: { ...badge, issuer } })
    }),
    { numRuns: 500 },
  )
})
