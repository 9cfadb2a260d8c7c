import { defineConfig } from '@playwright/test'

/** The journeys: a browser that we find rather than download, and a demo server of their own (e2e/fixture.ts). */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 120_000 + 120 * Number(process.env.JOURNEY_DELAY ?? 0),
  expect: { timeout: 20_000 },
  workers: '100%',
  forbidOnly: true,
  // once more, on a demo of its own: what fails both times fails, what does not is told at the end
  retries: 1,
  reporter: 'list',
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } }],
})
