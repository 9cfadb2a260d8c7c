import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from './startup-error.ts'

/** Who holds a data folder. */
export interface Running {
  pid: number
  /** Of the machine: the same process id after a reboot is another process. Absent where the system tells none. */
  bootId?: string
  /** Of the process, in ticks since the boot; absent where the system tells none. */
  startTime?: string
  /** ISO 8601, when the folder was taken. */
  since: string
  /** Where it answers, once it does. */
  url?: string
}

export interface FolderLock {
  readonly running: Running
  /** Tells a second starter where the first one answers. */
  announce(url: string): Promise<void>
  release(): Promise<void>
}

const infoFile = 'running.json'

/** Locks of this process. A connection that nobody refers to would be closed by the garbage collector, lock and all. */
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process, or refuses at once and names who has it.
 *
 * The lock is the operating system's own lock on the file `lock`: of two simultaneous starters exactly one gets it,
 * and it ends with its holder, however that ends, so there is no stale lock to judge and no takeover to race for. It
 * also holds between containers that share a volume, where process ids say nothing. Node offers such locks only
 * through SQLite; there is no data in the file. `running.json` beside it only says who it is.
 *
 * @throws StartupError naming the holder's process id, since when, and where it answers
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const lock = tryLock(join(folder, 'lock'))
  if (!lock) throw await refusal(folder)
  const running: Running = { pid: process.pid, ...identityOf(process.pid), since: new Date().toISOString() }
  await writeInfo(folder, running)
  return {
    running,
    async announce(url) {
      running.url = url
      await writeInfo(folder, running)
    },
    async release() {
      if (!lock.isOpen) return
      await rm(join(folder, infoFile), { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

function tryLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
    held.add(lock)
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined
    throw error
  }
}
const SQLITE_BUSY = 5

async function refusal(folder: string): Promise<StartupError> {
  let holder: Running | undefined
  // it may have taken the folder in this moment, and not have said so yet
  for (const end = Date.now() + 1_000; !holder && Date.now() < end; await sleep(20)) holder = await readRunning(folder)
  const who = holder
    ? `process ${holder.pid}, since ${holder.since}${holder.url ? `, at ${holder.url}` : ''}`
    : 'its process is not visible from here'
  return new StartupError(
    `Another Cairn already runs on ${folder} (${who}): stop it first, or set CAIRN_DATA to another folder.`,
  )
}

/** Who says to hold this folder, if that process is still there. */
export async function readRunning(folder: string): Promise<Running | undefined> {
  const text = await readFile(join(folder, infoFile), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const running: Running = JSON.parse(text)
  const identity = identityOf(running.pid)
  return identity && identity.bootId === running.bootId && identity.startTime === running.startTime
    ? running
    : undefined
}

async function writeInfo(folder: string, running: Running): Promise<void> {
  const unfinished = join(folder, `${infoFile}.unfinished`)
  await writeFile(unfinished, `${JSON.stringify(running)}\n`, { mode: 0o644 })
  await rename(unfinished, join(folder, infoFile))
}

/** What tells this process from a later one with its number; undefined when there is no such process. */
function identityOf(pid: number): Pick<Running, 'bootId' | 'startTime'> | undefined {
  if (process.platform !== 'linux') return isThere(pid) ? {} : undefined
  try {
    // the name, in parentheses, may hold spaces; the start time is the 22nd field, the 20th after it
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { bootId, ...(startTime && { startTime }) }
  } catch {
    return undefined
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
