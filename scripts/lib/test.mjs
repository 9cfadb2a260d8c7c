import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import { run, toolsFirst } from './run.mjs'

/** All tests, or those with one of these words in their path. Ends with the plain line `N passed, N failed`. */
export async function test(words) {
  return tell(await runTests(words))
}

/** What takes its time: the credentials library with a hundred thousand cases instead of some hundred. */
export async function deep(words) {
  await prepare()
  process.env.CAIRN_DEEP = '1'
  return tell(await inFolder((folder) => runVitest(['--project', 'credentials', ...words], folder)))
}

/** The journeys alone. */
export async function e2e(words) {
  await prepare()
  return tell(await inFolder((folder) => runJourneys(words, folder)))
}

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function runTests(words) {
  await prepare()
  return inFolder(async (folder) => {
    const journeys = words.length === 0 || journeysMatch(words)
    await buildWeb() // a test of the server may render a page
    const counts = [await runVitest(words, folder)]
    if (journeys) counts.push(await runJourneys(words.filter(isJourneyWord), folder))
    const sum = add(counts)
    if (sum.passed + sum.failed + sum.skipped > 0) return sum
    console.log(words.length > 0 ? `No test has ${words.join(' or ')} in its path.` : 'There are no tests.')
    return { ...sum, failed: 1 }
  })
}

/** Prints what the outcome is, last of all, and turns it into an exit code. */
export function tell({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

export const add = (counts) =>
  counts.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }))

export async function runVitest(words, folder) {
  const file = join(folder, 'vitest.json')
  const args = [
    'run',
    ...words,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const code = await run(resolve('node_modules/.bin/vitest'), args, {
    env: { ...withCompileCache(folder), NODE_ENV: 'test' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const report = readReport(file)
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(didNotLoad).length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  return orElseFailed(counts, code)
}

async function runJourneys(words, folder) {
  if (!existsSync('e2e') || !readdirSync('e2e').some((name) => name.endsWith('.spec.ts')))
    return { passed: 0, failed: 0, skipped: 0 }
  const chromium = await findChromium()
  await buildWeb()
  const file = join(folder, 'playwright.json')
  const code = await run(resolve('node_modules/.bin/playwright'), ['test', '--reporter=list,json', ...words], {
    env: { ...withCompileCache(folder), CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const report = readReport(file)
  const stats = report?.stats
  const secondTry = (report?.suites ?? []).flatMap(flakyIn)
  for (const title of secondTry) console.log(`Passed only when it was tried again: ${title}`)
  const counts = {
    passed: (stats?.expected ?? 0) + secondTry.length,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }
  return orElseFailed(counts, code)
}

/**
 * The tests start Cairn and its command line by the hundred: what one of them has compiled, and stripped of its types,
 * the others need not. Node asks for it by content, and it goes with the folder.
 */
const withCompileCache = (folder) => ({ ...toolsFirst(), NODE_COMPILE_CACHE: join(folder, 'compiled') })

/** The journeys of a file that failed first: a race, on a busy machine, that somebody should look for. */
const flakyIn = ({ specs = [], suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file}, ${title}`),
  ...suites.flatMap(flakyIn),
]

/** A file that failed though none of its tests did: it ended before they began, or after them. */
const didNotLoad = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((result) => result.status === 'failed')

/** A run can fail without a failed test: an error after the last one, a crash. */
const orElseFailed = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

const journeysMatch = (words) => words.some(isJourneyWord)
const isJourneyWord = (word) => journeyFiles().some((file) => file.includes(word))
const journeyFiles = () =>
  existsSync('e2e')
    ? readdirSync('e2e')
        .filter((name) => name.endsWith('.spec.ts'))
        .map((name) => `e2e/${name}`)
    : []

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export async function inFolder(task) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-report-'))
  try {
    return await task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
