/**
 * What a thread learns of the process: where code is kept that was compiled before, which halves the time in which it
 * starts. With settings and secrets it has no business.
 */
export function threadEnv(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
}
