import { openBadgesContext, vc1Context, vcContext } from '../../contexts/names.ts'
import type { JsonObject } from '../../json.ts'
import { rareContext } from './contexts.ts'
import { type Family, issuerId } from './open-badge-family.ts'
import type { Random } from './random.ts'
import { anyText } from './wild-text.ts'

export const firstEdition: Family = (random) => ({
  '@context': [vc1Context, rareContext],
  id: random.maybe(0.8, () => `urn:uuid:${random.uuid()}`),
  type: ['VerifiableCredential'],
  issuer: random.pick<string | { id: string }>([issuerId, { id: issuerId }]),
  issuanceDate: '2026-07-01T09:00:00Z',
  expirationDate: random.maybe(0.5, () => '2027-07-01T09:00:00Z'),
  credentialSubject: rareThing(random, 2),
})

/** Language maps, directed texts, lists, JSON, graphs and scoped contexts of every kind. */
export const rareKinds: Family = (random) => ({
  '@context': random.pick<string[]>([
    [vcContext, rareContext],
    [vcContext, openBadgesContext, rareContext],
  ]),
  type: ['VerifiableCredential'],
  issuer: issuerId,
  name: directed(random),
  description: random.maybe(0.5, () => directed(random)),
  credentialSubject: rareThing(random, 3),
})

const languages = ['en', 'DE', 'zh-Hant-TW', 'ar']

function directed(random: Random): JsonObject | string {
  if (random.chance(0.3)) return anyText(random)
  return {
    '@value': anyText(random),
    ...(random.chance(0.8) && { '@language': random.pick(languages) }),
    ...(random.chance(0.4) && { '@direction': random.pick(['ltr', 'rtl']) }),
  }
}

const numbers = [0, 1, -1, 5.5, 1e21, 1e-7, 123_456_789_012, 0.1 + 0.2, -0]

function rareThing(random: Random, depth: number): JsonObject {
  const inner = () => rareThing(random, depth - 1)
  const deeper = depth > 0 ? 0.4 : 0
  const scalar = () => random.pick<unknown>([anyText(random), true, false, random.pick(numbers), null])
  return {
    id: random.maybe(0.6, () => random.pick([`ex:thing-${random.below(4)}`, `urn:uuid:${random.uuid()}`])),
    type: random.maybe(0.6, () =>
      random.pick<string | string[]>(['Folder', 'Sheet', ['Folder', 'Sheet'], 'Wide', ['Wide', 'Folder'], 'ex:Own']),
    ),
    label: random.maybe(0.4, () =>
      random.chance(0.2)
        ? anyText(random)
        : Object.fromEntries(
            random.some(3, () => [
              random.pick([...languages, '@none']),
              random.pick<unknown>([anyText(random), [anyText(random), anyText(random), null], null]),
            ]),
          ),
    ),
    tagged: random.maybe(0.3, () => random.pick<unknown>([anyText(random), [anyText(random), 5], true])),
    untagged: random.maybe(0.2, () => anyText(random)),
    steps: random.maybe(0.4, () =>
      random.some(4, () => (random.chance(deeper) ? inner() : random.pick<unknown>([scalar(), directed(random)]))),
    ),
    links: random.maybe(0.2, () => random.some(3, () => `ex:thing-${random.below(4)}`)),
    kind: random.maybe(0.3, () => random.pick<unknown>(['Red', 'Blue', ['Red', 'Blue', 'Red'], 'ex:other'])),
    score: random.maybe(0.3, () => random.pick<unknown>([random.pick(numbers), '1.50', 'abc', '1e3'])),
    count: random.maybe(0.3, () => random.pick<unknown>([3, '3', [3, '3'], [3, 3], ['3', '3'], 3.5, true])),
    flag: random.maybe(0.3, () => random.pick<unknown>([true, 'true', [true, true], 1])),
    settings: random.maybe(0.2, () => random.pick<unknown>([{ b: 1, a: [null, { é: '😀' }] }, [], 'text', null, 5])),
    anything: random.maybe(0.2, scalar),
    claims: random.maybe(deeper, () => random.some(2, inner)),
    also: random.maybe(0.2, () => anyText(random)),
    part: random.maybe(deeper, inner),
    note: random.maybe(0.2, () => anyText(random)),
    title: random.maybe(0.1, () => anyText(random)),
  } as JsonObject
}
