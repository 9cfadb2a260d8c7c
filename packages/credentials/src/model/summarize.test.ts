import { expect, test } from 'vitest'
import { givenRichCredential } from '../testing/given.ts'
import { givenHosted } from '../testing/given-assertion.ts'
import { summarize } from './summarize.ts'

test('of an Open Badge 3.0, the achievement', () => {
  expect(summarize(givenRichCredential('did:example:university'))).toEqual({
    name: 'Ropework',
    description: 'Ties knots that hold.',
    criteria: 'Tie ten knots.',
    image: 'https://northfield.example/badge.png',
    issuerName: 'Northfield University',
    recipientName: 'Ada Lovelace',
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2030-01-01T00:00:00+02:00',
  })
})

test('of an Open Badge 2.0, its badge and its issuer, and no address of a person', () => {
  const { assertion, badge, issuer } = givenHosted({
    assertion: { recipient: { type: 'email', hashed: false, identity: 'ada@example.org' }, expires: '2030-01-01' },
  })
  expect(summarize({ ...assertion, badge: { ...badge, issuer } })).toEqual({
    name: 'Ropework',
    description: 'Ties knots that hold.',
    criteria: 'Tie ten knots.',
    image: 'https://badges.northfield.example/badges/ropework.png',
    issuerName: 'Northfield University',
    validFrom: '2026-03-01T00:00:00+00:00',
    validUntil: '2030-01-01',
  })
})

test('of texts in languages, one; of what is not there, nothing; hashed names are none', () => {
  expect(
    summarize({
      name: { '@value': 'Seilarbeit', '@language': 'de' },
      issuer: 'did:example:university',
      issuanceDate: '2026-03-01T00:00:00Z',
      credentialSubject: { identifier: { identityType: 'name', hashed: true, identityHash: 'sha256$00' } },
    }),
  ).toEqual({ name: 'Seilarbeit', validFrom: '2026-03-01T00:00:00Z' })
})
