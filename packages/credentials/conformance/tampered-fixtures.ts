import { issueCredential } from '../src/index.ts'
import type { Draft } from './draft.ts'
import { badge, keyIssuer, now } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const ob = 'https://www.imsglobal.org/spec/ob/v3p0/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** One good badge, changed after it was signed. */
export async function tamperedFixtures(): Promise<Draft[]> {
  const { did, signer } = await keyIssuer()
  const facts = { validUntil: '2030-01-01T00:00:00Z', image: { id: 'https://northfield.example/badge.png' } }
  const signed = await issueCredential(badge(did, facts), signer, { now })
  const text = json(signed)
  const with_ = (change: object) => json({ ...signed, ...change })
  const first = (member: string) => text.replace('{', `{\n  ${member},`)
  const strict = 'A reader must not see other members than another reader of the same bytes.'
  const lossless = 'What a transformation would drop must raise an error, for it would not be signed.'
  const contexts = 'A verifier accepts known contexts by their names, and no others.'
  return [
    {
      name: 'changed-name',
      title: 'whose name was changed',
      rule: 'The signature must fit the document.',
      see: `${di}#verify-proof`,
      body: text.replace('"Ropework"', '"Ropewark"'),
    },
    {
      name: 'duplicate-key',
      title: 'with a key twice',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.3',
      body: first('"name": "Captain"'),
    },
    {
      name: 'duplicate-key-escaped',
      title: 'with a key twice, once in escapes',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.3',
      body: first('"n\\u0061me": "Captain"'),
    },
    {
      name: 'proto-key',
      title: 'with the key __proto__',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
      body: first('"__proto__": {"name": "Captain"}'),
    },
    {
      name: 'null-end',
      title: 'whose end is null',
      rule: 'null is not signed and may not stand for a value.',
      see: `${ob}#serialization`,
      body: with_({ validUntil: null }),
    },
    {
      name: 'renamed-end',
      title: 'whose end is written as an address',
      rule: 'Statements can be written in many ways; what is shown must be what was signed.',
      see: `${di}#validating-contexts`,
      body: text.replace('"validUntil"', '"https://www.w3.org/2018/credentials#validUntil"'),
    },
    {
      name: 'keyword-id',
      title: 'with @id for id',
      rule: 'Statements can be written in many ways; what is shown must be what was signed.',
      see: `${di}#validating-contexts`,
      body: text.replaceAll('"id"', '"@id"'),
    },
    {
      name: 'unsigned-member',
      title: 'with a member that no context defines',
      rule: lossless,
      see: `${di}#securing-data-losslessly`,
      body: with_({ honours: 'first class' }),
    },
    {
      name: 'unsigned-type',
      title: 'with a type that no context defines',
      rule: lossless,
      see: `${di}#securing-data-losslessly`,
      body: with_({ type: [...signed.type, 'WithHonours'] }),
    },
    {
      name: 'vocab-appended',
      title: 'with a context written out',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({ '@context': [...signed['@context'], { '@vocab': 'https://x.example/#' }] }),
    },
    {
      name: 'nested-context',
      title: 'with a context inside',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({
        credentialSubject: { ...signed.credentialSubject, '@context': { role: 'https://x.example/role' } },
      }),
    },
    {
      name: 'unknown-context',
      title: 'with a context that is not known',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({ '@context': [...signed['@context'], 'https://x.example/context'] }),
    },
    {
      name: 'context-order',
      title: 'whose contexts are turned around',
      rule: 'The first context is https://www.w3.org/ns/credentials/v2.',
      see: `${vcdm}#contexts`,
      body: with_({ '@context': [...signed['@context']].reverse() }),
    },
    {
      name: 'no-subject',
      title: 'without a subject',
      rule: 'A credential has one achievement subject.',
      see: `${ob}#achievementcredential`,
      body: with_({ credentialSubject: [] }),
    },
    {
      name: 'impossible-day',
      title: 'whose end is a day that does not exist',
      rule: 'Dates are xsd:dateTimeStamp.',
      see: `${vcdm}#validity-period`,
      body: with_({ validUntil: '2030-02-30T00:00:00Z' }),
    },
    {
      name: 'no-proof',
      title: 'that nothing signs',
      rule: 'A verifiable credential is secured.',
      see: `${vcdm}#securing-mechanisms`,
      body: json({ ...signed, proof: undefined }),
    },
    {
      name: 'other-purpose',
      title: 'whose proof is for authentication',
      rule: 'The purpose of a proof must be the expected one: assertionMethod.',
      see: `${di}#proof-purposes`,
      body: text.replace('assertionMethod', 'authentication'),
    },
  ]
}
