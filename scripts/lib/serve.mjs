import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWeb } from './build-web.mjs'
import { prepare } from './prepare.mjs'
import { Failure, run, toolsFirst } from './run.mjs'

export const serverMain = 'packages/server/src/main.ts'
/** What Node calls experimental is pinned here. */
export const quietly = '--disable-warning=ExperimentalWarning'
export const endWithParent = `--import=${pathToFileURL(resolve('scripts/lib/end-with-parent.mjs')).href}`

/** A Cairn on the data folder that the settings name. */
export async function start() {
  const node = await prepare()
  await buildWeb()
  return runServer(node, [], {})
}

/** A Cairn for the test suites of the standards, in a fresh folder: every signing profile, their contexts, no limits. */
export async function conformance() {
  const node = await prepare()
  const folder = resolve(process.env.CAIRN_DATA || 'data-conformance')
  emptyOwn(folder, { ours: 'data-conformance', mark: 'issuers.json' })
  return runServer(node, ['--conformance', resolve('issuers.json')], { CAIRN_DATA: folder, CAIRN_RATE_LIMITS: 'false' })
}

/** A Cairn with the demo, in a fresh folder. */
export async function demo() {
  const node = await prepare()
  await buildWeb()
  const folder = resolve(process.env.CAIRN_DATA || 'data-demo')
  emptyOwn(folder, { ours: 'data-demo', mark: 'demo.json' })
  return runServer(node, ['--demo'], { CAIRN_DATA: folder })
}

/** The measurements: of the pages as they are now. */
export async function bench(words) {
  await prepare()
  await buildWeb()
  return program('bench/run.ts', words)
}

/** Runs a program of ours on the pinned Node. */
export async function program(file, words) {
  const node = await prepare()
  if (!existsSync(file)) throw new Failure(`There is no ${file} in this checkout.`)
  return run(node, [quietly, file, ...words])
}

function runServer(node, words, settings) {
  // with what was compiled at an earlier start, this one and those of threads take half as long
  const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || resolve('node_modules/.cache/compiled') }
  return run(node, [quietly, endWithParent, serverMain, ...words], {
    env: { ...toolsFirst(), ...compiled, NODE_ENV: 'production', ...settings },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
}

/** Empties the folder of an earlier run. A folder without the mark of one is somebody's work, and is left alone. */
function emptyOwn(folder, { ours, mark }) {
  if (!existsSync(folder)) return
  const names = readdirSync(folder)
  const running = names.includes('running.json') ? readJson(join(folder, 'running.json')) : undefined
  if (running && isRunning(running))
    throw new Failure(
      `Another Cairn already runs on ${folder} (process ${running.pid}, since ${running.since}${running.url ? `, at ${running.url}` : ''}): stop it first.`,
    )
  if (names.length > 0 && folder !== resolve(ours) && !names.includes(mark))
    throw new Failure(`${folder} holds data of another kind (there is no ${mark}): name an empty folder in CAIRN_DATA.`)
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // half-written by a process that was killed: it does not run
  }
}

/** The same process still, not another one with its number. */
function isRunning({ pid, startTime }) {
  try {
    if (startTime === undefined) return process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] === startTime
  } catch (error) {
    return error.code === 'EPERM'
  }
}
