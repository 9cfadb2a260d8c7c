import { type Dirent, globSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { CommandError } from '../exit.ts'
import { isAddress } from '../read-input.ts'

/** What a badge's file may be called; in a folder, other files are not looked at. */
const endings = ['.json', '.jsonld', '.jwt', '.png', '.svg', '.pdf', '.html']

/**
 * What was named on the command line → the files and addresses that are meant: a file, a folder with all that lies in
 * it, a pattern (`badges/*.png`), an address, `-` for standard input. Links to folders are not followed.
 *
 * @throws CommandError when there is nothing of that name
 */
export async function findSources(names: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of names) found.push(...(await sourcesOf(name)))
  return [...new Set(found)]
}

async function sourcesOf(name: string): Promise<string[]> {
  if (name === '-' || isAddress(name)) return [name]
  const isFolder = await lookAt(name)
  if (isFolder === undefined) {
    const matching = /[*?[{]/.test(name) ? globSync(name).sort() : []
    if (matching.length === 0) throw new CommandError(`There is no file ${name}.`)
    return (await Promise.all(matching.map(sourcesOf))).flat()
  }
  if (!isFolder) return [name]
  const inside = await filesIn(name)
  if (inside.length === 0) throw new CommandError(`There is no badge file in ${name} (${endings.join(' ')}).`)
  return inside
}

/** Is it a folder? `undefined` when nothing is there. */
async function lookAt(path: string): Promise<boolean | undefined> {
  try {
    return (await lstat(path)).isDirectory()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new CommandError(`${path} cannot be read (${code}).`)
  }
}

/** A folder that cannot be looked into stands for what is in it: reading it will say why. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder)
  if (!entries) return [folder]
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    else if (entry.isFile() && endings.includes(extname(entry.name).toLowerCase())) found.push(path)
  }
  return found.sort()
}

async function entriesOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return undefined
    throw new CommandError(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
