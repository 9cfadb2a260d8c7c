import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type FolderLock, lockFolder, type Running } from './folder-lock.ts'
import { errorCode, StartupError } from './startup-error.ts'

/**
 * The data folder, held by this process alone.
 *
 *     lock, running.json    who runs on it
 *     master.key            wraps all other keys; mode 600
 *     postgres/             the embedded database
 *     files/                uploads
 */
export interface DataFolder {
  /** Absolute. */
  path: string
  /** Who holds it: this process. */
  running: Running
  /** The path of a file or folder in it. */
  file(name: string): string
  /** 32 bytes: from `CAIRN_MASTER_KEY`, else from `master.key`, which is made once. */
  masterKey(): Promise<Uint8Array>
  /** Tells a second starter where we answer. */
  announce(url: string): Promise<void>
  /** Gives the folder back; a process that ends, however it ends, gives it back too. */
  release(): Promise<void>
}

const KEY_BYTES = 32

/**
 * Opens the data folder, making it (mode 700) when absent.
 *
 * @param masterKey the value of `CAIRN_MASTER_KEY`, if it is set: 32 bytes in base64
 * @throws StartupError when another Cairn runs on it, when it is not a folder, cannot be written, or the key is damaged
 */
export async function openDataFolder(path: string, masterKey?: string): Promise<DataFolder> {
  const folder = resolve(path)
  const given = masterKey === undefined ? undefined : parseKey(masterKey, 'CAIRN_MASTER_KEY')
  let lock: FolderLock | undefined
  try {
    await makeFolder(folder)
    lock = await lockFolder(folder)
    // made first of all, so that there is never a database without the key that it was begun with
    if (!given) await makeKey(folder)
    const key = given ?? (await readKey(folder))
    return {
      path: folder,
      running: lock.running,
      file: (name) => join(folder, name),
      masterKey: async () => key.slice(),
      announce: lock.announce,
      release: lock.release,
    }
  } catch (error) {
    await lock?.release()
    throw error instanceof StartupError ? error : explain(folder, error)
  }
}

async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (found?.isDirectory()) return
  if (found) throw new StartupError(`${folder} is a file, and Cairn needs a folder: set CAIRN_DATA to another path.`)
  // one by one: `recursive` never returns on a file system that answers ENOENT to every mkdir (/proc)
  await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error // else another starter made it in this moment
  })
}

async function makeKey(folder: string): Promise<void> {
  const file = join(folder, 'master.key')
  if (existsSync(file)) return
  if (existsSync(join(folder, 'postgres', 'cluster')))
    throw new StartupError(
      `The master key is missing: ${folder} holds a database, but no master.key. Put the file back, or set CAIRN_MASTER_KEY; a new key could not open what the old one closed.`,
    )
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(unfinished, 0o600)
  await rename(unfinished, file)
  const parent = await open(folder)
  await parent.sync().finally(() => parent.close())
}

async function readKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'master.key')
  if ((await stat(file)).mode & 0o077)
    throw new StartupError(`${file} can be read by other users of this machine: chmod 600 ${file}`)
  return parseKey(await readFile(file, 'utf8'), file)
}

function parseKey(text: string, source: string): Uint8Array {
  const trimmed = text.trim()
  const key = Buffer.from(trimmed, 'base64')
  // Buffer skips what is not base64: only a text that comes back the same was one
  if (key.length !== KEY_BYTES || key.toString('base64') !== trimmed)
    throw new StartupError(`${source} is no master key: it must be 32 bytes in base64 (44 characters).`)
  return new Uint8Array(key)
}

const reasons: Record<string, string> = {
  ENOENT: 'it cannot be made',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: "the user's disk quota is used up",
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its path is too long',
}

function explain(folder: string, error: unknown): StartupError {
  const code = errorCode(error)
  const text = error instanceof Error ? error.message : String(error)
  // SQLite tells the same with words of its own
  const reason =
    (code && reasons[code]) ??
    (/unable to open|readonly/.test(text) ? reasons.EACCES : /full/.test(text) ? reasons.ENOSPC : text)
  return new StartupError(`The data folder ${folder} cannot be used: ${reason}. Set CAIRN_DATA to a folder that can.`, {
    cause: error,
  })
}
