import { openBadgesBase, openBadgesContext, vcContext } from '../../contexts/names.ts'
import type { JsonObject } from '../../json.ts'
import type { Random } from './random.ts'
import { anyText, wildText } from './wild-text.ts'

export const origin = 'https://cred.example.edu'
export const issuerId = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z'
const openBadges = [vcContext, openBadgesContext, `${openBadgesBase}/extensions.json`]

/** Makes a document that looks random. */
export type Family = (random: Random) => JsonObject

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

export const openBadge: Family = (random) => ({
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

export const endorsement: Family = (random) => ({
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
