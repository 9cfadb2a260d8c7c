import { defineConfig } from 'vitest/config'

const common = {
  pool: 'forks',
  // files share a process, and what they import is read once: to read it again for each took a third of the time
  isolate: false,
  // so a test that fails halfway leaves nothing behind for those of the next file
  restoreMocks: true,
  unstubEnvs: true,
  maxWorkers: '100%',
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'credentials', include: ['packages/credentials/**/*.test.ts'] } },
      { test: { ...common, name: 'outbound', include: ['packages/outbound/**/*.test.ts'] } },
      { test: { ...common, name: 'api', include: ['packages/api/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'server',
          include: ['packages/server/**/*.test.ts'],
          globalSetup: ['packages/server/test/prepare-database.ts'],
        },
      },
      { test: { ...common, name: 'web', include: ['packages/web/**/*.test.{ts,tsx}'] } },
      { test: { ...common, name: 'cli', include: ['packages/cli/**/*.test.ts'] } },
    ],
  },
})
