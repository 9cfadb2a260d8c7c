import type { ExitCode } from './exit.ts'
import type { Output } from './output.ts'

/** One command, one file. */
export interface Command {
  /** As commander reads it, e.g. `verify <badge>`. */
  usage: string
  summary: string
  options?: readonly { flags: string; description: string }[]
  run(args: string[], options: Record<string, string | boolean | undefined>, output: Output): Promise<ExitCode>
}
