import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../../startup-error.ts'
import { viewOf } from './cluster.ts'
import { cleanEnvironment, type RunAs } from './run-as.ts'
import type { Socket } from './socket.ts'

/** One run of the database server. */
export interface ServerProcess {
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>
  /** Fast shutdown: sessions are ended, everything is written; after 20 s at once, with recovery at the next start. */
  stop(): Promise<void>
}

export interface ServerPlace {
  folder: string
  cluster: string
  binaries: string
  socket: Socket
  runAs: RunAs | undefined
}

/** Given on the command line, where neither postgresql.conf nor ALTER SYSTEM can undo them. */
const settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  // a query whose client was killed ends too
  client_connection_check_interval: '5s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // no errors of statements: they would bring people's data into the log
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/**
 * Starts the server and waits until it takes connections; recovering after a crash may take it a while.
 *
 * It is a process group of its own, so that Ctrl-C reaches us and not it, and it writes to a file, so that it
 * outlives us for the moment that a clean end takes: a watcher ends it when we are killed.
 *
 * @throws StartupError with the server's own words when it does not come up
 */
export async function startServer(place: ServerPlace): Promise<ServerProcess> {
  const view = await viewOf(place.cluster, place.runAs)
  const logFile = join(place.folder, 'server.log')
  const log = openLog(logFile, place.runAs)
  const options = Object.entries({ ...settings, unix_socket_directories: place.socket.server })
  const child = spawn(
    join(place.binaries, 'postgres'),
    ['-D', view.path, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...place.runAs, cwd: '/', env: cleanEnvironment(), detached: true, stdio: ['ignore', log, log, view.handle] },
  )
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  closeSync(log)
  await view.close()
  await untilReady(child, place.cluster, logFile)

  const watcher = watch(child.pid!, place.runAs)
  void ended.then(() => watcher.stdin?.end('ended\n'))
  child.unref()
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.kill('SIGINT')
      const atOnce = setTimeout(() => child.kill('SIGQUIT'), 20_000)
      await ended
      clearTimeout(atOnce)
    },
  }
}

/** Appends; a log of more than 10 MB begins anew, with the old one beside it. */
function openLog(file: string, runAs: RunAs | undefined): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.old`)
  const log = openSync(file, 'a', 0o600)
  if (runAs) fchownSync(log, runAs.uid, runAs.gid)
  return log
}

async function untilReady(child: ChildProcess, cluster: string, logFile: string): Promise<void> {
  const from = statSync(logFile).size
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  while (!isReady(cluster, child.pid)) {
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      const words = failure?.message ?? readFileSync(logFile).subarray(from).toString('utf8').trim()
      throw new StartupError(`The embedded database does not start: ${words || 'it gives no reason'} (${logFile})`)
    }
    await sleep(10)
  }
}

/** The server writes its state into the eighth line of its pid file. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false // not written yet
  }
}

/** Waits for the end of our side of its input, which comes however we end, and then ends the server. */
function watch(server: number, runAs: RunAs | undefined): ChildProcess {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _ || kill -INT "$1"', 'cairn-database-watcher', String(server)], {
    ...runAs,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => {}) // without it a killed Cairn leaves its database to the next start, which ends it
  watcher.stdin?.on('error', () => {}) // it has ended before us
  watcher.unref()
  // a pipe to a child is a socket, which need not keep us alive
  if (watcher.stdin && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref()
  return watcher
}
