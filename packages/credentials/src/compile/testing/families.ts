import { openBadgesBase, openBadgesContext, vc1Context, vcContext } from '../../contexts/names.ts'
import type { JsonObject } from '../../json.ts'
import { withoutUndefined } from '../../json.ts'
import { rareContext } from './contexts.ts'
import type { Random } from './random.ts'
import { anyText, wildText } from './wild-text.ts'

const origin = 'https://cred.example.edu'
const issuerId = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z'
const openBadges = [vcContext, openBadgesContext, `${openBadgesBase}/extensions.json`]

type Family = (random: Random) => JsonObject

const issuer = (random: Random) => ({
  id: random.chance(0.9) ? issuerId : `https://${random.hex(6)}.example/issuer`,
  type: ['Profile'],
  name: random.chance(0.8) ? 'Example University' : anyText(random),
  ...(random.chance(0.5) && { url: 'https://example.edu', email: 'registry@example.edu' }),
})

const status = (random: Random) => {
  const list = `${origin}/status/${random.below(3)}`
  const statusListIndex = String(random.below(131_072))
  return {
    id: `${list}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: random.pick(['revocation', 'suspension']),
    statusListIndex,
    statusListCredential: list,
    ...(random.chance(0.2) && {
      statusSize: 2,
      statusMessage: random.some(3, (value) => ({ status: `0x${value}`, message: anyText(random) })),
    }),
  }
}

const achievement = (random: Random, name: string) => ({
  id: `${origin}/achievements/${name}`,
  type: random.pick([['Achievement'], 'Achievement', ['Achievement', 'ext:Special']].slice(0, 2)),
  achievementType: random.maybe(0.7, () => random.pick(['MicroCredential', 'Badge', 'ext:Thing'])),
  name: random.chance(0.6) ? 'Applied Machine Learning' : anyText(random),
  description: random.chance(0.5) ? 'Frame a question, build a model,\n\nand explain "its" limits.' : wildText(random),
  criteria: {
    id: random.maybe(0.5, () => `${origin}/achievements/${name}/criteria`),
    type: random.maybe(0.3, () => 'Criteria'),
    narrative: anyText(random),
  },
  image: random.maybe(0.4, () => ({ id: `${origin}/${name}.png`, type: 'Image', caption: anyText(random) })),
  creator: random.maybe(0.4, () => issuer(random)),
  humanCode: random.maybe(0.3, () => 'ML-101'),
  creditsAvailable: random.maybe(0.4, () => random.pick([5, 2.5, 0, 1e21, -3, 0.1, 1e-7])),
  inLanguage: random.maybe(0.3, () => 'en'),
  tag: random.maybe(0.6, () => random.some(4, () => anyText(random))),
  alignment: random.maybe(0.6, () =>
    random.some(3, (index) => ({
      type: ['Alignment'],
      targetCode: random.maybe(0.5, () => `S1.2.${index}`),
      targetName: random.chance(0.5) ? `skill ${random.below(2)}` : anyText(random),
      targetFramework: random.maybe(0.5, () => 'ESCO'),
      targetType: random.maybe(0.3, () => random.pick(['ceasn:Competency', 'CTDL', 'ext:Own'])),
      targetUrl: `http://data.europa.eu/esco/skill/${random.below(3)}`,
    })),
  ),
  resultDescription: random.maybe(0.6, () =>
    random.some(3, (index) => ({
      id: `${origin}/achievements/${name}/results/${index}`,
      type: ['ResultDescription'],
      name: anyText(random),
      resultType: random.pick(['Percent', 'LetterGrade', 'ext:Stars']),
      valueMin: random.maybe(0.5, () => '0'),
      requiredValue: random.maybe(0.5, () => '70'),
      allowedValue: random.maybe(0.5, () => random.some(4, () => random.pick(['A', 'B', 'A', anyText(random)]))),
      rubricCriterionLevel: random.maybe(0.3, () =>
        random.some(2, (level) => ({
          id: `${origin}/levels/${level}`,
          type: ['RubricCriterionLevel'],
          name: anyText(random),
          level: anyText(random),
        })),
      ),
    })),
  ),
})

const subject = (random: Random, name: string) => ({
  id: random.maybe(0.8, () => `did:example:holder-${random.hex(8)}`),
  type: ['AchievementSubject'],
  identifier: random.maybe(0.6, () =>
    random.some(2, () => ({
      type: 'IdentityObject',
      hashed: random.chance(0.8),
      identityHash: `sha256$${random.hex(16)}`,
      identityType: 'emailAddress',
      salt: random.maybe(0.7, () => random.hex(8)),
    })),
  ),
  activityStartDate: random.maybe(0.5, () => '2026-01-12T00:00:00Z'),
  role: random.maybe(0.5, () => anyText(random)),
  result: random.maybe(0.7, () =>
    random.some(4, () => ({
      type: ['Result'],
      resultDescription: random.maybe(0.8, () => `${origin}/achievements/${name}/results/${random.below(2)}`),
      value: random.maybe(0.8, () => (random.chance(0.5) ? anyText(random) : String(random.below(4)))),
      status: random.maybe(0.4, () => random.pick(['Completed', 'Failed'])),
      achievedLevel: random.maybe(0.2, () => `${origin}/levels/${random.below(3)}`),
    })),
  ),
  achievement: achievement(random, name),
})

const openBadge: Family = (random) => ({
  '@context': openBadges,
  id: `urn:uuid:${random.uuid()}`,
  type: random.pick([
    ['VerifiableCredential', 'OpenBadgeCredential'],
    ['VerifiableCredential', 'AchievementCredential'],
  ]),
  name: anyText(random),
  issuer: issuer(random),
  validFrom: '2026-07-01T09:00:00Z',
  validUntil: random.maybe(0.5, () => '2031-07-01T00:00:00Z'),
  awardedDate: random.maybe(0.5, () => '2026-06-30T12:00:00Z'),
  credentialSubject: subject(random, random.pick(['ml-101', 'ml-102'])),
  evidence: random.maybe(0.6, () =>
    random.some(3, () => ({
      id: random.maybe(0.5, () => `${origin}/evidence/${random.below(3)}`),
      type: ['Evidence'],
      name: anyText(random),
      narrative: random.maybe(0.6, () => wildText(random, 20)),
      genre: random.maybe(0.4, () => anyText(random)),
    })),
  ),
  endorsement: random.maybe(0.2, () => [endorsement(random)]),
  credentialStatus: random.maybe(0.7, () => status(random)),
  credentialSchema: random.maybe(0.6, () => [
    { id: `${openBadgesBase}/schema/json/x.json`, type: '1EdTechJsonSchemaValidator2019' },
  ]),
})

const endorsement: Family = (random) => ({
  '@context': [vcContext, openBadgesContext],
  id: `urn:uuid:${random.uuid()}`,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: issuer(random),
  validFrom: '2026-07-01T09:00:00Z',
  name: anyText(random),
  credentialSubject: {
    id: `${origin}/achievements/${random.below(3)}`,
    type: ['EndorsementSubject'],
    endorsementComment: random.maybe(0.8, () => wildText(random, 20)),
  },
  proof: random.maybe(0.3, () => ({
    type: 'DataIntegrityProof',
    created: '2026-07-01T09:00:00Z',
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: `${issuerId}#key`,
    proofPurpose: 'assertionMethod',
    proofValue: `z${random.hex(20)}`,
  })),
})

const presentation: Family = (random) => ({
  '@context': random.chance(0.5) ? [vcContext] : [vcContext, openBadgesContext],
  id: random.maybe(0.5, () => `urn:uuid:${random.uuid()}`),
  type: ['VerifiablePresentation'],
  holder: random.maybe(0.7, () => issuerId),
  verifiableCredential: random.some(4, () => (random.chance(0.7) ? openBadge(random) : endorsement(random))),
})

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

const firstEdition: Family = (random) => ({
  '@context': [vc1Context, rareContext],
  id: random.maybe(0.8, () => `urn:uuid:${random.uuid()}`),
  type: ['VerifiableCredential'],
  issuer: random.pick<string | { id: string }>([issuerId, { id: issuerId }]),
  issuanceDate: '2026-07-01T09:00:00Z',
  expirationDate: random.maybe(0.5, () => '2027-07-01T09:00:00Z'),
  credentialSubject: rareThing(random, 2),
})

/** Language maps, directed texts, lists, JSON, graphs and scoped contexts of every kind. */
const rareKinds: Family = (random) => ({
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

const family =
  (make: Family): Family =>
  (random) =>
    withoutUndefined(make(random))

/** Makers of credentials that look random, by kind. */
export const families: Readonly<Record<string, Family>> = {
  openBadge: family(openBadge),
  endorsement: family(endorsement),
  presentation: family(presentation),
  statusList: family(statusList),
  firstEdition: family(firstEdition),
  rareKinds: family(rareKinds),
}
