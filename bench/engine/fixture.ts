import { createRandom } from '../../packages/credentials/src/compile/testing/random.ts'
import { withoutUndefined } from '../../packages/credentials/src/json.ts'

export const issuerId = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z'
export const origin = 'https://cred.example.edu'
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
]

const random = createRandom(9)

/** What differs from one recipient to the next. */
export function facts(index: number) {
  return {
    id: `urn:uuid:${random.uuid()}`,
    subject: `did:example:holder-${random.hex(16)}`,
    identityHash: `sha256$${random.hex(64)}`,
    salt: random.hex(16),
    start: '2026-01-12T00:00:00Z',
    end: `2026-06-2${index % 10}T00:00:00Z`,
    grade: String(70 + (index % 31)),
    capstone: 'ABC'[index % 3]!,
    validFrom: '2026-07-01T09:00:00Z',
    awardedDate: '2026-06-30T12:00:00Z',
    validUntil: '2031-07-01T00:00:00Z',
    evidenceId: `${origin}/evidence/${random.uuid()}`,
    narrative: `Predicting influenza admissions in region ${index}, a study by learner ${random.hex(8)}.`,
    statusIndex: String(index % 131_072),
    statusId: `${origin}/status/1#${index % 131_072}`,
  }
}

export type Facts = ReturnType<typeof facts>

/** A whole Open Badges 3.0 credential of about 3.5 kB, 93 statements and 9 blank nodes. */
export function credential(it: Facts, name = 'ml-101') {
  const address = `${origin}/achievements/${name}`
  return withoutUndefined({
    '@context': contexts,
    id: it.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Applied Machine Learning for Public Health',
    issuer: {
      id: issuerId,
      type: ['Profile'],
      name: 'Example University',
      url: 'https://example.edu',
      email: 'registry@example.edu',
    },
    validFrom: it.validFrom,
    validUntil: it.validUntil,
    awardedDate: it.awardedDate,
    credentialSubject: {
      id: it.subject,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: it.identityHash,
          identityType: 'emailAddress',
          salt: it.salt,
        },
      ],
      activityStartDate: it.start,
      activityEndDate: it.end,
      role: 'learner',
      result: [
        { type: ['Result'], resultDescription: `${address}/results/grade`, value: it.grade, status: 'Completed' },
        { type: ['Result'], resultDescription: `${address}/results/capstone`, value: it.capstone },
      ],
      achievement: achievement(address),
    },
    evidence: [
      { id: it.evidenceId, type: ['Evidence'], name: 'Capstone report', narrative: it.narrative, genre: 'Report' },
    ],
    credentialStatus: {
      id: it.statusId,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: it.statusIndex,
      statusListCredential: `${origin}/status/1`,
    },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  })
}

function achievement(address: string) {
  return {
    id: address,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: 'Applied Machine Learning for Public Health',
    description:
      'Frame a public-health question as a prediction problem, build and evaluate a model, and explain its limits.',
    criteria: {
      id: `${address}/criteria`,
      type: 'Criteria',
      narrative:
        'Complete six graded labs with at least 70% and an oral defense.\n\nAssessed against the "Level 7" descriptors.',
    },
    image: { id: `${address}/image.png`, type: 'Image', caption: 'Applied Machine Learning badge' },
    creator: { id: issuerId, type: ['Profile'] },
    humanCode: 'ML-101',
    fieldOfStudy: 'Data Science',
    creditsAvailable: 5,
    inLanguage: 'en',
    tag: ['machine learning', 'public health'],
    alignment: [
      {
        type: ['Alignment'],
        targetCode: 'S1.2.3',
        targetName: 'apply statistical learning',
        targetFramework: 'ESCO',
        targetType: 'ceasn:Competency',
        targetUrl: 'http://data.europa.eu/esco/skill/1d2bde3d-7c3d-4f2e-8f4a-0f1a2c3b4d5e',
      },
      {
        type: ['Alignment'],
        targetName: 'EQF level 7',
        targetFramework: 'EQF',
        targetUrl: 'http://data.europa.eu/snb/eqf/7',
      },
    ],
    resultDescription: [
      {
        id: `${address}/results/grade`,
        type: ['ResultDescription'],
        name: 'Final grade',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100',
        requiredValue: '70',
      },
      {
        id: `${address}/results/capstone`,
        type: ['ResultDescription'],
        name: 'Capstone',
        resultType: 'LetterGrade',
        allowedValue: ['A', 'B', 'C', 'F'],
      },
    ],
  }
}
