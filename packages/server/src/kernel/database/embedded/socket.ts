import { existsSync } from 'node:fs'
import { chown, lstat, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunAs } from './run-as.ts'

/** Where the database listens: as the server is told, and as a client of this machine finds it. */
export interface Socket {
  server: string
  client: string
  /** Removes what lies outside the database's folder. */
  remove(): Promise<void>
}

/** The name of a socket may have 107 bytes on Linux and 103 on macOS. */
const longestPath = 103
export const socketName = '.s.PGSQL.5432'

/**
 * The folder of the socket: `socket` in the database's folder, or, when that path is too long to be a socket's
 * name, a private folder elsewhere, remembered in the file `socket-folder`.
 */
export async function chooseSocket(folder: string, runAs: RunAs | undefined): Promise<Socket> {
  const own = join(folder, 'socket')
  // relative to the cluster, which the server makes its working folder: never too long, and needs no way in
  if (fits(own)) return { server: '../socket', client: own, remove: async () => {} }

  const note = join(folder, 'socket-folder')
  const remembered = existsSync(note) ? (await readFile(note, 'utf8')).trim() : undefined
  const elsewhere =
    remembered !== undefined && (await isPrivate(remembered, runAs)) ? remembered : await makeElsewhere(runAs)
  await writeFile(note, `${elsewhere}\n`)
  if (runAs) await chown(note, runAs.uid, runAs.gid)
  return {
    server: elsewhere,
    client: elsewhere,
    async remove() {
      await rm(elsewhere, { recursive: true, force: true })
      await rm(note, { force: true })
    },
  }
}

const fits = (folder: string) => Buffer.byteLength(join(folder, socketName)) <= longestPath

async function makeElsewhere(runAs: RunAs | undefined): Promise<string> {
  const base = fits(join(tmpdir(), 'cairn-socket-123456')) ? tmpdir() : '/tmp'
  const made = await mkdtemp(join(base, 'cairn-socket-')) // mode 0700, and new
  if (runAs) await chown(made, runAs.uid, runAs.gid)
  return made
}

/** Another user may have put a folder of that name there since. */
async function isPrivate(folder: string, runAs: RunAs | undefined): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined)
  const owner = runAs?.uid ?? process.getuid?.()
  return stats?.isDirectory() === true && stats.uid === owner && (stats.mode & 0o077) === 0
}
