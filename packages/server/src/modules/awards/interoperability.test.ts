/**
 * What this server issues, verified by software that we did not write: @digitalbazaar/vc with eddsa-rdfc-2022, and jose.
 * Keys and status are read from the server's own public addresses.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentLoader, unbake } from '@cairn/credentials'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as peer from '@digitalbazaar/vc'
import * as statusLists from '@digitalbazaar/vc-bitstring-status-list'
import Ajv from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { compactVerify, createLocalJWKSet } from 'jose'
import { expect, test } from 'vitest'
import { createWorld, type World, type WorldOptions } from '../../../test/world.ts'

interface Document {
  id: string
  [term: string]: unknown
}

/** What their package offers beside what its types say. */
const { checkStatus } = statusLists as unknown as {
  checkStatus(options: object): Promise<{ verified: boolean; results?: { status: boolean }[] }>
}

/** A loader as their software wants it: built-in contexts, and otherwise what the server answers at its addresses. */
function loaderOf({ app }: World) {
  const get = async (url: string, accept: string) => {
    const { pathname } = new URL(url)
    const answer = await app.inject({ url: pathname, headers: { accept } })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`)
    return answer.json() as Document
  }
  const loadDocument = async (url: string): Promise<object> => {
    const [did, fragment] = url.split('#')
    if (did!.startsWith('did:web:cairn.test:')) {
      const document = await get(
        `https://cairn.test/${did!.split(':').slice(3).join('/')}/did.json`,
        'application/did+json',
      )
      const method = (document.verificationMethod as Document[]).find(({ id }) => id === url)
      const found = fragment ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : document
      return { contextUrl: null, documentUrl: url, document: found }
    }
    if (did!.startsWith('did:key:')) {
      const multibase = did!.slice(8)
      const id = `${did}#${multibase}`
      const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }
      const context = 'https://w3id.org/security/multikey/v1'
      const document = fragment
        ? { '@context': context, ...method }
        : {
            '@context': ['https://www.w3.org/ns/did/v1', context],
            id: did,
            verificationMethod: [method],
            assertionMethod: [id],
          }
      return { contextUrl: null, documentUrl: url, document }
    }
    if (/\/status\/stl_/.test(url))
      return { contextUrl: null, documentUrl: url, document: await get(url, 'application/vc') }
    return documentLoader(url)
  }
  const suite = new DataIntegrityProof({ cryptosuite })
  return {
    async verify(credential: unknown): Promise<boolean> {
      const { verified } = await peer.verifyCredential({
        credential: credential as object,
        suite,
        documentLoader: loadDocument,
        checkStatus: async () => ({ verified: true }),
      } as never)
      return verified
    },
    /** Does their software verify every list that it names, and find it set in none? */
    async isClean(credential: unknown): Promise<boolean> {
      const { verified, results } = await checkStatus({
        credential: credential as object,
        suite,
        documentLoader: loadDocument,
        verifyBitstringStatusListCredential: true,
      })
      return verified && results!.every(({ status }) => !status)
    },
  }
}

async function issued(options?: WorldOptions) {
  // their software reads the clock of this machine
  const world = await createWorld({ ...options, outside: { now: () => new Date() } })
  const college = await world.given.organization({ name: 'Ropework College', slug: 'ropework' })
  const achievement = await world.given.achievement(college, {
    title: 'Knoten & Spleiße 😀',
    outcomes: [
      { text: 'Splices', skills: [{ name: 'Splicing', url: 'http://data.europa.eu/esco/skill/1', framework: 'ESCO' }] },
    ],
    credits: { amount: 2.5, framework: 'ECTS' },
    expiry: { kind: 'period', months: 36 },
    tags: ['rope', 'ligature ﬃ', 'smile 😀'],
  })
  const award = await world.given.award(college, {
    achievement,
    recipient: await world.given.person({ name: 'Adélaïde "Ada" O’Neill 😀' }),
    narrative: 'Line one\n\n<b>Line</b> ]]> two',
    evidence: [{ name: 'A splice', url: 'https://example.org/splice?a=1&b=2' }, { name: 'Seen at work' }],
  })
  await world.settle()
  const get = async (suffix: string) =>
    (await world.app.inject({ url: `/credentials/${award.credentialId}.${suffix}` })).rawPayload
  return { ...world, award, college, get, ...loaderOf(world as World) }
}

const changed = (json: string) => {
  const at = json.indexOf('Ropework College') + 3
  return JSON.parse(`${json.slice(0, at)}X${json.slice(at + 1)}`) as unknown
}

test.each([
  ['did:web', {}],
  ['did:key', { settings: { configuredPublicUrl: undefined } }],
] as const)(
  'the JSON of an issuer that is a %s is verified by @digitalbazaar/vc, and refused after one changed byte',
  async (method, options) => {
    const { get, verify, isClean } = await issued(options)
    const json = (await get('json')).toString()

    expect(JSON.parse(json).issuer.id).toMatch(new RegExp(`^${method}:`))
    expect(await verify(JSON.parse(json))).toBe(true)
    expect(await isClean(JSON.parse(json))).toBe(true)
    expect(await verify(changed(json))).toBe(false)
  },
)

test.each(['png', 'svg'] as const)(
  'the %s holds what @digitalbazaar/vc verifies, the same as the JSON, and refused after one changed byte',
  async (form) => {
    const { get, verify } = await issued()
    const { text } = unbake(new Uint8Array(await get(form)))
    // in an SVG, `]]>` is written another way: the same JSON
    expect(JSON.parse(text)).toEqual(JSON.parse((await get('json')).toString()))
    expect(await verify(JSON.parse(text))).toBe(true)
    expect(await verify(changed(text))).toBe(false)
  },
)

test('the JWT is verified by jose with the key set of the host, and refused after one changed byte', async () => {
  const { get, app, award } = await issued()
  const keys = createLocalJWKSet((await app.inject({ url: '/.well-known/jwks.json' })).json())
  const jwt = (await get('jwt')).toString()

  const { payload, protectedHeader } = await compactVerify(jwt, keys)

  expect(protectedHeader).toMatchObject({
    alg: 'EdDSA',
    typ: 'JWT',
    kid: expect.stringMatching(/^did:web:cairn\.test:t:ropework#z6Mk/),
  })
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
    iss: 'did:web:cairn.test:t:ropework',
    jti: `https://cairn.test/credentials/${award.credentialId}`,
    nbf: Math.floor(award.grantedAt.getTime() / 1000),
    exp: Math.floor(award.validUntil!.getTime() / 1000),
    credentialSubject: { type: ['AchievementSubject'] },
  })
  const [header, body, signature] = jwt.split('.') as [string, string, string]
  const other = `${header}.${body.slice(0, 80)}${body[80] === 'A' ? 'B' : 'A'}${body.slice(81)}.${signature}`
  await expect(compactVerify(other, keys)).rejects.toThrow()
})

const standards = process.env.CAIRN_STANDARDS

test.skipIf(!standards)(
  'the JSON is as the published schema of Open Badges 3.0 has it (left out without CAIRN_STANDARDS)',
  async () => {
    const { get } = await issued()
    const file = join(standards!, 'schemas/ob-v3p0/ob_v3p0_achievementcredential_schema.json')
    const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }))
    const validate = ajv.compile(JSON.parse(await readFile(file, 'utf8')) as object)
    expect(validate(JSON.parse((await get('json')).toString())) ? [] : validate.errors).toEqual([])
  },
)

test('a revocation is found by their status check, a suspension while it lasts by ours, and by theirs where it is told of the entry', async () => {
  const { get, isClean, as, given, college, award, settle } = await issued()
  const text = (await get('json')).toString()
  const json = JSON.parse(text)
  const registrar = await as(await given.member(college, ['registrar']))
  const params = { awardId: award.id }
  const body = { reason: 'A mistake' }
  const verify = { raw: { contentType: 'application/json' as const, bytes: Buffer.from(text) } }
  const verdict = async () => (await registrar.verification.verify(verify)).verdict
  const { statusReference, ...entry } = json.credentialStatus
  const [statusListCredential, statusListIndex] = (statusReference[0] as string).split('#')
  const onSuspension = { ...entry, statusPurpose: 'suspension', statusListCredential, statusListIndex }
  const told = { ...json, credentialStatus: { ...onSuspension, id: statusReference[0] } }

  await registrar.awards.suspend({ params, body })
  await settle()
  expect([await isClean(json), await isClean(told), await verdict()]).toEqual([true, false, 'suspended'])
  await registrar.awards.reinstate({ params })
  await settle()
  expect([await isClean(json), await isClean(told), await verdict()]).toEqual([true, true, 'valid'])
  await registrar.awards.revoke({ params, body })
  await settle()
  expect([await isClean(json), await verdict()]).toEqual([false, 'revoked'])
})
