import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure, run, since } from './run.mjs'

const stamp = 'node_modules/.cairn-installed'
const oldestNode = 24

/**
 * Installs what the lock file names, if it is not there, and says which Node to run on.
 *
 * @returns the path of a Node of at least version 24
 */
export async function prepare() {
  await install()
  return findNode()
}

async function install() {
  const lock = readFileSync('package-lock.json', 'utf8')
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!isInstalled(JSON.parse(lock))) {
    const start = performance.now()
    console.log('Installing what package-lock.json names …')
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const [file, before] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
    const code = await run(file, [...before, ...args], { env: process.env, stdio: ['ignore', 'inherit', 'inherit'] })
    if (code !== 0) throw new Failure('The installation failed (npm ci, above).', code)
    console.log(`  installed in ${since(start)}`)
  }
  writeFileSync(stamp, wanted)
}

/** Did somebody install by hand? npm keeps a list of what it has put there. */
function isInstalled(lock) {
  const list = 'node_modules/.package-lock.json'
  if (!existsSync(list)) return false
  const there = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, integrity, optional, peer }]) =>
      !path.includes('node_modules/') ||
      optional ||
      (peer && !there[path]) ||
      (there[path]?.version === version && there[path]?.integrity === integrity),
  )
}

function findNode() {
  const pinned = resolve('node_modules/.bin/node')
  for (const node of [pinned, process.execPath]) if (majorOf(node) >= oldestNode) return node
  throw new Failure(
    `Cairn needs Node ${oldestNode}: there is none for ${process.platform}-${process.arch} in its packages, and yours is ${process.version}.`,
  )
}

function majorOf(node) {
  if (node === process.execPath) return Number(process.versions.node.split('.')[0])
  if (!existsSync(node)) return 0
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0)
}
