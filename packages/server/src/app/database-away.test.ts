import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, newFolder, postmasterOf, startServer } from '../../test/running-server.ts'

const asksAtOnce = 20

test('a database that is killed under load is missed for seconds, says so, and is back without help', async () => {
  const folder = await newFolder()
  const server = startServer(folder, await freePort(), { DATABASE_URL: '' })
  onTestFinished(async () => {
    process.kill(server.pid, 'SIGKILL')
    await sleep(500)
    await rm(folder, { recursive: true, force: true })
  })
  await server.ready
  const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status
  expect(await statusOf('/health/ready')).toBe(200)

  for (let round = 0; round < 3; round++) {
    const asked = Array.from({ length: asksAtOnce }, () => statusOf('/api/v1/organizations'))
    process.kill(postmasterOf(folder)!, 'SIGKILL')
    asked.push(...Array.from({ length: asksAtOnce }, () => statusOf('/catalog')))
    for (const status of await Promise.all(asked)) expect([200, 503]).toContain(status)

    const end = Date.now() + 20_000
    while ((await statusOf('/health/ready')) !== 200) {
      expect(Date.now(), 'it is ready again in time').toBeLessThan(end)
      await sleep(100)
    }
    expect(await statusOf('/catalog')).toBe(200)
  }
  expect(await statusOf('/health/live')).toBe(200)
}, 120_000)
