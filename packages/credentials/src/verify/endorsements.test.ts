import { describe, expect, test } from 'vitest'
import { issueCredential, issueJwt, type JsonObject, verifyCredential } from '../index.ts'
import { givenCredential, givenIssuer, givenWebIssuer } from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')
const achievementId = 'https://northfield.example/achievements/ropework'

async function given() {
  const university = await givenIssuer()
  const friend = await givenIssuer('P-256')
  const badge = givenCredential(university.did)
  const endorsementOf = (about: string, comment = 'Sound.') => ({
    '@context': badge['@context'],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: friend.did, type: ['Profile'], name: 'A friend' },
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: comment },
  })
  const embedded = async (about: string) =>
    (await issueCredential(endorsementOf(about), friend.signer, { now })) as JsonObject
  const jwt = async (about: string) => issueJwt(endorsementOf(about), friend.signer)
  const verify = async (badge: object) =>
    verifyCredential(await issueCredential(badge as JsonObject, university.signer, { now }), { now })
  return { university, friend, badge, embedded, jwt, verify }
}

describe('endorsements', () => {
  test('are verified each on its own, embedded and as JWT, of the credential, its issuer and its achievement', async () => {
    const { university, friend, badge, embedded, jwt, verify } = await given()
    const achievement = badge.credentialSubject.achievement
    const report = await verify({
      ...badge,
      endorsement: [await embedded(badge.id)],
      endorsementJwt: [await jwt(badge.id), await jwt(achievementId)],
      issuer: {
        ...badge.issuer,
        endorsement: [await embedded(university.did)],
        endorsementJwt: [await jwt(university.did)],
      },
      credentialSubject: {
        ...badge.credentialSubject,
        achievement: {
          ...achievement,
          endorsement: await embedded(achievementId),
          endorsementJwt: [await jwt(achievementId)],
        },
      },
    })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', warnings: [] })
    expect(report.endorsements.map(({ pointer }) => pointer)).toEqual([
      '/endorsement/0',
      '/endorsementJwt/0',
      '/endorsementJwt/1',
      '/issuer/endorsement/0',
      '/issuer/endorsementJwt/0',
      '/credentialSubject/achievement/endorsement/0',
      '/credentialSubject/achievement/endorsementJwt/0',
    ])
    for (const endorsement of report.endorsements) {
      expect(endorsement).toMatchObject({
        verdict: 'valid_unrecognized',
        comment: 'Sound.',
        issuer: { id: friend.did, name: 'A friend' },
      })
    }
  })

  test('are found wherever a profile is: of the source, of who created the achievement, of what they belong to', async () => {
    const { badge, embedded, jwt, verify } = await given()
    const [source, creator, parent] = ['urn:example:source', 'urn:example:creator', 'urn:example:parent']
    const profile = (id: string, more: object) => ({ id, type: ['Profile'], ...more })
    const report = await verify({
      ...badge,
      issuer: { ...badge.issuer, parentOrg: profile(parent, { endorsementJwt: [await jwt(parent)] }) },
      credentialSubject: {
        ...badge.credentialSubject,
        source: profile(source, { endorsement: [await embedded(source), await embedded(badge.id)] }),
        achievement: {
          ...badge.credentialSubject.achievement,
          creator: profile(creator, {
            endorsementJwt: [await jwt(creator)],
            parentOrg: profile(parent, { endorsementJwt: [await jwt(parent)] }),
          }),
        },
      },
    })
    expect(report.endorsements.map(({ pointer, verdict }) => [pointer, verdict])).toEqual([
      ['/issuer/parentOrg/endorsementJwt/0', 'valid_unrecognized'],
      ['/credentialSubject/source/endorsement/0', 'valid_unrecognized'],
      ['/credentialSubject/source/endorsement/1', 'invalid'],
      ['/credentialSubject/achievement/creator/endorsementJwt/0', 'valid_unrecognized'],
      ['/credentialSubject/achievement/creator/parentOrg/endorsementJwt/0', 'valid_unrecognized'],
    ])
    expect(report.verdict).toBe('valid_unrecognized')
  })

  test('of sites that do not answer are waited for together, not one after the other', async () => {
    const { university, badge } = await given()
    const endorsement = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => {
        const away = await givenWebIssuer(`away-${number}.example`)
        const about = { id: badge.id, type: ['EndorsementSubject'], endorsementComment: 'Sound.' }
        const unsigned = {
          '@context': badge['@context'],
          id: `urn:uuid:${crypto.randomUUID()}`,
          type: ['VerifiableCredential', 'EndorsementCredential'],
          issuer: { id: away.did, type: ['Profile'] },
          validFrom: '2026-03-01T00:00:00Z',
          credentialSubject: about,
        }
        return (await issueCredential(unsigned, away.signer, { now })) as JsonObject
      }),
    )
    const { promise: everybodyIsAsked, resolve } = Promise.withResolvers<void>()
    let asked = 0
    const fetch = async () => {
      asked += 1
      if (asked === endorsement.length) resolve()
      await everybodyIsAsked
      throw new Error('no answer')
    }
    const signed = await issueCredential({ ...badge, endorsement } as JsonObject, university.signer, { now })
    const report = await verifyCredential(signed, { now, fetch })
    expect(report.verdict).toBe('valid_unrecognized')
    expect(report.endorsements.map(({ pointer }) => pointer)).toEqual(
      endorsement.map((_, index) => `/endorsement/${index}`),
    )
    expect(new Set(report.endorsements.map(({ verdict }) => verdict))).toEqual(new Set(['undetermined']))
  })

  test('that are genuine, but about something else, count as not said', async () => {
    const { badge, embedded, jwt, verify } = await given()
    const report = await verify({
      ...badge,
      endorsement: [await embedded('https://famous.example/achievements/medicine')],
      issuer: { ...badge.issuer, endorsementJwt: [await jwt(badge.id)] },
    })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      endorsements: [
        { verdict: 'invalid', code: 'endorsement.about_other' },
        { verdict: 'invalid', code: 'endorsement.about_other' },
      ],
    })
    for (const endorsement of report.endorsements) expect(endorsement).not.toHaveProperty('comment')
  })

  test('that are other credentials, or were changed, count as not said', async () => {
    const { university, badge, jwt, verify } = await given()
    const other = givenCredential(university.did, { id: 'urn:uuid:00000000-0000-4000-8000-000000000009' })
    const [head, , tail] = (await jwt(badge.id)).split('.')
    const [, changed] = (await jwt(achievementId)).split('.')
    const report = await verify({
      ...badge,
      endorsementJwt: [await issueJwt(other, university.signer), `${head}.${changed}.${tail}`],
    })
    expect(report.endorsements).toMatchObject([
      { verdict: 'invalid', code: 'endorsement.not_one' },
      { verdict: 'invalid', code: 'signature.bad' },
    ])
    expect(report.endorsements[1]).not.toHaveProperty('comment')
    expect(report.verdict).toBe('valid_unrecognized')
  })

  test('beyond the limit are pointed out, not passed over', async () => {
    const { badge, jwt, university } = await given()
    const many = { ...badge, endorsementJwt: [await jwt(badge.id), await jwt(badge.id), await jwt(badge.id)] }
    const signed = await issueCredential(many as JsonObject, university.signer, { now })
    const report = await verifyCredential(signed, { now, limits: { endorsements: 2 } })
    expect(report.endorsements).toHaveLength(2)
    expect(report.warnings).toEqual([{ code: 'endorsement.not_verified', pointer: '/endorsementJwt/2' }])
  })
})
