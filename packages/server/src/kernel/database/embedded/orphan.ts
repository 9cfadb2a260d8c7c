import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, StartupError } from '../../startup-error.ts'
import { socketName } from './socket.ts'

/**
 * Ends a database server that a killed Cairn left behind on this cluster, and clears its traces away.
 *
 * The caller holds the lock of the data folder, so a server that runs here belongs to nobody alive. A process id in
 * the pid file may since have gone to another process (after a reboot, or in a container): only a process that
 * works in this very folder is touched. A stale pid file is PostgreSQL's own to judge, unless it names another process.
 *
 * @throws StartupError when the old server does not end within 20 seconds
 */
export async function endOrphan(cluster: string, socketFolder: string): Promise<'none' | 'stopped'> {
  const file = join(cluster, 'postmaster.pid')
  const pid = readPid(file)
  const runs = pid !== undefined && isAlive(pid) && isServerOf(pid, cluster)
  // fast shutdown; then at once, and the next start recovers from the log
  if (runs && !((await ends(pid, 'SIGINT')) || (await ends(pid, 'SIGQUIT')))) throw stillThere(pid)
  for (const name of [socketName, `${socketName}.lock`]) await rm(join(socketFolder, name), { force: true })
  if (pid === undefined) return 'none'
  await until(() => workersOf(cluster).length === 0, 10_000)
  // PostgreSQL would take any process of that number for its own: somebody else's, or the remains of the old server
  // that nobody has collected (a container whose first process does not)
  if (!runs && answers(pid) && workersOf(cluster).length === 0) await rm(file, { force: true })
  return runs ? 'stopped' : 'none'
}

const stillThere = (pid: number) =>
  new StartupError(`The database server of an earlier Cairn (process ${pid}) does not end: stop it, then start.`)

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined // no file: no server
  }
}

/** Does the number of this process name one, be it somebody else's, be it only its remains? */
function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Is there such a process, and not only its remains? */
export function isAlive(pid: number): boolean {
  if (!answers(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false // ended meanwhile
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.includes('postgres') && stdout.includes(cluster)
  }
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres') && worksIn(pid, cluster)
  } catch {
    return false // another user's process: our database runs as us, or we are root
  }
}

function worksIn(pid: number | string, cluster: string): boolean {
  try {
    const [place, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return place.dev === ours.dev && place.ino === ours.ino
  } catch {
    return false // ended meanwhile, or another user's
  }
}

/** Servers' own children outlive a killed server for a moment; while one is there, its shared memory is in use. */
function workersOf(cluster: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, cluster))
}

async function ends(pid: number, signal: NodeJS.Signals): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error // else it has ended by itself
  }
  return until(() => !isAlive(pid), 10_000)
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!condition()) {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}
