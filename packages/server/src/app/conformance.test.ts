import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  buildPresentation,
  createDocumentLoader,
  createSigner,
  exampleContexts,
  generateKeyPair,
  issuePresentation,
  type JsonObject,
  toDidKey,
} from '@cairn/credentials'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, newFolder, type RunningServer, startServer } from '../../test/running-server.ts'

/** As test suites use it: another process, over the network, with nothing but its address and `issuers.json`. */
let server: RunningServer
let doors: Record<'verify' | 'verifyPresentation' | 'derive' | 'resolve' | 'token', string> & {
  issuers: Record<string, { did: string; path: string }>
}
beforeAll(async () => {
  const [folder, port] = [await newFolder(), await freePort()]
  const file = `${folder}-issuers.json`
  server = startServer(folder, port, { CAIRN_PUBLIC_URL: `http://127.0.0.1:${port}` }, ['--conformance', file])
  await server.ready
  doors = JSON.parse(await readFile(file, 'utf8'))
  expect(await readFile(join(folder, 'issuers.json'), 'utf8')).toBe(await readFile(file, 'utf8'))
}, 120_000)
afterAll(() => server.stop())

const profiles = [
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019-p256',
  'ecdsa-rdfc-2019-p384',
  'ecdsa-sd-2023',
  'ed25519-2020',
  'status',
  'jose',
]

async function post(path: string, body: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  credentialSubject: { id: 'did:example:subject', degree: { type: 'ExampleBachelorDegree', name: 'Ropework' } },
}

const issue = async (profile: string, options: object = {}) => {
  const { status, body } = await post(doors.issuers[profile]!.path, { credential, options }, doors.token)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.verifiableCredential
}

describe('a server for test suites', () => {
  test('tells of one issuer for each profile', () => {
    expect(Object.keys(doors.issuers).sort()).toEqual(profiles.toSorted())
  })

  test.each(profiles)('signs with %s as the issuer it tells of, which resolves, and verifies it', async (profile) => {
    const { did } = doors.issuers[profile]!
    const signed = await issue(profile)
    if (profile !== 'jose') expect(signed.issuer).toBe(did)

    const options = { selectivePointers: ['/credentialSubject'] }
    const shown =
      profile === 'ecdsa-sd-2023' ? (await post(doors.derive, { verifiableCredential: signed, options })).body : signed
    expect(await post(doors.verify, { verifiableCredential: shown, options: { checks: ['proof'] } })).toMatchObject({
      status: 200,
      body: { verified: true },
    })
    expect(await post(doors.verify, { verifiableCredential: shown })).toMatchObject({
      status: 200,
      body: { verdict: 'valid' },
    })
    for (const address of [`${doors.resolve}${did}`, `${doors.resolve}/${encodeURIComponent(did)}`]) {
      const answer = await fetch(server.url + address)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toMatchObject({ didDocument: { id: did } })
    }
  })

  test('publishes the status lists that it names, as JSON for who asks for that', async () => {
    const { credentialStatus } = await issue('status')
    for (const { statusListCredential } of credentialStatus) {
      const answer = await fetch(statusListCredential, { headers: { accept: 'application/json' } })
      expect(answer.headers.get('content-type')).toContain('application/json')
      const list = await answer.json()
      expect(list.type).toContain('BitstringStatusListCredential')
      expect(await post(doors.verify, { verifiableCredential: list })).toMatchObject({ status: 200 })
    }
  })

  test('verifies a presentation of what it signed', async () => {
    const keyPair = await generateKeyPair('P-256')
    const holder = toDidKey(keyPair.publicKeyMultibase!)
    const signer = createSigner(keyPair, `${holder}#${keyPair.publicKeyMultibase}`)
    const credentials: JsonObject[] = [await issue('jose'), { ...(await issue('eddsa-jcs-2022')) }]
    const answer = { challenge: '99612b24-63d9-11ea-b99f-4f66f3e4f81a', domain: 'suite.example' }
    const verifiablePresentation = await issuePresentation(buildPresentation({ holder, credentials }), signer, {
      ...answer,
      documentLoader: createDocumentLoader(exampleContexts),
    })
    const ask = (options: object) => post(doors.verifyPresentation, { verifiablePresentation, options })
    expect(await ask(answer)).toMatchObject({ status: 200, body: { verified: true } })
    expect(await ask({ ...answer, challenge: 'other' })).toMatchObject({ status: 400, body: { verified: false } })
  })

  test('has no limits', async () => {
    for (let i = 0; i < 40; i++) expect((await post(doors.verify, {})).status).toBe(400)
  })

  test('refuses to issue without the token', async () => {
    expect(await post(doors.issuers['eddsa-rdfc-2022']!.path, { credential })).toMatchObject({ status: 401 })
  })
})
