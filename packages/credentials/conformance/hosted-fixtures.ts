import type { Draft, Fixtures } from './draft.ts'
import { at, context, host, world } from './open-badges-2-world.ts'

const ob2 = 'https://www.imsglobal.org/spec/ob/v2p0/'
const json = (value: object) => JSON.stringify(value, null, 2)

function hosted(
  name: string,
  title: string,
  rule: string,
  {
    given,
    at: address,
    ...change
  }: { given?: object; at?: string; assertion?: object; badge?: object; issuer?: object } = {},
): Draft {
  const id = address ?? at.assertion
  const { assertion, pages } = world({ ...change, assertion: { id, ...change.assertion } })
  const see = `${ob2}#hosted-verification`
  return {
    name: `ob2-${name}`,
    title,
    rule,
    see,
    body: json({ ...assertion, ...given }),
    pages: { ...pages, [id]: assertion },
  }
}

/** Open Badges 2.0 and 1.x that are kept at an address of their issuer. */
export function hostedFixtures(): Fixtures {
  const truth =
    'The document at the address of the assertion is the assertion; what was handed in only names the address.'
  const scope = 'An assertion is kept on the host of its issuer, or where the profile of its issuer says.'
  const elsewhere = 'https://awards.example/assertions/1'
  const plain = hosted('hosted', 'of Open Badges 2.0, hosted by its issuer', truth)
  const { '@context': _, type: _type, id: _id, verification: _way, ...members } = world().assertion
  const old = { ...members, uid: 'abc-1', issuedOn: 1_772_323_200, verify: { type: 'hosted', url: at.assertion } }
  const oldBadge = {
    name: 'Ropework',
    description: 'Ties knots.',
    image: `${host}/1.png`,
    criteria: `${host}/c`,
    issuer: at.issuer,
  }
  return {
    valid: [
      { ...plain, recipient: 'Ada@example.org' },
      hosted('hosted-differs', 'of Open Badges 2.0, whose copy says something else', truth, {
        given: { issuedOn: '2020-01-01T00:00:00Z' },
      }),
      hosted('hosted-elsewhere', 'of Open Badges 2.0, kept where its issuer says', scope, {
        at: elsewhere,
        issuer: { verification: { startsWith: 'https://awards.example/assertions/' } },
      }),
      {
        ...plain,
        name: 'ob1-hosted',
        title: 'of Open Badges 1.0',
        rule: 'Documents of 1.x have no context, name their address in "verify", and give dates as seconds, too.',
        see: `${ob2}#backwards-compatibility`,
        body: json(old),
        pages: { [at.assertion]: old, [at.badge]: oldBadge, [at.issuer]: { name: 'Northfield University', url: host } },
      },
    ],
    invalid: [
      hosted('out-of-scope', 'of Open Badges 2.0, kept on another host', scope, { at: elsewhere }),
      hosted('scope-begins-alike', 'of Open Badges 2.0, kept on a host that begins alike', scope, {
        at: 'https://badges.northfield.example.evil.example/1',
        issuer: { verification: { startsWith: host } },
      }),
      hosted('own-copy-of-issuer', 'of Open Badges 2.0, with a profile of its issuer that it brings itself', scope, {
        at: elsewhere,
        assertion: {
          badge: {
            ...world().badgeClass,
            id: 'urn:x:badge',
            issuer: { ...world().issuer, verification: { startsWith: elsewhere } },
          },
        },
      }),
      {
        ...hosted('redirected', 'of Open Badges 2.0, whose address forwards to another host', scope),
        answers: { [at.assertion]: { finalUrl: elsewhere } },
      },
      {
        ...hosted('gone', 'of Open Badges 2.0, that is gone', 'A host that answers 410 has revoked the assertion.'),
        answers: { [at.assertion]: { status: 410 } },
      },
      hosted('revoked', 'of Open Badges 2.0, that was revoked', 'An assertion with "revoked": true has been revoked.', {
        assertion: { revoked: true, revocationReason: 'Cheated.' },
      }),
      { ...hosted('not-there', 'of Open Badges 2.0, that is not at its address', truth), pages: world().pages },
      {
        ...hosted('other-assertion', 'of Open Badges 2.0, whose address holds another assertion', truth),
        pages: { ...world().pages, [at.assertion]: { ...world().assertion, id: `${at.assertion}2` } },
      },
      {
        ...hosted(
          'a-page',
          'of Open Badges 2.0, whose address answers with a page',
          'The document is JSON or JSON-LD.',
        ),
        answers: { [at.assertion]: { contentType: 'text/html' } },
      },
      hosted('expired', 'of Open Badges 2.0, that has expired', 'After "expires" an assertion is not valid.', {
        assertion: { expires: '2026-05-31' },
      }),
      {
        ...plain,
        name: 'ob2-another-recipient',
        title: 'of Open Badges 2.0, of another person',
        recipient: 'eve@example.org',
      },
      hosted(
        'context-redefined',
        'of Open Badges 2.0, whose context gives a word another meaning',
        'Words keep their meaning.',
        {
          assertion: { '@context': [context, { badge: 'https://x.example/badge' }] },
        },
      ),
    ],
  }
}
