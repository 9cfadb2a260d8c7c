import type { PublicCredential, Verification } from '@cairn/api'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { catalogs } from '../../lib/i18n/catalogs.server.ts'
import { MessagesProvider } from '../../lib/i18n/messages.tsx'
import { CredentialVerdict } from './credential-verdict.tsx'

const at = '2026-11-23T10:00:00.000Z'
const report = (verdict: Verification['verdict'], verified: boolean): Verification => ({
  verdict,
  verified,
  checks: [],
  warnings: [],
  checkedAt: at,
})

function shown(badge: Partial<PublicCredential>): string {
  const Page = createRoutesStub([
    {
      path: '/',
      Component: () => (
        <MessagesProvider locale="en" catalog={catalogs.en}>
          <CredentialVerdict badge={{ organization: { name: 'Northfield' }, ...badge } as PublicCredential} />
        </MessagesProvider>
      ),
    },
  ])
  const html = renderToStaticMarkup(<Page />)
  return [/data-verdict="\w+"/.exec(html)?.[0], html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')].join(' ')
}

test.each([
  ['a good badge', { state: 'issued', verification: report('valid', true) }, /="valid".* Valid/],
  ['an expired one', { state: 'issued', verification: report('expired', false) }, /="expired".* Expired/],
  ['one that is still being signed', { state: 'granted' }, /="undetermined".* Being signed .*Northfield .* Look again/],
  [
    'a revoked one',
    {
      state: 'revoked',
      verification: report('revoked', false),
      revocation: { at, reasonClass: 'issued_in_error' },
    },
    /="revoked".* Revoked .* Revoked on 23 Nov 2026 ?\. .*by mistake/,
  ],
  [
    'one whose revocation has not reached the status list yet',
    { state: 'revoked', verification: report('valid', true), revocation: { at, reasonClass: 'misconduct' } },
    /="revoked".* Revoked .*misconduct/,
  ],
  [
    'one that was revoked before it was signed',
    { state: 'revoked', revocation: { at, reasonClass: 'administrative' } },
    /="revoked".* before it was signed/,
  ],
  [
    'a suspended one',
    { state: 'suspended', verification: report('suspended', false), suspension: { at } },
    /="revoked".* Suspended .* Suspended on 23 Nov 2026/,
  ],
  [
    'one that was changed after signing',
    { state: 'issued', verification: report('invalid', false) },
    /="invalid".* Not valid .*Do not rely on it/,
  ],
] as const)('%s', (_, badge, words) => {
  expect(shown(badge as Partial<PublicCredential>)).toMatch(words)
})
