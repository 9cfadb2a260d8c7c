import type { Random } from './random.ts'
import { wildText } from './wild-text.ts'

type Container = Record<string, unknown> | unknown[]

/** All objects and lists of a document. */
function containers(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Container, ...Object.values(value).flatMap(containers)]
}

const keys = [
  ...['@id', '@type', '@value', '@language', '@direction', '@list', '@set', '@graph', '@index', '@json', '@none'],
  ...[
    '@context',
    '@reverse',
    '@nest',
    '@included',
    '@keyword',
    'id',
    'type',
    'name',
    'Criteria',
    'criteria',
    'unknown',
  ],
  ...[
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ':',
    'a:b',
    'ex:own',
    'schema:name',
    'https://x.example/p',
    '_:p',
  ],
  ...[
    'evidence',
    'proof',
    'verifiableCredential',
    'achievement',
    'label',
    'steps',
    'claims',
    'part',
    'settings',
    'kind',
  ],
  ...['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'https://schema.org/name', 'https://x.example/é', 'x:sp ace'],
]

/** Values that are not what anybody expects there. */
function oddValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => [],
    () => ({}),
    () => [null],
    () => [[]],
    () => [['a']],
    () => random.pick([0, -0, 1.5, 1e21, 1e-9, 1e300, true, false, '']),
    () => wildText(random),
    () => ({ '@id': random.pick(['urn:x:y', '_:b0', '', 'relative', 'ex:thing-1', '@id']) }),
    () => ({ id: random.pick(['urn:x:y', 'did:example:1', 'https://a.example/ä b', 'https://a.example/<">']) }),
    () => ({
      '@value': random.pick<unknown>(['x', 5, true, null, {}, []]),
      '@type': random.pick(['xsd:date', 'urn:t']),
    }),
    () => ({ '@value': 'x', '@language': random.pick<unknown>(['en', 'EN-us', 'not a language', null, 5]) }),
    () => ({ '@value': 'x', '@language': 'en', '@direction': random.pick(['rtl', 'up', null]) }),
    () => ({ '@list': ['a'] }),
    () => ({ '@set': ['a', 'a'] }),
    () => ({ '@graph': [{ '@id': 'urn:x', name: 'y' }] }),
    () => ({ '@context': null, name: 'x' }),
    () => ({ '@context': { name: 'urn:other:name' }, name: 'x' }),
    () => ({ '@context': { foo: 'https://x.example/foo', '@vocab': 'https://v.example/' }, foo: 'x', bar: ['y', 'y'] }),
    () => ({ '@context': { sub: { '@id': 'urn:sub', '@container': '@language' } }, sub: { en: ['x'], de: null } }),
    () => ({ '@context': [{ '@language': 'nl' }], type: 'https://x.example/T', 'https://x.example/p': 'x' }),
    () => ({ type: random.pick<unknown>([[], ['Profile', 'Profile'], 'Evidence', 5, 'no such type', ['_:t']]) }),
    () => 'urn:uuid:00000000-0000-4000-a000-000000000000',
  ])()
}

/** The document with one to three things done to it that may or may not be allowed. */
export function spoil<T>(document: T, random: Random): T {
  const copy = structuredClone(document)
  for (let times = 1 + random.below(3); times > 0; times--) spoilOnce(copy, random)
  return copy
}

function spoilOnce(document: unknown, random: Random): void {
  const target = random.pick(containers(document))
  if (Array.isArray(target)) {
    const action = random.below(4)
    if (action === 0) target.push(oddValue(random))
    else if (action === 1 && target.length > 0) target.push(structuredClone(random.pick(target)))
    else if (action === 2) target.splice(random.below(target.length + 1), 1)
    else target[random.below(target.length + 1)] = oddValue(random)
    return
  }
  const present = Object.keys(target)
  const action = random.below(5)
  const key = random.chance(0.5) && present.length > 0 ? random.pick(present) : random.pick(keys)
  if (action === 0) delete target[key]
  else if (action === 1 && present.length > 0) target[key] = structuredClone(target[random.pick(present)])
  else if (action === 2) target[key] = structuredClone(random.pick(containers(document)))
  else target[key] = oddValue(random)
}
