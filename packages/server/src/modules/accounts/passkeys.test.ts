import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { SoftPasskey } from '../../../test/soft-passkey.ts'
import { createWorld, type World } from '../../../test/world.ts'

const ORIGIN = 'https://cairn.test'

/** Somebody with a passkey. */
async function withPasskey() {
  const world = await createWorld()
  const ada = await world.given.person({ name: 'Ada', email: 'ada@example.org' })
  const client = await world.as(ada)
  const key = new SoftPasskey(ORIGIN)
  const passkey = await register(client, key)
  return { ...world, ada, client, key, passkey }
}

async function register(client: Awaited<ReturnType<World['as']>>, key: SoftPasskey) {
  const { options } = await client.accounts.passkeyRegistrationOptions()
  return client.accounts.registerPasskey({ body: { name: 'Laptop', response: key.create(options) } })
}

async function signIn({ api }: Pick<World, 'api'>, key: SoftPasskey) {
  const { challengeId, options } = await api.accounts.passkeyOptions()
  return api.accounts.signInWithPasskey({ body: { challengeId, response: key.get(options) } })
}

describe('registering a passkey', () => {
  test('asks for one that is discoverable and makes sure of its user', async () => {
    const { client, ada, passkey } = await withPasskey()

    const { options } = await client.accounts.passkeyRegistrationOptions()

    expect(options).toMatchObject({
      rp: { id: 'cairn.test' },
      user: { name: 'ada@example.org', displayName: 'Ada', id: Buffer.from(ada.id).toString('base64url') },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ type: 'public-key' }],
    })
    expect((await client.accounts.listPasskeys()).items).toEqual([passkey])
  })

  test.each([
    ['from another site', new SoftPasskey('https://evil.test'), {}],
    ['for another site', new SoftPasskey(ORIGIN), { rp: { id: 'evil.test' } }],
    ['to another challenge', new SoftPasskey(ORIGIN), { challenge: Buffer.alloc(32).toString('base64url') }],
  ])('is refused for an answer %s', async (_title, key, changes) => {
    const { given, as } = await createWorld()
    const client = await as(await given.person())
    const { options } = await client.accounts.passkeyRegistrationOptions()

    const registered = client.accounts.registerPasskey({
      body: { name: 'Laptop', response: key.create({ ...options, ...changes }) },
    })

    expect(await registered.catch(refusal)).toBe('account.passkey_refused')
    expect((await client.accounts.listPasskeys()).items).toEqual([])
  })

  test.each([
    ['nothing', {}],
    ['no attestation', { response: {} }],
    ['nonsense', { id: 'x', response: { attestationObject: 'AAAA', clientDataJSON: 'AAAA' } }],
    ['numbers', { id: 1, rawId: 2, response: 3 }],
  ])('is refused for %s', async (_title, response) => {
    const { given, as } = await createWorld()
    const client = await as(await given.person())
    await client.accounts.passkeyRegistrationOptions()

    const registered = client.accounts.registerPasskey({ body: { name: 'Laptop', response } })

    expect(await registered.catch(refusal)).toBe('account.passkey_refused')
  })

  test.each(['packed', 'fido-u2f', 'tpm', 'android-key', 'apple', 'android-safetynet'])(
    'refuses certificates (%s) without reading them: they name addresses that a library would visit',
    async (fmt) => {
      const { given, as } = await createWorld()
      const client = await as(await given.person())
      const { options } = await client.accounts.passkeyRegistrationOptions()
      const attStmt = new Map<string, unknown>([
        ['alg', -7],
        ['sig', new Uint8Array(70)],
        ['x5c', [new Uint8Array([0x30, 0])]],
      ])

      const response = new SoftPasskey(ORIGIN).create(options, { fmt, attStmt })
      const registered = client.accounts.registerPasskey({ body: { name: 'Laptop', response } })

      expect(await registered.catch(refusal)).toBe('account.passkey_refused')
    },
  )

  test('takes an answer once, within five minutes, and from whom was asked', async () => {
    const { given, as, pass } = await createWorld()
    const [ada, mallory] = [await as(await given.person()), await as(await given.person())]
    const key = new SoftPasskey(ORIGIN)
    const { options } = await ada.accounts.passkeyRegistrationOptions()
    const body = { name: 'Laptop', response: key.create(options) }

    expect(await mallory.accounts.registerPasskey({ body }).catch(refusal)).toBe('account.passkey_refused')
    await ada.accounts.registerPasskey({ body })
    expect(await ada.accounts.registerPasskey({ body }).catch(refusal)).toBe('account.passkey_refused')

    const late = await ada.accounts.passkeyRegistrationOptions()
    await pass(5 * 60_000)
    const response = new SoftPasskey(ORIGIN).create(late.options)
    expect(await ada.accounts.registerPasskey({ body: { name: 'Late', response } }).catch(refusal)).toBe(
      'account.passkey_refused',
    )
  })

  test('of a key that somebody has already is refused', async () => {
    const { given, as, key } = await withPasskey()
    const mallory = await as(await given.person())

    expect(await register(mallory, key).catch(refusal)).toBe('account.passkey_refused')
  })

  test('is not offered where there is no host name', async () => {
    const world = await createWorld({ settings: { publicUrl: 'http://127.0.0.1:3000' } })

    expect(await world.api.accounts.passkeyOptions().catch(refusal)).toBe('account.passkeys_unavailable')
  })
})

describe('signing in with a passkey', () => {
  test('needs no address, and counts', async () => {
    const world = await withPasskey()
    world.key.counter = 1

    const session = await signIn(world, world.key)

    expect(session.person).toMatchObject({ id: world.ada.id, name: 'Ada' })
    const { items } = await world.client.accounts.listPasskeys()
    expect(items).toMatchObject([{ id: world.passkey.id, lastUsedAt: '2026-03-02T09:00:00.000Z' }])
  })

  test('works without a counter, again and again', async () => {
    const world = await withPasskey()

    await signIn(world, world.key)

    expect((await signIn(world, world.key)).person.id).toBe(world.ada.id)
  })

  test('is refused when the counter did not go forward: there may be a copy of the key', async () => {
    const world = await withPasskey()
    world.key.counter = 7
    await signIn(world, world.key)

    expect(await signIn(world, world.key).catch(refusal)).toBe('account.passkey_refused')
    world.key.counter = 3
    expect(await signIn(world, world.key).catch(refusal)).toBe('account.passkey_refused')
    world.key.counter = 8
    expect((await signIn(world, world.key)).person.id).toBe(world.ada.id)
  })

  test('takes an answer once, also of many at once', async () => {
    const { api, key } = await withPasskey()
    const { challengeId, options } = await api.accounts.passkeyOptions()
    const body = { challengeId, response: key.get(options) }

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.accounts.signInWithPasskey({ body }).then(() => 'in', refusal)),
    )

    expect(answers.filter((answer) => answer === 'in')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'account.passkey_refused')).toHaveLength(9)
  })

  test('is refused after five minutes', async () => {
    const { api, key, pass } = await withPasskey()
    const { challengeId, options } = await api.accounts.passkeyOptions()
    await pass(5 * 60_000)

    const late = api.accounts.signInWithPasskey({ body: { challengeId, response: key.get(options) } })

    expect(await late.catch(refusal)).toBe('account.passkey_refused')
  })

  test('is refused with an unknown key, for another user, from another site, and with another challenge', async () => {
    const world = await withPasskey()
    const attempt = async (change: (answer: Record<string, never>) => unknown, challenge?: string) => {
      const { challengeId, options } = await world.api.accounts.passkeyOptions()
      const answer = world.key.get({ ...options, ...(challenge && { challenge }) })
      const response = { ...answer, ...(change(answer as never) as object) }
      return world.api.accounts.signInWithPasskey({ body: { challengeId, response } }).then(() => 'in', refusal)
    }
    const changed = (facts: object) => (answer: { response?: object }) => ({
      response: { ...answer.response, ...facts },
    })
    const stranger = new SoftPasskey(ORIGIN)

    expect(await attempt(() => ({}))).toBe('in')
    expect(await attempt(() => ({ id: stranger.id, rawId: stranger.id }))).toBe('account.passkey_refused')
    expect(await attempt(changed({ userHandle: Buffer.from('psn_other').toString('base64url') }))).toBe(
      'account.passkey_refused',
    )
    expect(await attempt(changed({ userHandle: undefined }))).toBe('account.passkey_refused')
    expect(await attempt(changed({ signature: Buffer.alloc(70).toString('base64url') }))).toBe(
      'account.passkey_refused',
    )
    expect(await attempt(() => ({}), Buffer.alloc(32).toString('base64url'))).toBe('account.passkey_refused')
    expect(await attempt(() => ({ response: null }))).toBe('account.passkey_refused')
  })

  test('ends with the passkey, which only its owner deletes', async () => {
    const world = await withPasskey()
    const mallory = await world.as(await world.given.person())
    const params = { passkeyId: world.passkey.id }

    expect(await mallory.accounts.deletePasskey({ params }).catch(refusal)).toBe('account.no_such_passkey')
    expect((await mallory.accounts.listPasskeys()).items).toEqual([])
    await world.client.accounts.deletePasskey({ params })

    expect(await signIn(world, world.key).catch(refusal)).toBe('account.passkey_refused')
  })
})
