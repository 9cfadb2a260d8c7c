import type { Verification } from '@cairn/api'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { catalogs } from '../../lib/i18n/catalogs.server.ts'
import { MessagesProvider } from '../../lib/i18n/messages.tsx'
import { VerificationResult } from './verification-result.tsx'

type Finding = Verification['checks'][number]

const passed = ['format', 'json', 'context', 'structure', 'proof', 'key', 'signature', 'issuer', 'validity'].map(
  (check): Finding => ({ check, outcome: 'passed' }),
)

function shown(report: Partial<Verification>, isOffline = false, asked = false): string {
  const whole = { verdict: 'undetermined', verified: false, checks: passed, warnings: [], ...report } as Verification
  const Page = createRoutesStub([
    {
      path: '/',
      Component: () => (
        <MessagesProvider locale="en" catalog={catalogs.en}>
          <VerificationResult
            report={{ ...whole, checkedAt: '2026-11-23T10:00:00.000Z' }}
            isOffline={isOffline}
            asked={asked}
            page="https://cairn.example/verify"
          />
        </MessagesProvider>
      ),
    },
  ])
  return renderToStaticMarkup(<Page />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const silent: Finding = { check: 'status', outcome: 'inconclusive', code: 'status.not_checked' }

test('without a network, all but the status good: that is said, and not that something went wrong', () => {
  const text = shown({ checks: [...passed, silent] }, true)
  expect(text).toContain('Genuine, status not asked')
  expect(text).toContain('Not asked: whether it was revoked or suspended and whether this Cairn recognizes its issuer.')
})

test('without its issuer’s keys nothing holds, and all that was not asked is named', () => {
  const until = passed.slice(0, 5)
  const text = shown({ checks: [...until, { check: 'key', outcome: 'inconclusive', code: 'did.unavailable' }] }, true)
  expect(text).toContain('Could not find out')
  expect(text).not.toContain('What still holds')
  expect(text).toContain('Not asked: which keys its issuer publishes, whether it was revoked')
  expect(text).toContain('Not asked: Nothing was changed after signing')
})

test('of a revoked badge: what, since when, by whom, and what still holds', () => {
  const revoked: Finding = {
    check: 'status',
    outcome: 'failed',
    code: 'credential.revoked',
    since: '2026-11-20T09:30:00.000Z',
    by: 'did:web:northfield.example%3A8443:t:u',
  }
  const text = shown({ verdict: 'revoked', checks: [...passed, revoked] })
  expect(text).toMatch(
    /The issuer has revoked it\. +Since 20 Nov 2026, 09:30 UTC at the latest +Says northfield\.example:8443/,
  )
  expect(text).toContain('What still holds: it was not changed after signing, it comes from the issuer')
})

test('what was known last is said of a status that could not be had', () => {
  const last: Finding = {
    check: 'status',
    outcome: 'inconclusive',
    code: 'status.unavailable',
    lastKnown: { state: 'credential.suspended', asOf: '2026-11-20T09:30:00.000Z' },
  }
  expect(shown({ checks: [...passed, last] })).toMatch(/last asked, on +20 Nov 2026, 09:30 UTC *, it was suspended/)
})

test('what is in a record has a verdict each, said once', () => {
  const text = shown({
    verdict: 'valid',
    verified: true,
    checks: [...passed, { check: 'contained', outcome: 'passed', detail: '1/2' }],
    contained: [
      { pointer: '/a', verdict: 'invalid', code: 'signature.bad' },
      { pointer: '/b', verdict: 'valid', name: 'Ropework' },
    ],
    warnings: [{ code: 'contained.not_verified', detail: 'invalid' }],
  })
  expect(text).toMatch(/1 of 2 are good\./)
  expect(text).toMatch(/A badge without a name +Not valid +The signature does not fit/)
  expect(text).toMatch(/Ropework +Valid/)
  expect(text).not.toContain('A badge in it could not be verified')
})

test('a date that is none, as older badges have them, is shown as it stands', () => {
  const text = shown({ summary: { name: 'Welding', validFrom: 'last spring', validUntil: '2027-01-31' } })
  expect(text).toMatch(/Issued +last spring +Valid until +31 Jan 2027/)
})

test('whose it is could not be shown, also when it was not reached', () => {
  expect(shown({ verdict: 'invalid', checks: [] }, false, true)).toContain('It could not be shown that it was awarded')
})

test('without a network, an issuer is not called unknown that nobody was asked about', () => {
  const good = { verdict: 'valid_unrecognized', verified: true } as const
  expect(shown(good)).toContain('We do not know this issuer.')
  expect(shown(good, true)).not.toContain('We do not know this issuer.')
  expect(shown(good, true)).toContain('Whether this Cairn knows its issuer was not asked.')
})

test('an endorsement that was not found true has the reason in place of its words', () => {
  const forged = { pointer: '/endorsement/0', verdict: 'invalid', code: 'signature.bad' } as const
  const text = shown({ endorsements: [forged] })
  expect(text).toContain('What it says is not shown, because it was not found true.')
  expect(text).toContain('The signature does not fit what is written')
})

test('of a copy that its holder made to be shown the verdict says so, and nothing says it twice', () => {
  const text = shown({ verdict: 'valid', verified: true, warnings: [{ code: 'proof.derived', detail: '' }] })
  expect(text.match(/Its holder chose which parts of it to show\./g)).toHaveLength(1)
  expect(text).toContain('What was left out is not in this copy')
  expect(text).not.toContain('proof.derived')
})
