import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartupError } from '../../startup-error.ts'

/** The account the database runs under when Cairn itself runs as root. */
export interface RunAs {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. As root it runs as whoever owns its folder already, or as `nobody`;
 * as anybody else it runs as oneself, and the answer is undefined.
 *
 * @throws StartupError when this system has no account `nobody`
 */
export function chooseAccount(folder: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!nobody?.[2] || !nobody[3]) {
    throw new StartupError(
      'PostgreSQL will not run as root, and this system has no account "nobody" to run it as: start Cairn as another user, or set DATABASE_URL.',
    )
  }
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) }
}

/** Can that account (or oneself) run this program? Tried, because modes, mounts and libraries all have a say. */
export function canRun(program: string, args: string[], runAs: RunAs | undefined): boolean {
  return spawnSync(program, args, { ...runAs, cwd: '/', stdio: 'ignore', env: cleanEnvironment() }).status === 0
}

/** Can that account get to this folder by its path? Not if it lies under somebody's private home. */
export function canReach(folder: string, runAs: RunAs | undefined): boolean {
  return runAs === undefined || canRun('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], runAs)
}

/** Nothing of our environment steers the database: no PG… variable, no locale, no library path. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
