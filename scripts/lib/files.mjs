import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The file at a path, or all files in the folder at it, without tests: each with what the file system says of it. */
export function filesIn(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return [{ path, stats }]
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
