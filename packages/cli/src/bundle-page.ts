import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CommandError } from './exit.ts'

const SCRIPT = fileURLToPath(new URL('../../../scripts/cairn.mjs', import.meta.url))
const PAGE = new URL('../../web/build/bundle-page.html', import.meta.url)

/**
 * The page that a bundle is written into: built with the web app, and here when its sources changed since.
 *
 * @throws CommandError when it cannot be built
 */
export async function readBundlePage(): Promise<string> {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, 'bundle-page'], { encoding: 'utf8' })
  if (status !== 0) throw new CommandError(`The page of the bundle cannot be built. ${stderr}`)
  return readFile(PAGE, 'utf8')
}
