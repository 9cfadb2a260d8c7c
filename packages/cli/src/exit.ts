/** What a command answers to the shell. */
export const EXIT = { yes: 0, no: 1, unknown: 2, usage: 64 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a sentence; usage unless said otherwise. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: ExitCode
  constructor(message: string, exitCode: ExitCode = EXIT.usage) {
    super(message)
    this.exitCode = exitCode
  }
}
