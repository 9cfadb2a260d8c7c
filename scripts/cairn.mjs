#!/usr/bin/env node
// One command from a bare Node >= 20 to a running Cairn: installs what the lock file names, builds the pages when their
// sources changed, and hands over to the pinned Node 24. No dependencies: it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const [command = '', ...words] = process.argv.slice(2)

/** Ends with a sentence. */
function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

install()
const node = runtime()
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` }

switch (command) {
  case 'start':
    build()
    serve([])
    break
  case 'demo':
    build()
    freshDemoFolder()
    serve(['--demo'], { CAIRN_DATA: process.env.CAIRN_DATA ?? './data-demo' })
    break
  case 'dev':
    build()
    serve(['--demo'], { CAIRN_DATA: process.env.CAIRN_DATA ?? './data-dev', NODE_ENV: 'development' }, ['--watch'])
    break
  case 'test':
    test()
    break
  case 'e2e':
    build()
    report(runJourneys())
    break
  case 'check':
    check()
    break
  case 'bench':
    process.exit(run(node, ['bench/run.ts', ...words]))
    break
  case 'docs':
    process.exit(run(node, ['scripts/write-reference.ts']))
    break
  case 'db:types':
    process.exit(run(node, ['packages/server/src/kernel/database/write-schema.ts']))
    break
  default:
    fail('Usage: cairn.mjs start | demo | dev | test | e2e | check | bench | docs | db:types')
}

/** `npm ci` when the lock file is another one than the last time. */
function install() {
  const stamp = join('node_modules', '.cairn-lock')
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  const started = Date.now()
  process.stderr.write('Installing what the lock file names …\n')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) fail('npm ci failed; its reason stands above.')
  writeFileSync(stamp, lock)
  process.stderr.write(`  installed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

/** The pinned Node, or one of one's own that is new enough. */
function runtime() {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('There is no Node 24 for this platform among the packages: install Node 24 or newer yourself.')
}

function run(program, args, extra = {}) {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...extra } })
  return status ?? 1
}

/** Builds the pages, unless nothing that they are made of has changed. */
function build() {
  const stamp = join('packages', 'web', 'build', '.stamp')
  const now = fingerprint(['packages/web', 'packages/api/src', 'packages/credentials/src'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const started = Date.now()
  process.stderr.write('Building the pages …\n')
  const { status } = spawnSync(join(root, 'node_modules', '.bin', 'react-router'), ['build'], {
    cwd: join(root, 'packages', 'web'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, NODE_ENV: 'production' },
  })
  if (status !== 0) fail('The pages could not be built.')
  writeFileSync(stamp, now)
  process.stderr.write(`  built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

/** A hash over path, size and time of every source. */
function fingerprint(folders) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (['build', '.react-router', 'node_modules'].includes(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path} ${size} ${mtimeMs}\n`)
      }
    }
  }
  for (const folder of folders) walk(folder)
  return hash.digest('hex')
}

/** The demo begins in an empty folder; one that somebody runs on is left alone, and the server says so. */
function freshDemoFolder() {
  const folder = process.env.CAIRN_DATA ?? './data-demo'
  const running = join(folder, 'running.json')
  if (existsSync(running) && isAlive(JSON.parse(readFileSync(running, 'utf8')).pid)) return
  if (existsSync(folder) && !existsSync(join(folder, 'master.key')) && readdirSync(folder).length > 0)
    fail(`${folder} is not a data folder of Cairn: it is not emptied for the demo.`)
  if (existsSync(join(folder, 'master.key')) && !existsSync(join(folder, 'demo.json')) && existsSync(join(folder, 'postgres')))
    fail(`${folder} holds a Cairn that is no demo: it is not emptied. Choose another folder with CAIRN_DATA.`)
  rmSync(folder, { recursive: true, force: true })
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Becomes the server: signals go through, and its exit code is ours. */
function serve(args, extra = {}, flags = []) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...flags, 'packages/server/src/main.ts', ...args], {
    stdio: 'inherit',
    env: { NODE_ENV: 'production', ...env, ...extra },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** Everything, or with words only what has them in its path. */
function test() {
  const results = mkdtempSync(join(tmpdir(), 'cairn-results-'))
  const file = join(results, 'vitest.json')
  const status = run(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words], { NODE_ENV: 'test' })
  const counts = countVitest(file, status)
  rmSync(results, { recursive: true, force: true })
  if (words.length > 0) return report(counts)
  build()
  report(add(counts, runJourneys()))
}

function countVitest(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = numFailedTests || (success && status === 0 ? 0 : Math.max(1, numFailedTestSuites))
  return { passed: numPassedTests, failed, skipped: numPendingTests }
}

/** The journeys, in a real browser. */
function runJourneys() {
  const chromium = findChromium()
  const results = mkdtempSync(join(tmpdir(), 'cairn-journeys-'))
  const file = join(results, 'playwright.json')
  const status = run(node, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = JSON.parse(readFileSync(file, 'utf8')).stats
  rmSync(results, { recursive: true, force: true })
  return { passed: expected + flaky, failed: unexpected || (status === 0 ? 0 : 1), skipped }
}

/** A browser: the one that is named or there; else Debian's, if we may install it. */
function findChromium() {
  const known = () =>
    [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
  const found = known()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    fail('The journeys need Chromium: install it (Debian: apt-get install chromium), or name it with CHROMIUM_PATH.')
  process.stderr.write('Installing Chromium …\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet)
  return known() ?? fail('Chromium could not be installed.')
}

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })

function report({ passed, failed, skipped }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  process.exit(failed > 0 ? 1 : 0)
}

/** Types, lint, docs. The architecture and the conformance data are held by tests. */
function check() {
  const steps = [
    ['types', node, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
    ['types of the pages', node, ['node_modules/@react-router/dev/bin.cjs', 'typegen', 'packages/web']],
    ['', node, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'packages/web/tsconfig.json']],
    ['lint and format', join('node_modules', '.bin', 'biome'), ['ci', '--error-on-warnings', '.']],
    ['docs', node, ['scripts/check-docs.mjs']],
    ['architecture', node, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'server', 'architecture']],
  ]
  let failed = 0
  for (const [name, program, args] of steps) {
    if (name) process.stdout.write(`check: ${name}\n`)
    if (run(program, args) !== 0) failed += 1
  }
  if (failed > 0) fail(`${failed} checks failed.`)
  process.stdout.write('All checks passed.\n')
}
