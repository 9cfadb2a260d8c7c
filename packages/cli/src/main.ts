import { CommanderError, Command as Program } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { commands } from './commands/index.ts'
import { CommandError, EXIT, type ExitCode } from './exit.ts'
import { createOutput } from './output.ts'

const program = new Program('cairn')
  .description('Micro-credentials, from proposal to proof')
  .version(manifest.version)
  .exitOverride()
  .configureHelp({ sortSubcommands: true })
  .configureOutput({ outputError: () => {} }) // said below, as every refusal is

for (const command of commands) {
  const sub = program
    .command(command.usage)
    .description(command.summary)
    .option('--json', 'one JSON document on standard output')
  for (const { flags, description } of command.options ?? []) sub.option(flags, description)
  sub.exitOverride().action(async (...given: unknown[]) => {
    const options = given.at(-2) as Record<string, string | boolean | undefined>
    const args = given.slice(0, -2).flat() as string[]
    process.exitCode = await command.run(args, options, createOutput(options.json === true))
  })
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // whoever read us may have heard enough (`| head -1`): the rest is for nobody
  if (code !== 'EPIPE') process.stderr.write(`Standard output cannot be written (${code}).\n`)
  process.exit(EXIT.unknown)
})

/** The sentence on standard error, and for programs in a document as well. */
function refuse(message: string, exitCode: ExitCode): void {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message })}\n`)
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommandError) refuse(error.message, error.exitCode)
  else if (!(error instanceof CommanderError)) throw error
  else if (error.code === 'commander.help') process.exitCode = EXIT.usage
  else if (error.exitCode !== 0) refuse(error.message, EXIT.usage)
}
