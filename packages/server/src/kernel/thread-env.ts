import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'

/**
 * What a thread learns of the process: where code is kept that was compiled before, which halves the time in which it
 * starts. With settings and secrets it has no business.
 */
export function threadEnv(): NodeJS.ProcessEnv {
  // the folder of this version of Node, in the one that is named
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}
