import { buildClr, issueCredential, issueJwt, type JsonObject } from '../src/index.ts'
import type { Fixtures } from './draft.ts'
import { badge, keyIssuer, now } from './world.ts'

const clr = 'https://www.imsglobal.org/spec/clr/v2p0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Records of badges (CLR 2.0): what their own signature says, and what those of the badges in them say. */
export async function clrFixtures(): Promise<Fixtures> {
  const { did, signer } = await keyIssuer()
  const other = await keyIssuer('P-256')
  const signed = await issueCredential(badge(did), signer, { now })
  const foreign = await issueCredential(
    badge(other.did, { id: 'urn:uuid:6a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d' }),
    other.signer,
    {
      now,
    },
  )
  const achievement = signed.credentialSubject.achievement.id
  const programme = 'https://northfield.example/achievements/seamanship'
  const record = (credentials: readonly (JsonObject | string)[]) =>
    buildClr({
      id: 'urn:uuid:7a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
      name: 'Seamanship, all of it',
      validFrom: '2026-04-01T00:00:00Z',
      issuer: { id: did, name: 'Northfield University' },
      recipient: { id: 'did:example:ada', name: 'Ada Lovelace' },
      credentials,
      achievements: [
        { id: programme, name: 'Seamanship', description: 'All of it.', criteria: { narrative: 'Earn every part.' } },
      ],
      associations: [{ type: 'isChildOf', source: achievement, target: programme }],
    })
  const sign = <T extends JsonObject>(unsigned: T) => issueCredential(unsigned, signer, { now })
  const whole = await sign(record([signed, foreign]))
  const [first, second] = whole.credentialSubject.verifiableCredential as [JsonObject, JsonObject]
  const subject = whole.credentialSubject
  const stray = [{ type: 'Association', associationType: 'precedes', sourceId: achievement, targetId: 'urn:x:nothing' }]
  const each = 'Each credential in a record is verified by itself; the record does not vouch for it.'
  const association = 'An association speaks of achievements; one that is not in the record may be in another.'
  const see = `${clr}#verification`
  return {
    valid: [
      {
        name: 'clr-two-badges',
        title: 'that is a record of two badges of two issuers',
        rule: each,
        see,
        body: json(whole),
      },
      {
        name: 'clr-jwt-of-enveloped',
        title: 'that is a record as JWT, with a badge in it that is a JWT',
        rule: each,
        see,
        extension: 'jwt',
        body: await issueJwt(record([await issueJwt(badge(did), signer, { typ: 'vc+jwt' })]), signer, {
          typ: 'vc+jwt',
        }),
      },
      {
        name: 'clr-one-badge-forged',
        title: 'that is a record, and one of whose badges was changed before it came in',
        rule: each,
        see,
        body: json(await sign(record([{ ...signed, name: 'Captain' }, foreign]))),
      },
      {
        name: 'clr-stray-association',
        title: 'that is a record with an association to what is not in it',
        rule: association,
        see: `${clr}#association`,
        body: json(
          await sign({
            ...record([signed]),
            credentialSubject: { ...record([signed]).credentialSubject, association: stray },
          } as JsonObject),
        ),
      },
    ],
    invalid: [
      {
        name: 'clr-badge-changed-inside',
        title: 'that is a record, and one of whose badges was changed afterwards',
        rule: 'The signature of a record covers what is in it.',
        see,
        body: json({
          ...whole,
          credentialSubject: { ...subject, verifiableCredential: [{ ...first, name: 'Captain' }, second] },
        }),
      },
      {
        name: 'clr-badge-taken-out',
        title: 'that is a record from which a badge was taken',
        rule: 'The signature of a record covers what is in it.',
        see,
        body: json({ ...whole, credentialSubject: { ...subject, verifiableCredential: [first] } }),
      },
      {
        name: 'clr-empty',
        title: 'that is a record of nothing',
        rule: 'A record holds at least one credential.',
        see: `${clr}#clrsubject`,
        body: json({ ...whole, credentialSubject: { ...subject, verifiableCredential: [] } }),
      },
      {
        name: 'clr-without-context',
        title: 'that is a record without the context of records',
        rule: 'The contexts of a record are those of verifiable credentials, of CLR and of Open Badges.',
        see: `${clr}#clrcredential`,
        body: json({ ...whole, '@context': whole['@context'].filter((name) => !name.includes('/clr/')) }),
      },
    ],
  }
}
