import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client, SkillImport } from '@cairn/api'
import type { Command } from '../command.ts'
import { asked, chooseOrganization, connect, serverOptions } from '../connect.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type Output, plain } from '../output.ts'
import { readInput } from '../read-input.ts'

/** Between two looks at an import that is at work. Milliseconds. */
const PAUSE = 500

export const skills: Command = {
  usage: 'skills <act> <source>',
  summary:
    'Frameworks of skills on a server: "import" hands one in, as a file or as an address that the server fetches, and waits until it is read. Exit code: 0 it is in, 1 it is not',
  options: [
    { flags: '--language <tag>', description: 'of texts that do not say theirs; en unless said' },
    ...serverOptions,
  ],

  async run([act = '', source = ''], options, output) {
    if (act !== 'import') throw new CommandError(`"${act}" is nothing that is done with skills: import.`)
    const client = connect(options)
    const params = { organizationId: await chooseOrganization(client, options) }
    const language = typeof options.language === 'string' ? options.language : 'en'
    const begun = await begin(client, params, source, language)
    const ended = await follow(client, params, begun)
    output.answer(ended)
    tell(ended, output)
    return ended.state === 'done' ? EXIT.yes : EXIT.no
  },
}

type Params = { organizationId: string }

async function begin({ skills }: Client, params: Params, source: string, language: string): Promise<SkillImport> {
  if (/^https?:\/\//.test(source)) return asked(skills.importFrom({ params, body: { url: source, language } }))
  const raw = { contentType: 'application/octet-stream', bytes: await readInput(source) }
  const fileName = source === '-' ? 'framework' : basename(source).slice(-200)
  return asked(skills.import({ params, query: { fileName, language }, raw }))
}

/** Looks until it is over; how far it is stands on one line of standard error, when somebody looks. */
async function follow({ skills }: Client, params: Params, begun: SkillImport): Promise<SkillImport> {
  let one = begun
  while (one.state === 'waiting' || one.state === 'running') {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${one.rowsDone} rows read, ${one.counts.concepts} skills and occupations`)
    await wait(PAUSE)
    one = await asked(skills.showImport({ params: { ...params, importId: begun.id } }))
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  return one
}

function tell(
  { state, frameworkName, rowsDone, counts, findings, findingsTotal, problem }: SkillImport,
  { print }: Output,
) {
  if (problem) print(`x ${problem.code}: ${plain(problem.detail)}`)
  if (frameworkName) print(`${state === 'done' ? '+' : 'x'} ${plain(frameworkName)}`)
  print(`  ${state}; ${rowsDone} rows, ${counts.concepts} skills and occupations, ${counts.relations} relations`)
  if (counts.retired > 0) print(`  ${counts.retired} are no longer in it`)
  for (const { file, line, code, detail } of findings)
    print(`  left out: ${plain(file)}${line === undefined ? '' : `:${line}`} ${code}, ${plain(detail)}`)
  if (findingsTotal > findings.length) print(`  and ${findingsTotal - findings.length} more`)
}
