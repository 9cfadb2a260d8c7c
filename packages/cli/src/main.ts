import { CommanderError, Command as Program } from 'commander'
import { commands } from './commands/index.ts'
import { CommandError, EXIT } from './exit.ts'
import { createOutput } from './output.ts'

const program = new Program('cairn')
  .description('Micro-credentials, from proposal to proof')
  .exitOverride()
  .configureHelp({ sortSubcommands: true })

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

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommandError) {
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.yes : EXIT.usage
  else throw error
}
