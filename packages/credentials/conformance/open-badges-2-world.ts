import { hashIdentity } from '../src/index.ts'

export const host = 'https://badges.northfield.example'
/** The addresses of the badge and of all it builds on. */
export const at = {
  assertion: `${host}/assertions/1`,
  badge: `${host}/badges/ropework`,
  issuer: `${host}/issuer`,
  key: `${host}/keys/1`,
  revocations: `${host}/revocations`,
} as const
export const context = 'https://w3id.org/openbadges/v2'

/** An assertion of Open Badges 2.0, its badge and its issuer. */
export function world(change: { assertion?: object; badge?: object; issuer?: object } = {}) {
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: at.assertion,
    recipient: { type: 'email', hashed: true, salt: 'a1b2', identity: hashIdentity('ada@example.org', 'a1b2') },
    badge: at.badge,
    verification: { type: 'hosted' },
    issuedOn: '2026-03-01T00:00:00Z',
    ...change.assertion,
  }
  const badgeClass = {
    '@context': context,
    type: 'BadgeClass',
    id: at.badge,
    name: 'Ropework',
    description: 'Ties knots that hold.',
    image: `${host}/badges/ropework.png`,
    criteria: { narrative: 'Tie ten knots.' },
    issuer: at.issuer,
    ...change.badge,
  }
  const issuer = {
    '@context': context,
    type: 'Issuer',
    id: at.issuer,
    name: 'Northfield University',
    url: 'https://northfield.example/',
    email: 'badges@northfield.example',
    ...change.issuer,
  }
  return {
    assertion,
    badgeClass,
    issuer,
    pages: { [at.badge]: badgeClass, [at.issuer]: issuer } as Record<string, object>,
  }
}
