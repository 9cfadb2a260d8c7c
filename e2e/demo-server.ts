import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'

const root = fileURLToPath(new URL('..', import.meta.url))
const patience = 120_000

/** A Cairn with the demo, in a folder that is thrown away. */
export interface DemoServer {
  /** Where it answers, without a slash at the end. */
  url: string
  /** Its data folder. */
  folder: string
  /** What `demo.json` says: tokens of the cast, ids and addresses of notable objects. */
  demo: Record<string, unknown>
  /** Ends it in order, and throws its data away. */
  stop(): Promise<void>
}

/**
 * Starts a Cairn with the demo on a free port, and waits until it is ready and its story is told. With DATABASE_URL it
 * gets a database of its own on that server, else the embedded one.
 *
 * @param settings environment variables, in place of those of the demo
 */
export async function startDemoServer(settings: Record<string, string> = {}): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-journey-'))
  await chmod(folder, 0o711)
  const port = await freePort()
  const database = await ownDatabase()
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--import=${pathToFileURL(join(root, 'scripts/lib/end-with-parent.mjs')).href}`,
      join(root, 'packages/server/src/main.ts'),
      '--demo',
    ],
    {
      cwd: root,
      env: {
        ...ownEnvironment(),
        NODE_ENV: 'production',
        CAIRN_PORT: String(port),
        CAIRN_DATA: folder,
        CAIRN_LOG_LEVEL: 'warn',
        CAIRN_RATE_LIMITS: 'false',
        ...(database && { DATABASE_URL: database.url }),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000)
    })
  const ended = once(child, 'exit')
  const stop = async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await ended
    }
    clearTimeout(late)
    await database?.drop()
    await rm(folder, { recursive: true, force: true })
  }

  try {
    const url = `http://127.0.0.1:${port}`
    for (const end = Date.now() + patience; !(await isReady(url, folder)); await sleep(100)) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The demo ended:\n${output}`)
      if (Date.now() > end) throw new Error(`The demo was not ready within ${patience / 1000} s:\n${output}`)
    }
    const demo: unknown = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'))
    return { url, folder, demo: demo as Record<string, unknown>, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The file is written last of all, when the story is told. */
async function isReady(url: string, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'demo.json'))) return false
  try {
    return (await fetch(`${url}/health/ready`)).ok
  } catch {
    return false // it does not listen yet
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

/** Ours, without the settings of whoever runs the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CAIRN_|DATABASE_URL$)/.test(name)))
}

async function ownDatabase(): Promise<{ url: string; drop(): Promise<void> } | undefined> {
  const server = process.env.TEST_POSTGRES_URL ?? process.env.DATABASE_URL
  if (!server) return undefined
  const name = `cairn_journey_${process.pid}_${randomBytes(3).toString('hex')}`
  await ask(server, `create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(server, `drop database if exists ${name} with (force)`) }
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
