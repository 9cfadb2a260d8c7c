import type { Command } from '../command.ts'
import { CommandError } from '../exit.ts'

type Options = Parameters<Command['run']>[1]

/** Runs a command in this process, as `main.ts` would, and keeps what it says. */
export async function run(command: Command, args: string[], options: Options = {}) {
  const lines: string[] = []
  const chunks: Uint8Array[] = []
  let answer: unknown
  try {
    const code = await command.run(args, options, {
      json: options.json === true,
      print: (line) => void lines.push(line),
      answer: (value) => {
        answer = JSON.parse(JSON.stringify(value))
      },
      bytes: (value) => void chunks.push(value),
    })
    return { code, lines, answer, bytes: Buffer.concat(chunks).toString() }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return { code: error.exitCode, lines, answer, bytes: '', error: error.message }
  }
}
