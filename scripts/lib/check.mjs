import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { prepare } from './prepare.mjs'
import { run, since, toolsFirst } from './run.mjs'
import { add, runTests, tell } from './test.mjs'

/** What CI asks first: types, lint and format, unused code, architecture, links and reference pages. */
export async function check() {
  return tell(await runChecks())
}

/** The tests, then the checks, in one sum. */
export async function ci() {
  return tell(add([await runTests([]), await runChecks()]))
}

async function runChecks() {
  const node = await prepare()
  const tool =
    (name, ...args) =>
    () =>
      run(resolve('node_modules/.bin', name), args, quietInput)
  const checks = [
    ['types', tool('tsc', '-p', '.', '--noEmit')],
    [
      'types of the pages',
      inOrder(
        () => run(resolve('node_modules/.bin/react-router'), ['typegen'], { ...quietInput, cwd: 'packages/web' }),
        inOrder(tool('tsc', '-p', 'packages/web', '--noEmit'), tool('tsc', '-p', 'packages/web/workers', '--noEmit')),
      ),
    ],
    ['lint and format', tool('biome', 'ci', '--error-on-warnings', '.')],
    ...(hasKnipSettings() ? [['unused code', tool('knip')]] : []),
    ['architecture', tool('vitest', 'run', '--project', 'server', 'packages/server/src/architecture.test.ts')],
    ['docs', () => run(node, ['scripts/check-docs.mjs'], quietInput)],
  ]
  const counts = []
  for (const [name, task] of checks) {
    const start = performance.now()
    const code = await task()
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${since(start)})`)
    counts.push({ passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 })
  }
  return add(counts)
}

const quietInput = { env: toolsFirst(), stdio: ['ignore', 'inherit', 'inherit'] }

const inOrder = (first, second) => async () => (await first()) || second()

const hasKnipSettings = () =>
  ['knip.json', 'knip.jsonc', 'knip.ts'].some((file) => existsSync(file)) ||
  'knip' in JSON.parse(readFileSync('package.json', 'utf8'))
