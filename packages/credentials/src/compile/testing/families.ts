import { clrContext, openBadgesContext, vcContext } from '../../contexts/names.ts'
import { type JsonObject, withoutUndefined } from '../../json.ts'
import { endorsement, type Family, issuerId, openBadge, origin } from './open-badge-family.ts'
import { firstEdition, rareKinds } from './rare-family.ts'
import { anyText } from './wild-text.ts'

const presentation: Family = (random) => ({
  '@context': random.chance(0.5) ? [vcContext] : [vcContext, openBadgesContext],
  id: random.maybe(0.5, () => `urn:uuid:${random.uuid()}`),
  type: ['VerifiablePresentation'],
  holder: random.maybe(0.7, () => issuerId),
  verifiableCredential: random.some(4, () => (random.chance(0.7) ? openBadge(random) : endorsement(random))),
})

/** A Comprehensive Learner Record: its badges stand in one graph, and often several times. */
const learnerRecord: Family = (random) => {
  const badges = random.some(3, () => openBadge(random))
  const again = random.some(2, () => (badges.length > 0 ? random.pick(badges) : openBadge(random)))
  const all = [...badges, ...again]
  return {
    '@context': [vcContext, clrContext, openBadgesContext],
    id: `urn:uuid:${random.uuid()}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: random.pick<JsonObject | string>([issuerId, { id: issuerId, type: ['Profile'], name: anyText(random) }]),
    name: anyText(random),
    validFrom: '2026-07-01T09:00:00Z',
    partial: random.maybe(0.3, () => random.chance(0.5)),
    credentialSubject: {
      id: random.maybe(0.8, () => 'did:example:ada'),
      type: ['ClrSubject'],
      verifiableCredential: all as JsonObject[],
      association: random.maybe(0.5, () =>
        random.some(3, () => ({
          type: ['Association'],
          associationType: random.pick(['isParentOf', 'isChildOf', 'precedes']),
          sourceId: `urn:uuid:${random.uuid()}`,
          targetId: all.length > 0 ? (random.pick(all) as JsonObject).id : 'urn:x:y',
        })),
      ),
    },
  }
}

const statusList: Family = (random) => ({
  '@context': [vcContext],
  id: `${origin}/status/${random.below(9)}`,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: issuerId,
  validFrom: '2026-07-01T09:00:00Z',
  credentialSubject: {
    id: `${origin}/status/1#list`,
    type: 'BitstringStatusList',
    statusPurpose: random.pick(['revocation', 'message', ['revocation', 'suspension']]),
    encodedList: `u${random.hex(40)}`,
    ttl: random.maybe(0.4, () => random.below(1e6)),
  },
})

const family =
  (make: Family): Family =>
  (random) =>
    withoutUndefined(make(random))

/** Makers of credentials that look random, by kind. */
export const families: Readonly<Record<string, Family>> = {
  openBadge: family(openBadge),
  endorsement: family(endorsement),
  presentation: family(presentation),
  learnerRecord: family(learnerRecord),
  statusList: family(statusList),
  firstEdition: family(firstEdition),
  rareKinds: family(rareKinds),
}
