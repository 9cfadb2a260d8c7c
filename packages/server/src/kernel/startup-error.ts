/** Why Cairn cannot start, as one sentence for the person at the terminal; its stack says nothing to them. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}

/** The code of a system error (`EACCES`, `ENOSPC` …), or undefined when it is something else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
