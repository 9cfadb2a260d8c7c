import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient, type DefinitionInput, type Permission, ProblemError } from '@cairn/api'
import { expect, onTestFinished, test } from 'vitest'
import { openClient, signInByMail } from '../../test/http-client.ts'
import { freePort, newFolder, postmasterOf, type RunningServer, startServer } from '../../test/running-server.ts'

/** The real server, in processes that end badly: what was acknowledged is there afterwards, once. */

const GRANTS = 200
const KILLS = 5
/** At once, as a few registrars and an import would. */
const CALLERS = 6
/** The same moments each time; another number, other moments. */
const SEED = 20_261_125

/** A data folder that one server after the other runs on. */
async function openHouse() {
  const folder = await newFolder()
  const port = await freePort()
  const servers: RunningServer[] = []
  onTestFinished(async () => {
    for (const server of servers) await server.kill({ database: true }).catch(() => {})
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  const start = () => {
    const server = startServer(folder, port)
    servers.push(server)
    return server
  }
  return { folder, port, start }
}

/** The first run, an institution with a published achievement, and a token to award it with. */
async function foundCollege(server: RunningServer) {
  const admin = openClient(server.url)
  const code = /one-time code: (\S+)/.exec(server.output())![1]!
  const { organization } = await admin.instance.setUp({
    body: {
      code,
      institution: { name: 'Ropework College', slug: 'ropework' },
      administrator: { name: 'Ida', email: 'ida@example.org' },
    },
  })
  const params = { organizationId: organization.id }
  for (const role of ['author', 'reviewer'] as const)
    await admin.organizations.addMember({ params, body: { name: role, email: `${role}@example.org`, roles: [role] } })
  const author = await signInByMail(server.url, admin, 'author@example.org')
  const reviewer = await signInByMail(server.url, admin, 'reviewer@example.org')

  const { id: achievementId, definitionHash } = await author.catalog.create({ params, body: { definition } })
  const decided = { params: { achievementId }, body: { definitionHash } }
  await author.catalog.propose(decided)
  await reviewer.catalog.approve(decided)
  await admin.catalog.publish(decided)
  const scopes: Permission[] = ['award.grant', 'award.read', 'audit.read', 'mail.read']
  const { token } = await admin.accounts.createToken({ body: { name: 'Import', scopes } })
  const api = createClient({ baseUrl: server.url, headers: { authorization: `Bearer ${token}` } })
  return { organizationId: organization.id, achievementId, api }
}

const definition = {
  title: 'Knots and splices',
  summary: 'Ties what must hold.',
  outcomes: [{ text: 'Tie a bowline' }],
  criteria: 'Tie each of twelve knots.',
  field: 'Seamanship',
  workloadHours: 10,
  level: 1,
  eqfLevel: 4,
  participation: 'on_site',
  assessment: { type: 'Practical test', supervision: 'supervised' },
  qualityAssurance: 'Looked at every year.',
} satisfies DefinitionInput

/** mulberry32: the same numbers in [0, 1), each time. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Asks until there is an answer, as a caller with an Idempotency-Key may; a refusal is an answer. */
async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + 90_000; ; await sleep(50)) {
    try {
      return await ask()
    } catch (error) {
      const isRefusal = error instanceof ProblemError && error.problem.status < 500
      if (isRefusal || Date.now() > end) throw error
    }
  }
}

async function everyPage<Item>(list: (after?: string) => Promise<{ items: Item[]; next?: string | undefined }>) {
  const items: Item[] = []
  for (let after: string | undefined, more = true; more; ) {
    const page = await list(after)
    items.push(...page.items)
    after = page.next
    more = after !== undefined
  }
  return items
}

test('kill -9 at any moment loses no award that was acknowledged, and makes none twice', {
  timeout: 300_000,
}, async () => {
  const house = await openHouse()
  const random = seeded(SEED)
  let server = house.start()
  await server.ready
  const { api, organizationId, achievementId } = await foundCollege(server)
  const params = { organizationId }
  const grant = (n: number) =>
    api.awards.grant(
      { params, body: { achievementId, recipient: { name: `Learner ${n}`, email: `learner-${n}@example.org` } } },
      { idempotencyKey: `import-1-${n}` },
    )

  const acknowledged = new Map<number, string>()
  let next = 0
  const callers = Array.from({ length: CALLERS }, async () => {
    while (next < GRANTS) {
      const n = next++
      acknowledged.set(n, (await insist(() => grant(n))).id)
    }
  })
  for (let kill = 1; kill <= KILLS; kill++) {
    const due = Math.floor((kill * GRANTS) / (KILLS + 1))
    while (acknowledged.size < due) await sleep(5)
    await sleep(random() * 120)
    await server.kill({ database: random() < 0.5 })
    server = house.start()
    // a start is killed like everything else
    if (random() < 0.3) {
      await sleep(random() * 1500)
      await server.kill({ database: random() < 0.5 })
      server = house.start()
    }
    await server.ready
  }
  await Promise.all(callers)

  const awards = await everyPage((after) => api.awards.list({ params, query: { size: 100, ...(after && { after }) } }))
  expect(awards.map(({ id }) => id).sort()).toEqual([...acknowledged.values()].sort())
  expect(new Set(awards.map(({ recipient }) => recipient.email)).size).toBe(GRANTS)
  // the same key gets the same answer, also from a server that was not there when it was first asked
  for (const n of [0, 50, 100, 199]) expect((await grant(n)).id).toBe(acknowledged.get(n))

  const states = async () => (await api.awards.list({ params, query: { state: 'granted', size: 1 } })).items.length
  for (const end = Date.now() + 60_000; (await states()) > 0 && Date.now() < end; ) await sleep(100)
  expect(await states()).toBe(0)
  const badges = []
  for (const { credentialId } of awards) badges.push(await readBadge(api, credentialId))
  expect(badges.filter(({ verdict }) => verdict !== 'valid')).toEqual([])
  const places = badges.flatMap(({ places }) => places)
  expect(places).toHaveLength(2 * GRANTS)
  expect(new Set(places).size).toBe(2 * GRANTS)

  const events = await everyPage((after) =>
    api.organizations.listEvents({ params, query: { size: 100, ...(after && { after }) } }),
  )
  for (const name of ['award.granted', 'award.issued']) {
    const about = events.filter((event) => event.name === name).map(({ payload }) => payload.awardId)
    expect([name, about.length, new Set(about).size]).toEqual([name, GRANTS, GRANTS])
  }
  const tellings = async () => {
    const mails = await everyPage((after) =>
      api.notifications.listMails({ params, query: { size: 100, ...(after && { after }) } }),
    )
    return mails.filter(({ kind }) => kind === 'issued').map(({ to }) => to)
  }
  for (const end = Date.now() + 60_000; (await tellings()).length < GRANTS && Date.now() < end; ) await sleep(200)
  const told = await tellings()
  expect([told.length, new Set(told).size]).toEqual([GRANTS, GRANTS])
  expect(await server.stop()).toBe(0)
})

/** What the bytes of a badge say of themselves: our verdict, and where their status stands. */
async function readBadge(api: Client, credentialId: string) {
  const { body } = await api.awards.json({ params: { credentialId } })
  const bytes = body as Uint8Array
  const { verdict, checks } = await api.verification.verify({ raw: { contentType: 'application/json', bytes } })
  const { credentialStatus } = JSON.parse(Buffer.from(bytes).toString()) as {
    credentialStatus: { id: string; statusReference: string[] }
  }
  return {
    credentialId,
    verdict,
    failed: checks.filter(({ outcome }) => outcome !== 'passed'),
    places: [credentialStatus.id, ...credentialStatus.statusReference],
  }
}

test('a second server on a folder is refused before it could have started, and told of the first', {
  timeout: 60_000,
}, async () => {
  const house = await openHouse()
  const started = performance.now()
  const first = house.start()
  await first.ready
  const start = performance.now() - started

  const asked = performance.now()
  const second = startServer(house.folder, await freePort())
  const code = await second.ended

  // both waited for the same processor; how long that takes is the machine's affair
  expect(performance.now() - asked).toBeLessThan(start)
  expect(code).toBe(1)
  expect(second.output()).toContain(`process ${first.pid},`)
  expect(second.output()).toContain(first.url)
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
})

test('SIGTERM ends what was begun, then the database, then the process, with 0', { timeout: 60_000 }, async () => {
  const house = await openHouse()
  const server = house.start()
  await server.ready
  const { api, organizationId, achievementId } = await foundCollege(server)
  const grant = (n: number) =>
    api.awards.grant({
      params: { organizationId },
      body: { achievementId, recipient: { name: 'Learner', email: `learner-${n}@example.org` } },
    })

  // requests that are under way when the signal comes
  const begun = Array.from({ length: 20 }, (_, n) => grant(n).then(({ id }) => id))
  await Promise.race(begun)
  const asked = Date.now()
  const ended = server.stop()
  const answered = (await Promise.allSettled(begun)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(await ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(25_000)
  expect(postmasterOf(house.folder)).toBeUndefined()
  expect(existsSync(join(house.folder, 'running.json'))).toBe(false)

  const again = house.start()
  await again.ready
  const { items } = await api.awards.list({ params: { organizationId }, query: { size: 100 } })
  expect(answered.length).toBeGreaterThan(0)
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(answered))
  expect(await again.stop()).toBe(0)
})
