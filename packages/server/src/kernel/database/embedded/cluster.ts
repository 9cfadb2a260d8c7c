import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, StartupError } from '../../startup-error.ts'
import { canReach, cleanEnvironment, type RunAs } from './run-as.ts'

/**
 * Who may come in: whoever reaches the socket, and nobody over a network.
 *
 * `trust` is safe here because the socket lies in a folder of mode 0700 that belongs to the database's own
 * account: who can open it is that account or root, and both can read the database's files anyway. A password
 * in the same folder would keep out nobody else.
 */
const hostBasedAccess = 'local all all trust\n'

/** How the database's own programs see a folder: by its path, or through an open handle. */
export interface View {
  path: string
  /** Handed to the program as file descriptor 3. */
  handle: number | 'ignore'
  close(): Promise<void>
}

/**
 * As root, the database's account may be kept from a folder by the folders above it (a checkout under /root).
 * Then it gets the folder as an open handle, which Linux lets it enter without walking the path: nothing above
 * the folder has to be opened to anybody.
 */
export async function viewOf(folder: string, runAs: RunAs | undefined): Promise<View> {
  if (canReach(folder, runAs)) return { path: folder, handle: 'ignore', close: async () => {} }
  if (process.platform !== 'linux') {
    throw new StartupError(
      `The account that runs the database cannot get to ${folder}: choose another CAIRN_DATA, or open the folders above it (chmod o+x).`,
    )
  }
  const handle = await open(folder)
  return { path: '/proc/self/fd/3', handle: handle.fd, close: () => handle.close() }
}

/**
 * Makes the database's folder with an empty database cluster in it, unless it is there.
 * A first start that is interrupted leaves nothing half-made: the cluster gets its name when it is complete.
 *
 * @returns the folder of the cluster
 * @throws StartupError when the cluster is of another major version, belongs to somebody else, or cannot be made
 */
export async function prepareCluster(
  folder: string,
  binaries: string,
  runAs: RunAs | undefined,
  sync: boolean,
): Promise<string> {
  const cluster = join(folder, 'cluster')
  await makePrivate(folder, runAs)
  await makePrivate(join(folder, 'socket'), runAs)
  if (!(await exists(cluster))) {
    const unfinished = join(folder, 'cluster.unfinished')
    await rm(unfinished, { recursive: true, force: true })
    await makePrivate(unfinished, runAs)
    await initialize(unfinished, binaries, runAs, sync)
    await writeFile(join(unfinished, 'pg_hba.conf'), hostBasedAccess)
    await rename(unfinished, cluster)
  }
  await refuseOtherVersion(cluster, binaries)
  return cluster
}

async function makePrivate(folder: string, runAs: RunAs | undefined): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (runAs) await chown(folder, runAs.uid, runAs.gid)
    await chmod(folder, 0o700)
  } catch (error) {
    throw new StartupError(
      `The folder of the database, ${folder}, cannot be prepared (${errorCode(error)}): it must belong to the user who starts Cairn.`,
      { cause: error },
    )
  }
}

async function exists(cluster: string): Promise<boolean> {
  try {
    return (await readdir(cluster)).includes('PG_VERSION')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw new StartupError(
      `The database in ${cluster} cannot be read (${errorCode(error)}): it belongs to another user. Start Cairn as that user, or as root.`,
      { cause: error },
    )
  }
}

async function initialize(cluster: string, binaries: string, runAs: RunAs | undefined, sync: boolean): Promise<void> {
  const view = await viewOf(cluster, runAs)
  // texts in the order of their code points, as everywhere else; what is a letter, and its other case, of every script
  const locale = ['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8']
  const args = ['-D', view.path, '-U', 'postgres', ...locale, '--auth=trust']
  if (!sync) args.push('--no-sync')
  const child = spawn(join(binaries, 'initdb'), args, {
    ...runAs,
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', view.handle],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    .catch((error: unknown) => {
      throw new StartupError(`initdb cannot be started as ${runAs ? `user ${runAs.uid}` : 'this user'}: ${error}`)
    })
    .finally(() => view.close())
  if (code !== 0) throw new StartupError(`The database cannot be created in ${cluster}: ${complaint.trim()}`)
}

async function refuseOtherVersion(cluster: string, binaries: string): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const share = join(binaries, '..', 'share', 'postgresql')
  const sample = existsSync(join(share, 'postgres.bki')) ? await readFile(join(share, 'postgres.bki'), 'utf8') : ''
  const ours = /^# PostgreSQL (\d+)/.exec(sample)?.[1]
  if (ours !== undefined && ours !== found) {
    throw new StartupError(
      `The database in ${cluster} was made by PostgreSQL ${found}, and this Cairn brings PostgreSQL ${ours}: start the Cairn that made it, back up, and restore here.`,
    )
  }
}
