import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveDid, verifyCredential } from '@cairn/credentials'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedBadge } from '../testing/badges.ts'
import { run } from '../testing/run.ts'
import { conformance } from './conformance.ts'
import { keys } from './keys.ts'
import { sign } from './sign.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-sign-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A key in a file, and an unsigned badge of whoever has it. */
async function issuer(type: string) {
  const file = at(`${type}.jwk`)
  await rm(file, { force: true })
  const { answer } = await run(keys, ['new', file], { type })
  const { didKey, didJwk } = answer as { didKey?: string; didJwk: string }
  const id = didKey ?? didJwk
  const { credential } = await signedBadge({ issuer: { id, name: 'Harbour College' } })
  await writeFile(at(`${type}.json`), JSON.stringify(credential))
  return { file, badge: at(`${type}.json`), id }
}

describe('cairn keys', () => {
  test('a new key is for its owner alone to read, and is never written over', async () => {
    const { file } = await issuer('Ed25519')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const before = await readFile(file, 'utf8')
    expect(await run(keys, ['new', file])).toMatchObject({ code: 64, error: `${file} is there already.` })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  test.each(['Ed25519', 'P-256', 'P-384', 'P-521', 'RSA'])(
    'shows the public half of %s alone, and the documents of its DIDs',
    async (type) => {
      const { file, id } = await issuer(type)
      const { d } = JSON.parse(await readFile(file, 'utf8'))

      const shown = await run(keys, ['show', file])
      expect(JSON.stringify(shown)).not.toContain(d)
      expect(shown.answer).toMatchObject({ verificationMethod: expect.stringContaining(id) })

      expect((await run(keys, ['did', file])).answer).toEqual(JSON.parse(JSON.stringify(await resolveDid(id))))
      const web = await run(keys, ['did', file], { web: 'https://harbour.example/school' })
      expect(JSON.stringify(web)).not.toContain(d)
      const document = web.answer as { id: string; assertionMethod: string[]; verificationMethod: { id: string }[] }
      expect(document.id).toBe('did:web:harbour.example:school')
      expect(document.assertionMethod).toEqual([document.verificationMethod[0]!.id])
    },
  )

  test('what cannot be is said', async () => {
    expect(await run(keys, ['new', at('x.jwk')], { type: 'DSA' })).toMatchObject({ code: 64 })
    expect(await run(keys, ['conjure', at('x.jwk')])).toMatchObject({ code: 64 })
    await writeFile(at('public.jwk'), JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }))
    expect(await run(keys, ['show', at('public.jwk')])).toMatchObject({
      error: expect.stringContaining('no private key'),
    })
  })
})

describe('cairn sign', () => {
  test('reads as strictly as whoever verifies: no key twice', async () => {
    const { file, badge } = await issuer('Ed25519')
    const text = await readFile(badge, 'utf8')
    await writeFile(at('twice.json'), text.replace('{', '{"name":"Something else","name":"Ropework",'))
    const { code, error } = await run(sign, [at('twice.json')], { key: file })
    expect(error).toContain('is here twice')
    expect(code).toBe(64)
  })

  test.each([
    ['Ed25519', {}, 'eddsa-rdfc-2022'],
    ['Ed25519', { suite: 'eddsa-jcs-2022' }, 'eddsa-jcs-2022'],
    ['P-256', {}, 'ecdsa-rdfc-2019'],
    ['P-384', {}, 'ecdsa-rdfc-2019'],
    ['RSA', { jwt: true }, 'jwt RS256'],
    ['Ed25519', { jwt: 'vc+jwt' }, 'jwt EdDSA'],
  ])('%s with %j signs what verifies', async (type, how, suite) => {
    const { file, badge } = await issuer(type)
    const { code, lines } = await run(sign, [badge], { key: file, ...how })
    expect(code).toBe(0)
    const report = await verifyCredential(lines.join('\n'))
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', signatures: [{ suite }] })
  })

  test('what is not built as a badge must be is not signed', async () => {
    const { file, badge } = await issuer('Ed25519')
    const { credentialSubject: _, ...rest } = JSON.parse(await readFile(badge, 'utf8'))
    await writeFile(badge, JSON.stringify(rest))
    expect(await run(sign, [badge], { key: file })).toMatchObject({
      code: 1,
      error: expect.stringContaining('credentialSubject'),
    })
  })

  test.each([
    [{}, 'With which key'],
    [{ key: 'Ed25519.jwk', suite: 'x', jwt: true }, 'Either'],
    [{ key: 'Ed25519.jwk', suite: 'rsa-md5' }, 'is none of'],
    [{ key: 'Ed25519.jwk', jwt: 'at+jwt' }, 'neither'],
    [{ key: 'absent.jwk' }, 'cannot be read'],
    [{ key: 'Ed25519.jwk', id: '' }, 'no URL'],
    [{ key: 'Ed25519.jwk', id: 'key 1' }, 'no URL'],
  ])('%j is wrong usage', async (options: Record<string, string | boolean>, sentence) => {
    const { badge } = await issuer('Ed25519')
    const key = options.key === undefined ? {} : { key: at(String(options.key)) }
    expect(await run(sign, [badge], { ...options, ...key })).toMatchObject({
      code: 64,
      error: expect.stringContaining(sentence),
    })
  })
})

describe('cairn conformance jose', () => {
  const example = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
    type: ['VerifiableCredential', 'ExampleCredential'],
    issuer: 'https://school.example/issuers/1',
    validFrom: '2010-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:123', degree: { name: 'Bachelor of Arts' } },
  }
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: 'https://school.example/issuers/1',
  }
  const drive = (act: string, input: string, key: string, feature: string) =>
    run(conformance, ['jose', act], { input: at(input), key: at(key), feature, output: at('out.json') })
  const written = async () => JSON.parse(await readFile(at('out.json'), 'utf8')) as { result: string; data?: string }

  test.each(['Ed25519', 'P-256', 'P-384', 'P-521', 'RSA'])(
    '%s: what is issued from files verifies from files',
    async (type) => {
      await issuer(type)
      await writeFile(at('vc.json'), JSON.stringify(example))
      expect((await drive('issue', 'vc.json', `${type}.jwk`, 'credential_jose')).code).toBe(0)
      const { data = '' } = await written()
      await writeFile(at('vc.txt'), data)
      expect((await drive('verify', 'vc.txt', `${type}.jwk`, 'credential_jose')).code).toBe(0)
      expect(await written()).toEqual({ result: 'success' })

      const enveloped = {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${data}`,
      }
      await writeFile(at('vp.json'), JSON.stringify({ ...presentation, verifiableCredential: [enveloped] }))
      expect((await drive('issue', 'vp.json', `${type}.jwk`, 'presentation_jose')).code).toBe(0)
      await writeFile(at('vp.txt'), (await written()).data ?? '')
      expect((await drive('verify', 'vp.txt', `${type}.jwk`, 'presentation_jose')).code).toBe(0)
    },
  )

  test('another key, a changed text, another media type and a bare document are failures', async () => {
    await issuer('Ed25519')
    await issuer('P-256')
    await writeFile(at('vc.json'), JSON.stringify(example))
    await drive('issue', 'vc.json', 'Ed25519.jwk', 'credential_jose')
    const { data = '' } = await written()
    await writeFile(at('vc.txt'), data)
    expect((await drive('verify', 'vc.txt', 'P-256.jwk', 'credential_jose')).code).toBe(1)
    await writeFile(at('vc.txt'), `${data.slice(0, -8)}AAAAAAAA`)
    expect((await drive('verify', 'vc.txt', 'Ed25519.jwk', 'credential_jose')).code).toBe(1)
    expect((await drive('verify', 'vc.json', 'Ed25519.jwk', 'credential_jose')).code).toBe(1)
    await writeFile(at('vc.txt'), data)
    expect((await drive('verify', 'vc.txt', 'Ed25519.jwk', 'presentation_jose')).code).toBe(1)
    expect(await written()).toMatchObject({ result: 'failure' })
  })

  test.each(['null', '[]', '"x"', '1', 'x'])('%s is not issued', async (text) => {
    await issuer('Ed25519')
    await writeFile(at('vc.json'), text)
    for (const feature of ['credential_jose', 'presentation_jose']) {
      expect((await drive('issue', 'vc.json', 'Ed25519.jwk', feature)).code).toBe(1)
      expect(await written()).toMatchObject({ result: 'failure', data: expect.stringContaining('json.malformed') })
    }
  })

  test('a kind of key that we do not have is indeterminate, and another feature is wrong usage', async () => {
    await writeFile(at('other.jwk'), JSON.stringify({ kty: 'EC', crv: 'secp256k1', d: 'AA', x: 'AA', y: 'AA' }))
    await writeFile(at('vc.json'), JSON.stringify(example))
    expect((await drive('issue', 'vc.json', 'other.jwk', 'credential_jose')).code).toBe(2)
    expect((await drive('issue', 'vc.json', 'other.jwk', 'credential_cose')).code).toBe(64)
  })
})
