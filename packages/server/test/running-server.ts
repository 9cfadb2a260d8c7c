import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const READY = 'Cairn is ready on '

/** A Cairn in a process of its own, as people start it. */
export interface RunningServer {
  pid: number
  url: string
  /** What it said so far, on both channels. */
  output(): string
  /** Resolves once it has said that it is ready, and rejects with what it said when it ends before. */
  ready: Promise<void>
  /** Its exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>
  /** Asks it to end in order. */
  stop(): Promise<number | string>
  /** Ends it without a word, between two instructions; with its database if that is said. */
  kill(options?: { database?: boolean }): Promise<void>
}

/**
 * Starts a Cairn on a data folder.
 *
 * @param settings environment variables besides its folder and port
 * @param words what stands behind its name on the command line
 */
export function startServer(
  folder: string,
  port: number,
  settings: Record<string, string> = {},
  words: readonly string[] = [],
): RunningServer {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--import=${pathToFileURL(join(root, 'scripts/lib/end-with-parent.mjs')).href}`,
      join(root, 'packages/server/src/main.ts'),
      ...words,
    ],
    {
      cwd: root,
      env: {
        ...ownEnvironment(),
        NODE_ENV: 'production',
        CAIRN_PORT: String(port),
        CAIRN_DATA: folder,
        CAIRN_LOG_LEVEL: 'error',
        CAIRN_RATE_LIMITS: 'false',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let output = ''
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes(READY)) resolve()
      })
    ended.then((code) => reject(new Error(`Cairn ended (${code}) before it was ready:\n${output}`)))
  })
  ready.catch(() => {}) // whoever waits for it hears of it
  return {
    pid: child.pid!,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    ready,
    ended,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
    async kill({ database = false } = {}) {
      const postmaster = database ? postmasterOf(folder) : undefined
      child.kill('SIGKILL')
      if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL')
      await ended
    },
  }
}

/** A data folder that does not exist yet, and may be read by the account that the database runs as. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-running-'))
  await chmod(folder, 0o711)
  return folder
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

/** The process of the database in a data folder; `undefined` when none says to run. */
export function postmasterOf(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

/** Ours, without the settings of whoever runs the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CAIRN_|DATABASE_URL$)/.test(name)))
}
