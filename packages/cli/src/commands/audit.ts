import { contract, Locale } from '@cairn/api'
import type { Command } from '../command.ts'
import { asked, chooseOrganization, connect, serverOptions } from '../connect.ts'
import { CommandError, EXIT } from '../exit.ts'
import { writeOutput } from '../write-output.ts'

const Query = contract.organizations.exportEvents.query

export const audit: Command = {
  usage: 'audit <act>',
  summary:
    'The audit trail of an institution: "export" takes it away, newest first. The token needs audit.read. Exit code: 0 it is written, 1 the server refuses',
  options: [
    { flags: '--from <day>', description: 'the first day (UTC), such as 2026-01-01; from the beginning unless said' },
    { flags: '--to <day>', description: 'the last day (UTC), included; until now unless said' },
    {
      flags: '--format <format>',
      description: 'csv, which holds everything, or pdf, the newest 5,000; csv unless said',
    },
    { flags: '--about <id>', description: 'only what names this id' },
    { flags: '--name <name>', description: 'only events of this name (award.granted) or noun (award)' },
    {
      flags: '--language <tag>',
      description: `in which what happened is told: ${Locale.options.join(', ')}; en unless said`,
    },
    { flags: '-o, --output <file>', description: 'where to write it; standard output unless said' },
    ...serverOptions,
  ],

  async run([act = ''], options, { print, answer, bytes, json }) {
    if (act !== 'export') throw new CommandError(`"${act}" is nothing that is done with the audit trail: export.`)
    const { format = 'csv', output } = options
    if (format !== 'csv' && format !== 'pdf') throw new CommandError(`"${format}" is no format: csv, pdf.`)
    if (json && typeof output !== 'string') throw new CommandError('With --json, say where to write it: -o <file>.')
    const query = readQuery(options)
    const client = connect(options)
    const params = { organizationId: await chooseOrganization(client, options) }
    const { exportEvents, printEvents } = client.organizations
    const { body, contentType } = await asked((format === 'csv' ? exportEvents : printEvents)({ params, query }))
    const trail = Buffer.from(body)
    if (typeof output === 'string') {
      await writeOutput(output, trail)
      answer({ file: output, contentType, bytes: trail.length })
      print(`Wrote ${output} (${trail.length} bytes).`)
    } else bytes(trail)
    return EXIT.yes
  },
}

/** @throws CommandError that names the option */
function readQuery(options: Record<string, string | boolean | undefined>) {
  const asked = Object.keys(Query.shape).map((name) => [name, options[name]])
  const { data, error } = Query.safeParse(Object.fromEntries(asked))
  if (data) return data
  const [issue] = error.issues
  throw new CommandError(`--${issue?.path.join('.')}: ${issue?.message}.`)
}
