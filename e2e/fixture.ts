import { setTimeout as sleep } from 'node:timers/promises'
import { test as base } from '@playwright/test'
import { type DemoServer, startDemoServer } from './demo-server.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  /** What the browser's console called an error so far; a test that expects some empties it. Must be empty at the end. */
  consoleErrors: string[]
  /** Holds back every answer, see JOURNEY_DELAY. */
  late: undefined
}

/**
 * Milliseconds that every answer is held back, none unless asked for. A step that acts on the page it is leaving, or
 * before what it needs has arrived, passes on a quick machine and fails on a busy one; with a second of delay it fails
 * at once: `JOURNEY_DELAY=1000 npm run e2e`.
 */
const delay = Number(process.env.JOURNEY_DELAY ?? 0)

interface WorkerFixtures {
  /** The demo that all journeys of a worker share, one after the other. */
  cairn: DemoServer
}

/** A test in a browser, with a running demo; addresses without a host are the demo's. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const server = await startDemoServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  late: [
    async ({ context }, use) => {
      if (delay)
        await context.route('**/*', async (route) => {
          await sleep(delay)
          await route.continue()
        })
      await use(undefined)
      // what is still held back when a journey ends is nobody's any more
      await context.unrouteAll({ behavior: 'ignoreErrors' })
    },
    { auto: true },
  ],
  baseURL: async ({ cairn }, use) => use(cairn.url),
  consoleErrors: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => void errors.push(String(error.error())))
      await use(errors)
      base.expect(errors, 'the console of the browser holds no errors').toEqual([])
    },
    { auto: true },
  ],
})
