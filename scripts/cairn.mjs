// The door to every command. Runs on Node 20 and later with nothing installed: it installs what the lock file names,
// builds the pages when their sources changed, and hands over to the pinned Node.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './lib/run.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

/** What each command does; loaded when asked for, because installing comes first. */
const commands = {
  start: async () => (await import('./lib/serve.mjs')).start(),
  demo: async () => (await import('./lib/serve.mjs')).demo(),
  'conformance:serve': async () => (await import('./lib/serve.mjs')).conformance(),
  dev: async () => (await import('./lib/dev.mjs')).dev(),
  test: async (words) => (await import('./lib/test.mjs')).test(words),
  'test:deep': async (words) => (await import('./lib/test.mjs')).deep(words),
  e2e: async (words) => (await import('./lib/test.mjs')).e2e(words),
  check: async () => (await import('./lib/check.mjs')).check(),
  ci: async () => (await import('./lib/check.mjs')).ci(),
  bench: async (words) => (await import('./lib/serve.mjs')).bench(words),
  docs: async () => (await import('./lib/serve.mjs')).program('scripts/write-reference.ts', []),
  'db:types': async () =>
    (await import('./lib/serve.mjs')).program('packages/server/src/kernel/database/write-schema.ts', []),
  'bundle-page': async () => (await import('./lib/build-bundle-page.mjs')).buildBundlePage(),
  cli: async (words) => (await import('./lib/serve.mjs')).program('packages/cli/src/main.ts', words),
}

const [name, ...words] = process.argv.slice(2)
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
if (!command) {
  console.error(`Usage: node scripts/cairn.mjs ${Object.keys(commands).join(' | ')}`)
  process.exit(64)
}
try {
  process.exitCode = await command(words)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}
