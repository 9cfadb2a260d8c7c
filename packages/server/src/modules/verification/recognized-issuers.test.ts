import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  buildCredential,
  createSigner,
  didKeyMethod,
  generateKeyPair,
  issueCredential,
  toDidKey,
} from '@cairn/credentials'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type WorldOptions } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'

/** A Cairn with its operator, and a school somewhere else that signs badges. */
async function cairn(options: WorldOptions = {}) {
  const world = await createWorld(options)
  const operator = await world.as(await world.given.person({ operator: true }))
  const verify = async (badge: object) =>
    world.api.verification.verify({
      raw: { contentType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(badge)) },
    })
  return { ...world, operator, list: operator.verification, verify }
}

async function school(name = 'Harbour School') {
  const keyPair = await generateKeyPair('Ed25519')
  const did = toDidKey(keyPair.publicKeyMultibase!)
  const badge = await issueCredential(
    buildCredential({
      id: 'https://harbour.example/credentials/1',
      validFrom: '2026-01-01T00:00:00Z',
      issuer: { id: did, name, url: 'https://harbour.example' },
      recipient: { id: 'did:example:ada', name: 'Ada' },
      achievement: {
        id: 'https://harbour.example/achievements/boats',
        name: 'Boats',
        description: 'Builds boats.',
        criteria: { narrative: 'Build one.' },
      },
    }),
    createSigner(keyPair, didKeyMethod(keyPair.publicKeyMultibase!)),
    { now: new Date('2026-03-01T00:00:00Z') },
  )
  return { did, badge }
}

describe('an issuer that the operator recognizes', () => {
  test('is valid from then on, until it is taken off the list, and again when it is put back', async () => {
    const { list, verify } = await cairn()
    const { did, badge } = await school()
    expect(await verify(badge)).toMatchObject({ verdict: 'valid_unrecognized', issuer: { trust: 'unknown' } })

    const { id } = await list.recognize({
      body: { issuerId: did, name: 'Harbour School', url: 'https://harbour.example' },
    })
    expect(await verify(badge)).toMatchObject({ verdict: 'valid', issuer: { trust: 'recognized' } })
    await list.forget({ params: { recognizedIssuerId: id } })
    expect(await verify(badge)).toMatchObject({ verdict: 'valid_unrecognized' })
    await list.restore({ params: { recognizedIssuerId: id } })
    expect(await verify(badge)).toMatchObject({ verdict: 'valid' })
  })

  test('is one with whom others are not confused', async () => {
    const { list, verify } = await cairn()
    await list.recognize({ body: { issuerId: 'did:web:harbour.example', name: 'Harbour School' } })
    const { badge } = await school('Harb0ur School')
    expect(await verify(badge)).toMatchObject({
      verdict: 'valid_unrecognized',
      warnings: [{ code: 'issuer.resembles_known', detail: 'Harbour School (did:web:harbour.example)' }],
    })
  })

  test('stands on the list by name, with those of the file, which cannot be changed here', async () => {
    const file = join(tmpdir(), `cairn-trusted-${process.pid}.json`)
    await writeFile(file, JSON.stringify([{ id: 'did:web:file.example', name: 'Of the file' }]))
    const { list, api, clock } = await cairn({ settings: { trustedIssuers: file } })
    for (const [issuerId, name] of [
      ['did:web:b.example', 'beta'],
      ['https://a.example/issuer', 'Alpha'],
    ] as const)
      await list.recognize({ body: { issuerId, name } })

    expect(await list.listRecognized()).toEqual({
      items: [
        {
          id: expect.any(String),
          issuerId: 'https://a.example/issuer',
          name: 'Alpha',
          recognizedAt: clock.now.toISOString(),
        },
        { id: expect.any(String), issuerId: 'did:web:b.example', name: 'beta', recognizedAt: clock.now.toISOString() },
      ],
      fromFile: [{ issuerId: 'did:web:file.example', name: 'Of the file' }],
    })
    const again = { body: { issuerId: 'did:web:file.example', name: 'Again' } }
    expect(await list.recognize(again).catch(refusal)).toBe('verification.recognized_already')
    expect(await api.verification.listRecognized().catch(refusal)).toBe('request.sign_in_first')
  })

  test('is there once, also when it is put back', async () => {
    const { list } = await cairn()
    const body = { issuerId: 'did:web:a.example', name: 'Alpha' }
    const first = { params: { recognizedIssuerId: (await list.recognize({ body })).id } }
    expect(await list.recognize({ body }).catch(refusal)).toBe('verification.recognized_already')
    expect(await list.restore(first).catch(refusal)).toBe('verification.no_such_issuer')
    await list.forget(first)
    expect(await list.forget(first).catch(refusal)).toBe('verification.no_such_issuer')
    await list.recognize({ body })
    expect(await list.restore(first).catch(refusal)).toBe('verification.recognized_already')
  })

  test.each([
    ['no name', { issuerId: 'did:web:a.example', name: ' ' }],
    ['an id that is none', { issuerId: 'a.example', name: 'Alpha' }],
    ['an address that is none', { issuerId: 'did:web:a.example', name: 'Alpha', url: 'javascript:alert(1)' }],
  ])('is refused with %s', async (_, body) => {
    const { list } = await cairn()
    expect(await list.recognize({ body }).catch(refusal)).toBe('request.malformed')
  })

  test('is kept by the database from everybody else', async () => {
    const { runtime } = await cairn()
    const insert = runtime.transact(system('test'), (work) =>
      work.db
        .insertInto('recognized_issuers')
        .values({ id: 'rci_x', issuer_id: 'did:web:a.example', name: 'A', recognized_at: work.now })
        .execute(),
    )
    await expect(insert).rejects.toThrow('row-level security')
  })
})
