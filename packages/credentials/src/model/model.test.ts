import Ajv from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { buildStatusEntry, issueCredential, verifyCredential } from '../index.ts'
import { givenCredential, givenFacts, givenIssuer, givenRichCredential } from '../testing/given.ts'
import { describeWithStandards, readStandardJson } from '../testing/standards.ts'
import { buildCredential } from './build-credential.ts'
import { parseDateTimeStamp } from './date-time.ts'
import { hashesIdentity, hashIdentity } from './identity.ts'
import { parseCredential } from './parse-credential.ts'

const issuer = 'did:web:northfield.example'

describe('building a credential', () => {
  test('writes contexts in their order, sets as lists, and nothing that is empty', () => {
    const credential = buildCredential(
      givenFacts(issuer, {
        description: '',
        evidence: [],
        validUntil: undefined,
        recipient: { id: 'did:example:ada', name: 'Ada' },
      }),
    )
    expect(credential).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Ropework',
      issuer: { id: issuer, type: ['Profile'], name: 'Northfield University', url: 'https://northfield.example/' },
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: {
        id: 'did:example:ada',
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Ada', identityType: 'name' }],
        achievement: {
          id: 'https://northfield.example/achievements/ropework',
          type: ['Achievement'],
          name: 'Ropework',
          description: 'Ties knots that hold.',
          criteria: { narrative: 'Tie ten knots, then hang from them.' },
          achievementType: 'MicroCredential',
        },
      },
    })
  })

  test('never writes an address down, only its salted hash', () => {
    const credential = buildCredential(givenFacts(issuer, { recipient: { email: 'Ada@Example.org', salt: 'pepper' } }))
    expect(JSON.stringify(credential).toLowerCase()).not.toContain('ada@')
    expect(credential.credentialSubject.identifier).toEqual([
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: hashIdentity('ada@example.org', 'pepper'),
        identityType: 'emailAddress',
        salt: 'pepper',
      },
    ])
    expect(credential.credentialSubject.id).toMatch(/^urn:uuid:/)
  })

  test('refuses dates that are none', () => {
    expect(() => buildCredential(givenFacts(issuer, { validFrom: '2026-02-30T00:00:00Z' }))).toThrow(
      expect.objectContaining({ code: 'credential.malformed' }),
    )
  })
})

describe('the structure of a credential', () => {
  const subject = givenCredential(issuer).credentialSubject
  const changed = (change: object) => ({ ...givenCredential(issuer), ...change })
  const withSubject = (change: object) => changed({ credentialSubject: { ...subject, ...change } })
  const withAchievement = (change: object) => withSubject({ achievement: { ...subject.achievement, ...change } })
  const without = (name: string) => ({
    ...Object.fromEntries(Object.entries(givenCredential(issuer)).filter(([key]) => key !== name)),
  })

  test('is good as we build it, and with single values for sets of one', () => {
    expect(parseCredential(givenRichCredential(issuer)).faults).toBeUndefined()
    expect(parseCredential(withSubject({ type: 'AchievementSubject' })).faults).toBeUndefined()
    expect(parseCredential(changed({ issuer })).faults).toBeUndefined()
    expect(parseCredential(withAchievement({ achievementType: 'ext:NanoDegree' })).faults).toBeUndefined()
  })

  test.each([
    ['no id', without('id'), ''],
    ['no issuer', without('issuer'), ''],
    ['no validFrom', without('validFrom'), ''],
    ['a type that is no badge', changed({ type: ['VerifiableCredential'] }), '/type'],
    ['an id that is no URI', changed({ id: 'badge 1' }), '/id'],
    ['an end that is null', changed({ validUntil: null }), '/validUntil'],
    ['an end that is a day', changed({ validUntil: '2027-01-01' }), '/validUntil'],
    ['a day that does not exist', changed({ validFrom: '2026-02-30T00:00:00Z' }), '/validFrom'],
    ['no time zone', changed({ validFrom: '2026-02-28T00:00:00' }), '/validFrom'],
    ['an end before the beginning', changed({ validUntil: '2025-01-01T00:00:00Z' }), '/validUntil'],
    ['two subjects', changed({ credentialSubject: [subject, subject] }), '/credentialSubject'],
    ['no subject', changed({ credentialSubject: [] }), '/credentialSubject'],
    ['nobody in particular', withSubject({ id: undefined, identifier: undefined }), '/credentialSubject'],
    ['no achievement', withSubject({ achievement: undefined }), '/credentialSubject/achievement'],
    ['no criteria', withAchievement({ criteria: undefined }), '/credentialSubject/achievement/criteria'],
    [
      'an invented type of achievement',
      withAchievement({ achievementType: 'Rank' }),
      '/credentialSubject/achievement/achievementType',
    ],
    ['credits as text', withSubject({ creditsEarned: '3' }), '/credentialSubject/creditsEarned'],
    [
      'hashed as text',
      withSubject({
        identifier: [{ type: 'IdentityObject', hashed: 'true', identityHash: 'x', identityType: 'name' }],
      }),
      '/credentialSubject/identifier/0/hashed',
    ],
    ['a null deep inside', withAchievement({ tag: ['a', null] }), '/credentialSubject/achievement/tag/1'],
    ['too much evidence', changed({ evidence: new Array(201).fill({ type: ['Evidence'] }) }), '/evidence'],
    ['a name with an extra key', changed({ name: { '@value': 'A', '@language': 'en', other: 1 } }), '/name'],
    [
      'a status index that is a number',
      changed({
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: 7,
          statusListCredential: 'https://x.example/1',
        },
      }),
      '/credentialStatus/statusListIndex',
    ],
    [
      'a status entry with the id of its list',
      changed({
        credentialStatus: [
          {
            id: 'https://x.example/1',
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '7',
            statusListCredential: 'https://x.example/1',
          },
        ],
      }),
      '/credentialStatus/0/id',
    ],
    [
      'wide entries without messages',
      changed({
        credentialStatus: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'message',
            statusSize: 2,
            statusListIndex: '7',
            statusListCredential: 'https://x.example/1',
          },
        ],
      }),
      '/credentialStatus/0/statusMessage',
    ],
    ['something else', null, ''],
    ['a list', [], ''],
  ])('is faulty with %s', (_title, value, pointer) => {
    expect(parseCredential(value).faults?.map((fault) => fault.pointer)).toContain(pointer)
  })

  test('is looked at before anything is signed', async () => {
    const { did, signer } = await givenIssuer()
    await expect(issueCredential({ ...givenCredential(did), validFrom: 'today' }, signer)).rejects.toMatchObject({
      code: 'credential.malformed',
    })
    await expect(issueCredential({ ...givenCredential(did), honours: 'first class' }, signer)).rejects.toMatchObject({
      code: 'credential.terms_undefined',
    })
    await expect(
      issueCredential(
        { ...givenCredential(did), type: ['VerifiableCredential', 'OpenBadgeCredential', 'Invented'] },
        signer,
      ),
    ).rejects.toMatchObject({ code: 'credential.terms_undefined' })
  })
})

describe('dates', () => {
  test.each([
    ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2026-03-01T01:30:00+02:00', '2026-02-28T23:30:00.000Z'],
    ['2026-03-01T00:00:00-14:00', '2026-03-01T14:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ])('%s is an instant', (text, instant) => {
    expect(parseDateTimeStamp(text)?.toISOString()).toBe(instant)
  })

  test.each([
    '',
    '2026-03-01',
    '2026-03-01T00:00:00',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T00:60:00Z',
    '2026-03-01T00:00:60Z',
    '2026-03-01T00:00:00+14:30',
    '2026-03-01T00:00:00+15:00',
    '2026-03-01t00:00:00z',
    ' 2026-03-01T00:00:00Z',
    '20260301T000000Z',
  ])('%s is none', (text) => {
    expect(parseDateTimeStamp(text)).toBeUndefined()
  })
})

test('a hashed identity is known again, whatever the case of its hex', () => {
  const hash = hashIdentity('ada@example.org', 'salt')
  expect(hashesIdentity(hash, 'ada@example.org', 'salt')).toBe(true)
  expect(hashesIdentity(`sha256$${hash.slice(7).toUpperCase()}`, 'ada@example.org', 'salt')).toBe(true)
  expect(hashesIdentity(hash, 'eve@example.org', 'salt')).toBe(false)
})

describeWithStandards('the published schema of Open Badges 3.0', () => {
  const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }))
  const schema = () => ajv.compile(readStandardJson('schemas/ob-v3p0/ob_v3p0_achievementcredential_schema.json'))

  test('accepts what we build, signed', async () => {
    const { did, signer } = await givenIssuer()
    const validate = schema()
    const entry = buildStatusEntry({
      purpose: 'revocation',
      list: 'https://northfield.example/status/1',
      index: 7,
      references: ['https://northfield.example/status/2#8'],
    })
    const withStatus = { ...givenCredential(did), credentialStatus: entry }
    for (const credential of [givenCredential(did), givenRichCredential(did), withStatus]) {
      expect(validate(await issueCredential(credential, signer)) ? [] : validate.errors).toEqual([])
    }
  })

  test.each([
    'basic-openbadgecredential',
    'achievement-alignment-case',
    'document-format-sample',
    'minimal-unsigned',
    'skill-assertion-case',
  ])('the printed example %s is read, signed and verified as it stands', async (name) => {
    const example = readStandardJson(`examples/ob-v3p0/${name}.json`)
    expect(parseCredential(example).faults).toBeUndefined()
    const { did, signer } = await givenIssuer()
    const now = new Date('2026-06-01T00:00:00Z')
    const signed = await issueCredential({ ...example, issuer: { ...(example.issuer as object), id: did } }, signer, {
      now,
    })
    expect(await verifyCredential(signed, { now })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await verifyCredential({ ...signed, validFrom: '2009-01-01T00:00:00Z' }, { now })).toMatchObject({
      verdict: 'invalid',
    })
  })

  test.each(['theed_microcredential_minimal_ho', 'uvh_at_microcredential_full_1', 'mbob_ht_pf_microcredential_full'])(
    'the sample %s uses a context of its own, which nobody can vouch for',
    async (name) => {
      const example = readStandardJson(`examples/ob-v3p0-eu/${name}.json`)
      const report = await verifyCredential({ ...example, proof: {} })
      expect(report.verified).toBe(false)
      expect(report.checks.at(-1)).toMatchObject({ check: 'context', outcome: 'inconclusive', code: 'context.unknown' })
    },
  )
})
