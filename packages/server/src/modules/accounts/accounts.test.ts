import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { createApiToken, findOrCreatePerson, identify, openSession, openSignInCode, provedEmails } from './index.ts'
import { sweepExpired } from './sweep-expired.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The last code that went to an address, as its mail says it. */
async function codeFor({ owner, runtime }: World, email: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from sign_in_codes where email = $1 and used_at is null order by created_at desc limit 1',
    [email.trim().toLowerCase()],
  )
  return (await openSignInCode(runtime, rows[0]!.id))!.code
}

/** Asks for a code and types it in. */
async function signIn(world: World, email: string) {
  await world.api.accounts.requestCode({ body: { email } })
  return world.api.accounts.signIn({ body: { email, code: await codeFor(world, email) } })
}

const another = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const counts = async ({ owner }: World, ...tables: string[]) =>
  Promise.all(tables.map(async (table) => Number((await owner.query(`select count(*) as n from ${table}`)).rows[0].n)))

describe('signing in with a code', () => {
  test('makes somebody new known, and finds them again', async () => {
    const world = await createWorld()

    const first = await signIn(world, 'ada@example.org')
    const second = await signIn(world, 'Ada@Example.ORG ')

    expect(first).toMatchObject({
      person: { name: 'ada', email: 'ada@example.org', isOperator: false },
      memberships: [],
      via: 'session',
    })
    expect(second.person.id).toBe(first.person.id)
    expect(await counts(world, 'persons', 'sessions')).toEqual([1, 2])
  })

  test('keeps the session in a cookie that scripts cannot read', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: 'ada@example.org' } })

    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { email: 'ada@example.org', code: await codeFor(world, 'ada@example.org') },
    })

    const [cookie] = [answer.headers['set-cookie']].flat()
    expect(cookie).toMatch(
      /^__Host-cairn_session=[0-9a-z]{32}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const session = await world.app.inject({ url: '/api/v1/session', headers: { cookie: cookie!.split(';')[0]! } })
    expect(session.json()).toMatchObject({ person: { email: 'ada@example.org' } })
  })

  test('signs in whoever was invited under the name they were invited with, and proves their address', async () => {
    const world = await createWorld()
    const { given, runtime } = world
    const college = await given.organization({ administrator: { name: 'Rosa Vega', email: 'rosa@example.org' } })

    const { person, memberships } = await signIn(world, 'rosa@example.org')

    expect(person.name).toBe('Rosa Vega')
    expect(memberships).toMatchObject([{ organizationId: college.id, roles: ['admin'] }])
    expect(await runtime.transact(system('test'), (work) => provedEmails(work, person.id))).toEqual([
      'rosa@example.org',
    ])
  })

  test('is refused with a wrong code, which uses up one of five tries', async () => {
    const world = await createWorld()
    const email = 'ada@example.org'
    await world.api.accounts.requestCode({ body: { email } })
    const code = await codeFor(world, email)
    const attempt = (typed: string) =>
      world.api.accounts.signIn({ body: { email, code: typed } }).then(() => 'signed in', refusal)

    for (let tries = 0; tries < 5; tries++) expect(await attempt(another(code))).toBe('account.wrong_code')

    expect(await attempt(code)).toBe('account.code_expired')
    expect(await counts(world, 'persons', 'sessions')).toEqual([0, 0])
  })

  test('is refused after ten minutes, and a second time', async () => {
    const world = await createWorld()
    const email = 'ada@example.org'
    await world.api.accounts.requestCode({ body: { email } })
    const late = await codeFor(world, email)
    await world.pass(10 * MINUTE)
    expect(await world.api.accounts.signIn({ body: { email, code: late } }).catch(refusal)).toBe('account.code_expired')

    await world.api.accounts.requestCode({ body: { email } })
    const code = await codeFor(world, email)
    await world.api.accounts.signIn({ body: { email, code } })
    expect(await world.api.accounts.signIn({ body: { email, code } }).catch(refusal)).toBe('account.code_expired')
  })

  test('takes any code that is still good, however it is spaced', async () => {
    const world = await createWorld()
    const email = 'ada@example.org'
    await world.api.accounts.requestCode({ body: { email } })
    const first = await codeFor(world, email)
    await world.pass(MINUTE)
    await world.api.accounts.requestCode({ body: { email } })

    const session = await world.api.accounts.signIn({
      body: { email, code: `${first.slice(0, 4)} ${first.slice(4)}` },
    })

    expect(session.person.email).toBe(email)
  })

  test('of fifty at once with one code lets one in', async () => {
    const world = await createWorld()
    const email = 'ada@example.org'
    await world.api.accounts.requestCode({ body: { email } })
    const code = await codeFor(world, email)

    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        world.api.accounts.signIn({ body: { email, code } }).then(() => 'signed in', refusal),
      ),
    )

    expect(answers.filter((answer) => answer === 'signed in')).toHaveLength(1)
    expect(await counts(world, 'persons', 'sessions')).toEqual([1, 1])
  })

  test('is not possible with the code for another address', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: 'mallory@example.org' } })
    await world.api.accounts.requestCode({ body: { email: 'ada@example.org' } })
    const code = await codeFor(world, 'mallory@example.org')

    const attempt = world.api.accounts.signIn({ body: { email: 'ada@example.org', code } })

    expect(await attempt.catch(refusal)).toBe('account.wrong_code')
  })
})

describe('asking for a code', () => {
  test('answers the same whether the address is known', async () => {
    const world = await createWorld()
    await signIn(world, 'ada@example.org')
    await world.pass(MINUTE)

    const known = await world.api.accounts.requestCode({ body: { email: 'ada@example.org' } })
    const unknown = await world.api.accounts.requestCode({ body: { email: 'nobody@example.org' } })

    expect(known).toEqual(unknown)
  })

  test('is refused the sixth time in 15 minutes for one address, also of many at once', async () => {
    const world = await createWorld()
    const ask = (email: string) => world.api.accounts.requestCode({ body: { email } }).then(() => 'sent', refusal)

    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('ada@example.org')))

    expect(answers.filter((answer) => answer === 'sent')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'account.too_many_codes')).toHaveLength(15)
    expect(await ask('bo@example.org')).toBe('sent')
    await world.pass(15 * MINUTE)
    expect(await ask('ada@example.org')).toBe('sent')
  })

  test('leaves neither the code nor the address in the history', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: 'ada@example.org' } })
    const code = await codeFor(world, 'ada@example.org')

    const rows = await world.runtime.transact(system('test'), ({ db }) => db.selectFrom('events').selectAll().execute())
    const { rows: kept } = await world.owner.query('select * from sign_in_codes')

    expect(rows).toMatchObject([{ name: 'account.code_requested', organization_id: 'instance', actor: 'anonymous' }])
    expect(JSON.stringify(rows)).not.toMatch(/ada@example\.org/)
    expect(JSON.stringify([...rows, ...kept.map((row) => ({ ...row, text: String(row.wrapped_code) }))])).not.toContain(
      code,
    )
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b'])(
    'does not lead to %s afterwards',
    async (next) => {
      const world = await createWorld()

      const asked = world.api.accounts.requestCode({ body: { email: 'ada@example.org', next } })

      expect(await asked.catch(refusal)).toBe('request.malformed')
    },
  )

  test('hands the mail what it needs, until the code was used', async () => {
    const world = await createWorld()
    await world.api.accounts.requestCode({ body: { email: 'ada@example.org', next: '/my/badges', locale: 'es' } })
    const { rows } = await world.owner.query<{ id: string }>('select id from sign_in_codes')
    const opened = (await openSignInCode(world.runtime, rows[0]!.id))!

    expect(opened).toMatchObject({
      email: 'ada@example.org',
      purpose: 'sign_in',
      personName: undefined,
      locale: 'es',
      next: '/my/badges',
    })
    expect(opened.code).toMatch(/^\d{8}$/)
    await world.api.accounts.signIn({ body: { email: 'ada@example.org', code: opened.code } })
    expect(await openSignInCode(world.runtime, rows[0]!.id)).toBeUndefined()
    expect(await openSignInCode(world.runtime, 'cod_unknown')).toBeUndefined()
  })
})

describe('a session', () => {
  const sessionOf = (client: Awaited<ReturnType<World['as']>>) =>
    client.accounts.session().then(({ person }) => person.id, refusal)

  test('of staff ends after two hours without use, or twelve in all', async () => {
    const { given, as, pass } = await createWorld()
    const member = await given.member(await given.organization(), ['author'])
    const idle = await as(member)
    await pass(2 * HOUR)
    expect(await sessionOf(idle)).toBe('request.sign_in_first')

    const busy = await as(member)
    for (let hours = 0; hours < 12; hours++) {
      expect(await sessionOf(busy)).toBe(member.id)
      await pass(HOUR)
    }
    expect(await sessionOf(busy)).toBe('request.sign_in_first')
  })

  test('of others lasts 30 days, and shrinks when they become staff', async () => {
    const { given, as, pass, runtime } = await createWorld()
    const [learner, colleague] = [await given.person(), await given.person()]
    const [learning, working] = [await as(learner), await as(colleague)]
    await pass(20 * 24 * HOUR)
    expect([await sessionOf(learning), await sessionOf(working)]).toEqual([learner.id, colleague.id])

    await given.member(await given.organization(), ['author'], { email: colleague.email })
    expect([await sessionOf(learning), await sessionOf(working)]).toEqual([learner.id, 'request.sign_in_first'])

    await pass(10 * 24 * HOUR)
    expect(await sessionOf(learning)).toBe('request.sign_in_first')
    await sweepExpired(runtime)
  })

  test('is dead as soon as it was ended', async () => {
    const { given, as } = await createWorld()
    const ada = await given.person()
    const [laptop, phone] = [await as(ada), await as(ada)]

    const { items } = await laptop.accounts.listDevices()
    const other = items.find(({ current }) => !current)!
    await laptop.accounts.endDevice({ params: { sessionId: other.id } })
    expect([await sessionOf(laptop), await sessionOf(phone)]).toEqual([ada.id, 'request.sign_in_first'])

    await laptop.accounts.signOut()
    expect(await sessionOf(laptop)).toBe('request.sign_in_first')
  })

  test('of somebody else can neither be seen nor ended', async () => {
    const { given, as } = await createWorld()
    const [ada, mallory] = [await as(await given.person()), await as(await given.person())]
    const [session] = (await ada.accounts.listDevices()).items

    const ended = mallory.accounts.endDevice({ params: { sessionId: session!.id } })

    expect(await ended.catch(refusal)).toBe('account.no_such_session')
    expect((await mallory.accounts.listDevices()).items.map(({ id }) => id)).not.toContain(session!.id)
    expect((await ada.accounts.listDevices()).items).toHaveLength(1)
  })

  test('remembers its last use to the minute', async () => {
    const { given, as, pass, owner } = await createWorld()
    const ada = await as(await given.person())
    const seen = async () => (await owner.query('select last_seen_at, xmin from sessions')).rows[0]
    const before = await seen()

    await pass(59_000)
    await ada.accounts.session()
    expect(await seen()).toEqual(before)
    await pass(1_000)
    await ada.accounts.session()
    expect((await seen()).last_seen_at.getTime() - before.last_seen_at.getTime()).toBe(MINUTE)
  })

  test('that is changed by one letter is nobody', async () => {
    const { given, runtime } = await createWorld()
    const { id: personId } = await given.person()
    const { secret } = await runtime.transact(system('test'), (work) => openSession(work, { personId, userAgent: '' }))

    for (const cookieSecret of [`${secret}0`, secret.slice(1), secret.toUpperCase(), '', 'x'.repeat(5000)])
      expect(await identify(runtime, { cookieSecret })).toEqual({ kind: 'anonymous' })
    expect(await identify(runtime, { cookieSecret: secret })).toMatchObject({ kind: 'person', personId })
  })
})

describe('the profile', () => {
  test('takes a name and a language, each by itself', async () => {
    const { given, as } = await createWorld()
    const ada = await as(await given.person({ name: 'Ada' }))

    await ada.accounts.updateProfile({ body: { locale: 'ar' } })
    const { person } = await ada.accounts.updateProfile({ body: { name: 'Ada King' } })

    expect(person).toMatchObject({ name: 'Ada King', locale: 'ar' })
  })
})

describe('addresses', () => {
  test('are proved by a code, and then sign in the same person', async () => {
    const world = await createWorld()
    const { given, as, runtime } = world
    const ada = await given.person({ email: 'ada@college.example' })
    const client = await as(ada)

    const added = await client.accounts.addIdentifier({ body: { email: 'ada@home.example' } })
    expect(added).toMatchObject({ primary: false })
    expect(added.provedAt).toBeUndefined()
    const proved = await client.accounts.proveIdentifier({
      params: { identifierId: added.id },
      body: { code: await codeFor(world, 'ada@home.example') },
    })

    expect(proved.provedAt).toBeDefined()
    expect((await signIn(world, 'ada@home.example')).person.id).toBe(ada.id)
    expect(await runtime.transact(system('test'), (work) => provedEmails(work, ada.id))).toEqual(
      expect.arrayContaining(['ada@college.example', 'ada@home.example']),
    )
  })

  test('that wait for their code name nobody: whoever owns them gets an account of their own', async () => {
    const world = await createWorld()
    const mallory = await world.given.person()
    const added = await (await world.as(mallory)).accounts.addIdentifier({ body: { email: 'victim@example.org' } })

    const victim = await signIn(world, 'victim@example.org')

    expect(victim.person.id).not.toBe(mallory.id)
    await world.pass(15 * MINUTE)
    const client = await world.as(mallory)
    await client.accounts.addIdentifier({ body: { email: 'victim@example.org' } })
    const code = await codeFor(world, 'victim@example.org')
    const taken = client.accounts.proveIdentifier({ params: { identifierId: added.id }, body: { code } })
    expect(await taken.catch(refusal)).toBe('account.identifier_taken')
  })

  test('are not proved by a code to sign in, nor the other way round', async () => {
    const world = await createWorld()
    const ada = await world.as(await world.given.person())
    const { id: identifierId } = await ada.accounts.addIdentifier({ body: { email: 'new@example.org' } })
    const forProof = await codeFor(world, 'new@example.org')
    await world.pass(1)
    await world.api.accounts.requestCode({ body: { email: 'new@example.org' } })
    const forSignIn = await codeFor(world, 'new@example.org')

    const proved = await ada.accounts
      .proveIdentifier({ params: { identifierId }, body: { code: forSignIn } })
      .catch(refusal)
    const signedIn = await world.api.accounts
      .signIn({ body: { email: 'new@example.org', code: forProof } })
      .catch(refusal)

    expect([proved, signedIn]).toEqual(['account.wrong_code', 'account.wrong_code'])
  })

  test('are not proved by the code that went to the same address for somebody else', async () => {
    const world = await createWorld()
    const [ada, bo] = [await world.as(await world.given.person()), await world.as(await world.given.person())]
    const { id: identifierId } = await ada.accounts.addIdentifier({ body: { email: 'new@example.org' } })
    await world.pass(1)
    await bo.accounts.addIdentifier({ body: { email: 'new@example.org' } })
    const code = await codeFor(world, 'new@example.org')

    const proved = ada.accounts.proveIdentifier({ params: { identifierId }, body: { code } })

    expect(await proved.catch(refusal)).toBe('account.wrong_code')
  })

  test('of somebody else are not there', async () => {
    const world = await createWorld()
    const [ada, mallory] = [await world.as(await world.given.person()), await world.as(await world.given.person())]
    const [identifier] = (await ada.accounts.listIdentifiers()).items
    const params = { identifierId: identifier!.id }

    expect(await mallory.accounts.deleteIdentifier({ params }).catch(refusal)).toBe('account.no_such_identifier')
    expect(await mallory.accounts.proveIdentifier({ params, body: { code: '00000000' } }).catch(refusal)).toBe(
      'account.no_such_identifier',
    )
    expect((await ada.accounts.listIdentifiers()).items).toHaveLength(1)
  })

  test('can be removed but for the last proved one; the primary one is inherited', async () => {
    const world = await createWorld()
    const client = await world.as(await world.given.person({ email: 'ada@college.example' }))
    const added = await client.accounts.addIdentifier({ body: { email: 'ada@home.example' } })
    const [college] = (await client.accounts.listIdentifiers()).items.filter(({ primary }) => primary)
    const remove = (identifierId: string) =>
      client.accounts.deleteIdentifier({ params: { identifierId } }).then(({ done }) => done, refusal)
    expect(await remove(college!.id)).toBe('account.last_identifier')

    const code = await codeFor(world, 'ada@home.example')
    await client.accounts.proveIdentifier({ params: { identifierId: added.id }, body: { code } })
    expect(await remove(college!.id)).toBe(true)
    expect((await client.accounts.session()).person.email).toBe('ada@home.example')
    expect(await remove(added.id)).toBe('account.last_identifier')

    expect((await signIn(world, 'ada@college.example')).person.name).toBe('ada')
  })
})

describe('an API token', () => {
  test('is shown once, kept as a hash, and acts for its owner until it is revoked', async () => {
    const { given, as, withToken, owner } = await createWorld()
    const person = await given.person()
    const client = await as(person)

    const { token, apiToken } = await client.accounts.createToken({ body: { name: 'nightly', scopes: ['award.read'] } })
    const program = withToken(token)

    expect(token).toMatch(/^cairn_[0-9a-z]{32}$/)
    expect(JSON.stringify((await owner.query('select * from api_tokens')).rows)).not.toContain(token.slice(10))
    expect(await program.accounts.session()).toMatchObject({ person: { id: person.id }, via: 'token' })
    const { items } = await client.accounts.listTokens()
    expect(items).toEqual([{ ...apiToken, lastUsedAt: '2026-03-02T09:00:00.000Z' }])
    await client.accounts.deleteToken({ params: { tokenId: apiToken.id } })
    expect(await program.accounts.session().catch(refusal)).toBe('request.bad_token')
  })

  test('is not kept for a retry with the same Idempotency-Key', async () => {
    const { given, as, owner } = await createWorld()
    const client = await as(await given.person())

    const { token } = await client.accounts.createToken(
      { body: { name: 'nightly', scopes: [] } },
      { idempotencyKey: 'one' },
    )

    expect(JSON.stringify((await owner.query('select * from idempotency_keys')).rows)).not.toContain(token)
  })

  test('ends with its term', async () => {
    const { given, as, withToken, pass } = await createWorld()
    const client = await as(await given.person())
    const { token } = await client.accounts.createToken({ body: { name: 'short', scopes: [], expiresInDays: 1 } })

    await pass(24 * HOUR)

    expect(await withToken(token).accounts.session().catch(refusal)).toBe('request.bad_token')
  })

  test.each(['nonsense', 'cairn_00000000000000000000000000000000', `cairn_${'x'.repeat(4000)}`])(
    '%.20s is refused, on public pages too',
    async (token) => {
      const { withToken } = await createWorld()
      expect(await withToken(token).organizations.list().catch(refusal)).toBe('request.bad_token')
    },
  )

  test('is not given what only persons do', async () => {
    const world = await createWorld()
    const client = await world.as(await world.given.person())

    const created = client.accounts.createToken({ body: { name: 'bot', scopes: ['achievement.approve'] } })

    expect(await created.catch(refusal)).toBe('account.token_scope')
    expect(await counts(world, 'api_tokens')).toEqual([0])
  })

  test('does not change the account of its owner, and never is the operator', async () => {
    const { given, runtime, withToken } = await createWorld()
    const operator = await given.person({ operator: true })
    const { token } = await runtime.transact(system('test'), (work) =>
      createApiToken(work, { personId: operator.id, name: 'leaked', scopes: ['award.read'] }),
    )
    const { accounts, organizations } = withToken(token)
    const id = '01jb000000000000000000000a'
    const attempts = {
      createToken: () => accounts.createToken({ body: { name: 'second', scopes: [] } }),
      listTokens: () => accounts.listTokens(),
      deleteToken: () => accounts.deleteToken({ params: { tokenId: `tok_${id}` } }),
      addIdentifier: () => accounts.addIdentifier({ body: { email: 'mallory@example.org' } }),
      listIdentifiers: () => accounts.listIdentifiers(),
      proveIdentifier: () =>
        accounts.proveIdentifier({ params: { identifierId: `idn_${id}` }, body: { code: '00000000' } }),
      deleteIdentifier: () => accounts.deleteIdentifier({ params: { identifierId: `idn_${id}` } }),
      passkeyRegistrationOptions: () => accounts.passkeyRegistrationOptions(),
      registerPasskey: () => accounts.registerPasskey({ body: { name: 'mine', response: {} } }),
      listPasskeys: () => accounts.listPasskeys(),
      deletePasskey: () => accounts.deletePasskey({ params: { passkeyId: `pky_${id}` } }),
      listDevices: () => accounts.listDevices(),
      endDevice: () => accounts.endDevice({ params: { sessionId: `ses_${id}` } }),
      signOut: () => accounts.signOut(),
      updateProfile: () => accounts.updateProfile({ body: { name: 'Mallory' } }),
    }

    for (const [name, attempt] of Object.entries(attempts))
      expect([name, await attempt().catch(refusal)]).toEqual([name, 'account.by_session_only'])

    expect((await accounts.session()).person.isOperator).toBe(false)
    const founded = organizations.create({
      body: { slug: 'mill', profile: { name: 'Mill' }, administrator: { name: 'M', email: 'm@example.org' } },
    })
    expect(await founded.catch(refusal)).toBe('request.operators_only')
  })

  test('of somebody else is not there', async () => {
    const { given, as, withToken } = await createWorld()
    const [ada, mallory] = [await as(await given.person()), await as(await given.person())]
    const { token, apiToken } = await ada.accounts.createToken({ body: { name: 'nightly', scopes: [] } })

    const deleted = mallory.accounts.deleteToken({ params: { tokenId: apiToken.id } })

    expect(await deleted.catch(refusal)).toBe('account.no_such_token')
    expect(await withToken(token).accounts.session()).toMatchObject({ via: 'token' })
  })
})

test('two who are invited by the same address at once are one person', async () => {
  const world = await createWorld()
  const invite = () =>
    world.runtime.transact(system('test'), (work) =>
      findOrCreatePerson(work, { name: 'Ada', email: 'Ada@example.org', proved: false }),
    )

  const invited = await Promise.all(Array.from({ length: 8 }, invite))

  expect(new Set(invited.map(({ id }) => id)).size).toBe(1)
  expect(await counts(world, 'persons', 'identifiers')).toEqual([1, 1])
})
