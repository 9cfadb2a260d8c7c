import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@cairn/api'
import { describe, expect, onTestFinished, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld, type World, type WorldOptions } from '../../../test/world.ts'
import { createApp } from '../../app/create-app.ts'
import { allRoutes } from '../../app/routes.ts'
import { createJobsPort } from '../../kernel/failed-jobs.ts'
import { createSetup, keepCast, restoreMailServer, skipSetup } from './index.ts'

const SMTP = 'smtp://cairn:p%40ss@mail.example.edu:587'
const wishes = {
  institution: { name: 'Northfield University', slug: 'northfield' },
  administrator: { name: 'Sam Rivera', email: 'Sam@Example.org' },
}
const setUp = ({ api, setup }: World, more: object = {}) =>
  api.instance.setUp({ body: { code: setup.code ?? '', ...wishes, ...more } })

/** A Cairn in a folder that is there, so that its disk can be looked at. */
async function createHome(options: WorldOptions = {}) {
  const data = await mkdtemp(join(tmpdir(), 'cairn-instance-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  return createWorld({ ...options, settings: { data, ...options.settings } })
}

/** What can be counted from outside of every institution: memberships stand in the directory, events wait for their seal. */
const tables = ['persons', 'organizations', 'directory', 'sessions', 'instance_settings', 'unsealed'] as const
async function countRows({ owner }: World): Promise<Record<string, number>> {
  const counts = tables.map(async (table) => {
    const { rows } = await owner.query<{ count: string }>(`select count(*) from ${table}`)
    return [table, Number(rows[0]!.count)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

describe('the first run', () => {
  test('makes the institution with its administrator, who is operator and registrar and signed in', async () => {
    const world = await createHome()
    expect(await world.api.instance.about()).toMatchObject({ setupNeeded: true, demo: false })

    const { organization, session } = await setUp(world)

    expect(organization).toMatchObject({ name: 'Northfield University', slug: 'northfield', verification: 'operator' })
    expect(session).toMatchObject({
      person: { name: 'Sam Rivera', email: 'sam@example.org', isOperator: true },
      memberships: [{ organizationId: organization.id, roles: ['admin', 'registrar'] }],
      via: 'session',
    })
    expect(await world.api.instance.about()).toMatchObject({ setupNeeded: false })
    const administrator = await world.as(session.person)
    expect((await administrator.instance.health()).version).toBeTruthy()
  })

  test('puts the session into the browser', async () => {
    const world = await createHome()
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/setup',
      payload: { code: world.setup.code, ...wishes },
    })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['set-cookie']).toMatch(/^__Host-cairn_session=\S+; .*HttpOnly; Secure; SameSite=Lax/)
  })

  test('takes its code as people type it', async () => {
    const world = await createHome()
    const code = ` ${world.setup.code!.toUpperCase().replaceAll('-', ' ')} `
    await expect(setUp(world, { code })).resolves.toMatchObject({ session: { via: 'session' } })
  })

  test.each(['', 'abcd-efgh-jkmn', 'a', '0'.repeat(40)])(
    'is refused with a wrong code "%s", and leaves no trace',
    async (code) => {
      const world = await createHome()
      const before = await countRows(world)
      expect(await setUp(world, { code }).catch(refusal)).toBe('setup.wrong_code')
      expect(await countRows(world)).toEqual(before)
      expect(await world.api.instance.about()).toMatchObject({ setupNeeded: true })
    },
  )

  test('bears ten tries a minute from one address', async () => {
    const world = await createHome({ settings: { rateLimits: true } })
    const tries = []
    for (let count = 0; count < 12; count++) tries.push(await setUp(world, { code: `wrong${count}` }).catch(refusal))
    expect(tries).toEqual([...Array(10).fill('setup.wrong_code'), 'request.too_many', 'request.too_many'])
  })

  test('is done once, and leaves no trace when it is asked for again', async () => {
    const world = await createHome()
    const code = world.setup.code!
    await setUp(world)
    await world.settle()
    const before = await countRows(world)
    const again = { code, institution: { name: 'Another', slug: 'another' } }
    expect(await setUp(world, again).catch(refusal)).toBe('setup.done_already')
    expect(await countRows(world)).toEqual(before)
    expect((await createSetup(world.runtime)).code).toBeUndefined()
  })

  test('of two at once is done by one', async () => {
    const world = await createHome()
    const code = world.setup.code!
    const wish = (slug: string) => setUp(world, { code, institution: { name: slug, slug } }).catch(refusal)
    const answers = await Promise.all(['one', 'two', 'three', 'four'].map(wish))
    expect(answers.filter((answer) => answer !== 'setup.done_already')).toHaveLength(1)
    expect(await countRows(world)).toMatchObject({ organizations: 1, persons: 1, sessions: 1, directory: 1 })
  })

  test('done by another process is done here too', async () => {
    const world = await createHome()
    await skipSetup(world.runtime)
    expect(await world.api.instance.about()).toMatchObject({ setupNeeded: false })
    expect(await setUp(world).catch(refusal)).toBe('setup.done_already')
    expect(world.setup.code).toBeUndefined()
  })

  test('is all or nothing: a wish that cannot be is refused, and the code stays good', async () => {
    const world = await createHome()
    await world.given.organization({ slug: 'northfield' })
    const before = await countRows(world)
    expect(await setUp(world).catch(refusal)).toBe('organization.slug_taken')
    expect(await countRows(world)).toEqual(before)
    await expect(setUp(world, { institution: { name: 'Southfield', slug: 'southfield' } })).resolves.toBeTruthy()
  })

  test.each([
    ['a blank name', { institution: { name: ' ', slug: 'northfield' } }],
    ['a slug with a slash', { institution: { name: 'Northfield', slug: 'north/field' } }],
    ['an address that is none', { administrator: { name: 'Sam', email: 'sam' } }],
    ['a name of two lines', { administrator: { name: 'Sam\nBcc: eve@evil.example', email: 'sam@example.org' } }],
    ['a mail server over http', { smtpUrl: 'http://mail.example.edu' }],
  ])('is refused with %s', async (_title, wish) => {
    const world = await createHome()
    expect(await setUp(world, wish).catch(refusal)).toBe('request.malformed')
    expect(world.setup.code).toBeTruthy()
  })

  test('its code is another one after each start, and is in no table', async () => {
    const { runtime, setup, owner } = await createHome()
    const next = await createSetup(runtime)
    expect(next.code).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
    expect(next.code).not.toBe(setup.code)
    const { rows } = await owner.query(`select * from instance_settings`)
    expect(rows).toEqual([])
  })
})

describe('the demo institutions', () => {
  /** The first run of this world, with a story of the test's own. */
  async function setUpWith({ runtime, setup, jobs }: World, demoData: boolean, tellDemo: () => Promise<void>) {
    const parts = {
      setup,
      jobs: createJobsPort(jobs.boss),
      tellDemo,
      startedAt: new Date(),
      database: 'embedded',
    } as const
    const app = await createApp(runtime, allRoutes(parts))
    onTestFinished(() => app.close())
    return app.inject({ method: 'POST', url: '/api/v1/setup', payload: { code: setup.code, ...wishes, demoData } })
  }

  test.each([true, false])('are added when they are asked for: %s', async (demoData) => {
    const world = await createHome()
    let told = 0
    const answer = await setUpWith(world, demoData, async () => void told++)
    expect(answer.statusCode).toBe(201)
    expect(told).toBe(demoData ? 1 : 0)
  })

  test('that cannot be added take nothing from the first run: its administrator is signed in', async () => {
    const world = await createHome()
    const answer = await setUpWith(world, true, async () => {
      throw new Error('The story has a hole')
    })
    expect(answer.json()).toMatchObject({ code: 'setup.demo_failed', status: 503 })
    expect(answer.body).not.toContain('hole')
    expect(answer.headers['set-cookie']).toMatch(/^__Host-cairn_session=/)
    expect(await world.api.instance.about()).toMatchObject({ setupNeeded: false })
    expect(await countRows(world)).toMatchObject({ organizations: 1, sessions: 1 })
  })
})

describe('the mail server of the first run', () => {
  function steeredOutside() {
    const used: (string | undefined)[] = []
    return { used, outside: { useMailServer: (url: string | undefined) => void used.push(url) } }
  }

  test('is used at once, kept closed, and used again after a restart', async () => {
    const { used, outside } = steeredOutside()
    const world = await createHome({ catchMails: true, outside })
    await setUp(world, { smtpUrl: SMTP })
    expect(used).toEqual([SMTP])

    const { rows } = await world.owner.query(`select value::text from instance_settings`)
    expect(JSON.stringify(rows)).not.toContain('p%40ss')

    await restoreMailServer(world.runtime)
    expect(used).toEqual([SMTP, SMTP])
  })

  test('gives way to the one in the environment', async () => {
    const { used, outside } = steeredOutside()
    const world = await createHome({ outside, settings: { smtpUrl: 'smtp://other.example.edu' } })
    await setUp(world, { smtpUrl: SMTP })
    await restoreMailServer(world.runtime)
    expect(used).toEqual([])
  })

  test('may be absent: mails are caught', async () => {
    const { used, outside } = steeredOutside()
    const world = await createHome({ catchMails: true, outside })
    await setUp(world)
    await restoreMailServer(world.runtime)
    expect(used).toEqual([])
    expect(await world.api.instance.about()).toMatchObject({ mailsAreCaught: true })
  })
})

describe('how this Cairn is', () => {
  const operatorOf = async ({ given, as }: World) => as(await given.person({ operator: true }))
  // the test's clock stands still in another year than the database's
  const now = { outside: { now: () => new Date() } }

  test('is told to whoever asks for readiness, without anything about the machine', async () => {
    const { app } = await createHome(now)
    const answer = await app.inject('/health/ready')
    expect(answer.json()).toEqual({
      ok: true,
      checks: ['database', 'migrations', 'queue', 'disk', 'clock'].map((name) => ({ name, ok: true, detail: 'fine' })),
    })
    expect(answer.statusCode).toBe(200)
  })

  test('is not ready without its data folder, with a migration that is missing, or with a clock that is off', async () => {
    const { app, owner } = await createHome({ settings: { data: '/nowhere/at/all' } })
    await owner.query(`delete from migrations where name like '0001%'`)
    const answer = await app.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    const failed = (answer.json() as { checks: { name: string; ok: boolean }[] }).checks.filter(({ ok }) => !ok)
    expect(failed.map(({ name }) => name)).toEqual(['migrations', 'disk', 'clock'])
    expect(answer.body).not.toContain('nowhere')
  })

  test('is not ready without its database, and says so instead of hanging', async () => {
    const { app, runtime } = await createHome(now)
    await runtime.database.destroy()
    const asked = performance.now()
    const answer = await app.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    expect(performance.now() - asked).toBeLessThan(4000)
    expect((await app.inject('/health/live')).statusCode).toBe(200)
  })

  test('is told in full to the operator', async () => {
    const world = await createHome({ ...now, catchMails: true })
    const health = await (await operatorOf(world)).instance.health()
    expect(health).toMatchObject({ ok: true, database: 'embedded', jobs: { waiting: 0, running: 0, failed: 0 } })
    const details = Object.fromEntries(health.checks.map(({ name, detail }) => [name, detail]))
    expect(details).toMatchObject({
      database: expect.stringMatching(/^PostgreSQL 1\d/),
      disk: expect.stringMatching(/[MG]B free$/),
      jobs: '0 waiting; 0 given up',
      mail: 'caught, to be read in the app',
    })
  })

  test('names a mail server that is away', async () => {
    const sendMail = async () => {
      throw new Error('The mail server is away')
    }
    const world = await createHome({ outside: { ...now.outside, sendMail } })
    await world.api.accounts.requestCode({ body: { email: 'ada@example.org' } })
    await world.settle()
    const { ok, checks } = await (await operatorOf(world)).instance.health()
    expect(ok).toBe(false)
    expect(checks.find(({ name }) => name === 'mail')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^1 delayed\. .*The mail server is away$/),
    })
  })

  test('and work that was given up are for the operator alone', async () => {
    const world = await createHome()
    const { given, as, api } = world
    const admin = await as(await given.member(await given.organization(), ['admin', 'registrar', 'auditor']))
    const asks: ((client: Client) => Promise<unknown>)[] = [
      (client) => client.instance.health(),
      (client) => client.instance.failedJobs(),
      (client) => client.instance.retryJob({ params: { jobId: '00000000-0000-4000-8000-000000000000' } }),
    ]
    for (const ask of asks) {
      expect(await ask(api).catch(refusal)).toBe('request.sign_in_first')
      expect(await ask(admin).catch(refusal)).toBe('request.operators_only')
    }
  })
})

test('every refusal is listed with its status, for the pages that explain them', async () => {
  const { api } = await createHome()
  const { items } = await api.instance.listProblems()
  expect(items).toContainEqual({ code: 'award.not_found', status: 404, title: 'There is no such award' })
  expect(items).toContainEqual({ code: 'server.fault', status: 500, title: 'Something went wrong on our side' })
  expect(items.map(({ code }) => code)).toEqual([...new Set(items.map(({ code }) => code))].sort())
})

describe('work that was given up', () => {
  test('is listed with its error, and tried again', async () => {
    const world = await createHome()
    const { jobs, given, as, settle } = world
    const operator = await as(await given.person({ operator: true }))
    const queue = 'notifications.mail-code'
    await jobs.boss.send(queue, { id: 'evt_1' }, { retryLimit: 0 })
    const [job] = await jobs.boss.fetch(queue)
    await jobs.boss.fail(queue, job!.id, { message: 'The key store is away' })

    const { items } = await operator.instance.failedJobs()
    expect(items).toMatchObject([{ name: queue, attempts: 1, error: 'The key store is away' }])
    expect((await operator.instance.health()).jobs.failed).toBe(1)

    const params = { jobId: items[0]!.id }
    expect(await operator.instance.retryJob({ params })).toEqual({ done: true })
    expect(await operator.instance.retryJob({ params }).catch(refusal)).toBe('job.not_found')
    expect((await operator.instance.failedJobs()).items).toEqual([])
    expect(await settle()).toHaveLength(1)
  })

  test('that is not there is not found', async () => {
    const { given, as } = await createHome()
    const operator = await as(await given.person({ operator: true }))
    for (const jobId of ['00000000-0000-4000-8000-000000000000', 'nothing'])
      expect(await operator.instance.retryJob({ params: { jobId } }).catch(refusal)).toBe('job.not_found')
  })
})

describe('the cast of a demo', () => {
  async function createDemo() {
    const world = await createHome({ settings: { demo: true } })
    const rosa = await world.given.person({ name: 'Rosa Vega', email: 'rosa@example.org' })
    const part = { personId: rosa.id, name: rosa.name, part: 'Registrar', organization: 'Northfield', start: '/manage' }
    const teller = { kind: 'system', as: 'test' } as const
    await world.runtime.transact(teller, (work) => keepCast(work, [part]))
    return { ...world, rosa, part }
  }

  test('is shown to everybody, and anybody is any of them with one click', async () => {
    const { api, app, rosa, part } = await createDemo()
    expect(await api.instance.demoCast()).toEqual({ items: [part] })
    expect(await api.instance.demoSignIn({ body: { personId: rosa.id } })).toMatchObject({
      person: { id: rosa.id, name: 'Rosa Vega' },
      via: 'session',
    })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/demo/sessions',
      payload: { personId: rosa.id },
    })
    expect(answer.headers['set-cookie']).toMatch(/^__Host-cairn_session=/)
  })

  test('is nobody else: not the operator, who is no part of it', async () => {
    const world = await createDemo()
    const operator = await world.given.person({ operator: true })
    const before = await countRows(world)
    const ask = world.api.instance.demoSignIn({ body: { personId: operator.id } })
    expect(await ask.catch(refusal)).toBe('demo.no_such_part')
    expect(await countRows(world)).toEqual(before)
  })

  test('needs no first run', async () => {
    const { api, setup } = await createDemo()
    expect(setup.code).toBeUndefined()
    expect(await api.instance.about()).toMatchObject({ setupNeeded: false, demo: true })
  })

  test('is only there on a demo', async () => {
    const { api, given } = await createHome()
    const { id } = await given.person()
    expect(await api.instance.demoCast().catch(refusal)).toBe('demo.not_a_demo')
    expect(await api.instance.demoSignIn({ body: { personId: id } }).catch(refusal)).toBe('demo.not_a_demo')
  })
})
