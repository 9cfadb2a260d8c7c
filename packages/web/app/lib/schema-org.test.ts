import { Definition, type PublicCredential, type PublishedAchievement } from '@cairn/api'
import { expect, test } from 'vitest'
import { achievementNode, holderNode } from './schema-org.ts'

const definition = Definition.parse({
  title: 'Robotics',
  summary: 'Build a robot that is safe.',
  achievementType: 'CertificateOfCompletion',
  outcomes: [
    { text: 'Plan a motion', skills: [{ name: 'kinematics', url: 'https://esco.example/1', framework: 'ESCO' }] },
  ],
  eqfLevel: 6,
  expiry: { kind: 'period', months: 36 },
})
const address = 'https://badges.example.edu/achievements/ach_1'

test('an achievement in the words of schema.org', () => {
  const achievement = {
    definition,
    organization: { name: 'Northfield University' },
    address,
    imagePng: `${address}/badge.png`,
  } as PublishedAchievement
  expect(achievementNode(achievement)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': address,
    name: 'Robotics',
    description: 'Build a robot that is safe.',
    inLanguage: 'en',
    url: address,
    image: `${address}/badge.png`,
    credentialCategory: { '@type': 'DefinedTerm', name: 'Certificate of completion' },
    recognizedBy: { '@type': 'Organization', name: 'Northfield University', url: 'https://badges.example.edu' },
    competencyRequired: [
      { '@type': 'DefinedTerm', name: 'kinematics', url: 'https://esco.example/1', inDefinedTermSet: 'ESCO' },
    ],
    educationalLevel: 'EQF 6',
    validFor: 'P36M',
  })
})

test('a person with what they were awarded, until when', () => {
  const badge = {
    recipientName: 'Jane Doe',
    organization: { name: 'Northfield University' },
    achievement: { address: `${address}?version=2` },
    address: 'https://badges.example.edu/credentials/crd_1',
    validFrom: '2026-03-03T00:00:00.000Z',
    validUntil: '2029-03-03T00:00:00.000Z',
  } as PublicCredential
  expect(holderNode(badge, definition)).toMatchObject({
    '@type': 'Person',
    name: 'Jane Doe',
    hasCredential: {
      '@id': `${address}?version=2`,
      url: 'https://badges.example.edu/credentials/crd_1',
      image: 'https://badges.example.edu/credentials/crd_1/card.png',
      dateCreated: '2026-03-03T00:00:00.000Z',
      expires: '2029-03-03T00:00:00.000Z',
    },
  })
})
