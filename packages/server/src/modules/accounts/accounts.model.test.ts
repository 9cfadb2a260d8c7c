import { describe, expect, test } from 'vitest'
import {
  CODE_LIFE,
  drawCode,
  type Identifier,
  isOpen,
  nameFromEmail,
  refuseScopes,
  relyingParty,
  type SignInCode,
  sessionExpiry,
  typedCode,
  withoutIdentifier,
} from './accounts.model.ts'

const start = new Date('2026-03-02T09:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000)

test.each([
  ['staff who do nothing are signed out after 2 hours', true, 0, 2],
  ['staff who work on are not', true, 5, 7],
  ['but after 12 hours they are', true, 11.5, 12],
  ['others stay for 30 days, whatever they do', false, 0, 720],
  ['and not longer', false, 719, 720],
])('%s', (_title, staff, lastSeen, end) => {
  expect(sessionExpiry({ createdAt: start, lastSeenAt: later(lastSeen) }, staff)).toEqual(later(end))
})

describe('a code', () => {
  const code: SignInCode = {
    id: 'cod_1',
    email: 'ada@example.org',
    personId: undefined,
    codeHash: new Uint8Array(),
    wrappedCode: undefined,
    next: undefined,
    locale: undefined,
    tries: 0,
    expiresAt: new Date(start.getTime() + CODE_LIFE),
    usedAt: undefined,
  }
  test.each([
    ['is good at first', {}, 0, true],
    ['is good after four wrong tries', { tries: 4 }, 0, true],
    ['is not after five', { tries: 5 }, 0, false],
    ['is not a second time', { usedAt: start }, 0, false],
    ['is good in its last millisecond', {}, CODE_LIFE - 1, true],
    ['is not at its end', {}, CODE_LIFE, false],
  ])('%s', (_title, changes, passed, open) => {
    expect(isOpen({ ...code, ...changes }, new Date(start.getTime() + passed))).toBe(open)
  })

  test.each([
    [[0, 0, 0, 0, 0, 0, 0, 7], '00000007'],
    [[0, 0, 0, 0, 5, 245, 225, 0], '00000000'],
    [[255, 255, 255, 255, 255, 255, 255, 255], '09551615'],
  ])('has always 8 digits: %j → %s', (bytes, expected) => {
    expect(drawCode(() => Uint8Array.from(bytes))).toBe(expected)
  })

  test.each([
    ['1234 5678', '12345678'],
    [' 1234-5678\t', '12345678'],
    ['1234567a', '1234567a'],
  ])('may be typed as %j', (typed, read) => {
    expect(typedCode(typed)).toBe(read)
  })
})

describe('removing an address', () => {
  const address = (id: string, facts: Partial<Identifier>): Identifier => ({
    id,
    personId: 'psn_1',
    email: `${id}@example.org`,
    isPrimary: false,
    provedAt: undefined,
    ...facts,
  })
  const primary = address('a', { isPrimary: true, provedAt: start })
  const proved = address('b', { provedAt: start })
  const youngest = address('c', { provedAt: start })
  const waiting = address('d', {})
  const invited = address('e', { isPrimary: true })

  test.each([
    ['another proved one goes', [primary, proved], 'b', [primary]],
    ['one that waits goes', [primary, waiting], 'd', [primary]],
    ['one that waits goes from somebody who only was invited', [invited, waiting], 'd', [invited]],
    [
      'the oldest proved one takes the place of the primary one',
      [primary, waiting, proved, youngest],
      'a',
      [waiting, { ...proved, isPrimary: true }, youngest],
    ],
  ])('%s', (_title, before, id, after) => {
    expect(withoutIdentifier(before, id)).toEqual(after)
  })

  test.each([
    ['the only one stays', [primary], 'a', 'account.last_identifier'],
    ['the only proved one stays', [primary, waiting], 'a', 'account.last_identifier'],
    ['the one somebody was invited by stays', [invited, waiting], 'e', 'account.last_identifier'],
    ['an unknown one is not there', [primary, proved], 'x', 'account.no_such_identifier'],
  ])('%s', (_title, before, id, code) => {
    expect(() => withoutIdentifier(before, id)).toThrow(expect.objectContaining({ code }))
  })
})

test.each([
  ['ada@example.org', 'ada'],
  ['"a@b"@example.org', '"a@b"'],
])('somebody of whom we know %s is called %s', (email, name) => {
  expect(nameFromEmail(email)).toBe(name)
})

test.each(['achievement.approve', 'member.manage', 'key.rotate'] as const)('no token is given %s', (scope) => {
  expect(() => refuseScopes(['award.read', scope])).toThrow(expect.objectContaining({ code: 'account.token_scope' }))
})

test.each([
  ['https://badges.example.edu', 'badges.example.edu', 'https://badges.example.edu'],
  ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
])('passkeys of %s are bound to %s', (url, id, origin) => {
  expect(relyingParty(url)).toEqual({ id, origin })
})

test.each(['http://127.0.0.1:3000', 'http://[::1]:3000'])('%s can have no passkeys', (url) => {
  expect(() => relyingParty(url)).toThrow(expect.objectContaining({ code: 'account.passkeys_unavailable' }))
})
