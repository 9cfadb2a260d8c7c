import type { AchievementImport, AchievementImportRow } from '@cairn/api'
import type { Command } from '../command.ts'
import { asked, chooseOrganization, connect, serverOptions } from '../connect.ts'
import { CommandError, EXIT, type ExitCode } from '../exit.ts'
import { type Output, plain } from '../output.ts'
import { readInput } from '../read-input.ts'

export const achievements: Command = {
  usage: 'achievements <act> <file>',
  summary:
    'Definitions on a server: "import" drafts those that a file has (Open Badges, also baked, CTDL, ELM, CSV). Exit code: 0 all are drafts or there already, 1 something is left out',
  options: [
    { flags: '--dry-run', description: 'tell only what would become of each' },
    { flags: '--rows <numbers>', description: 'take these rows, such as 1,4; all that are ready unless said' },
    { flags: '--language <tag>', description: 'of texts that do not say theirs; en unless said' },
    ...serverOptions,
  ],

  async run([act = '', file = ''], options, output) {
    if (act !== 'import') throw new CommandError(`"${act}" is nothing that is done with achievements: import.`)
    const client = connect(options)
    const bytes = await readInput(file)
    const organizationId = await chooseOrganization(client, options)
    const answer = await asked(
      client.catalog.importAchievements({
        params: { organizationId },
        query: {
          dryRun: options.dryRun ? 'true' : 'false',
          ...(typeof options.rows === 'string' && { rows: options.rows }),
          ...(typeof options.language === 'string' && { language: options.language }),
        },
        raw: { contentType: 'application/octet-stream', bytes },
      }),
    )
    output.answer(answer)
    tell(answer, output)
    return exitCodeOf(answer)
  },
}

function tell({ rows, created, dryRun }: AchievementImport, { print }: Output): void {
  for (const row of rows) tellRow(row, print)
  print(dryRun ? 'Nothing was written.' : `${created} drafts were made.`)
}

function tellRow(row: AchievementImportRow, print: Output['print']): void {
  const { verdict, title, place, faults, ignored, sameAs, achievementId } = row
  print(`${markOf(row)} ${row.row} ${verdict}  ${plain(title ?? 'without a title')}  (${plain(place || '/')})`)
  if (achievementId) print(`    ${achievementId}`)
  if (sameAs)
    print(`    the same ${sameAs.by} as ${plain(sameAs.title)}, ${sameAs.achievementId ?? `row ${sameAs.row}`}`)
  for (const fault of faults) print(`    ${fault.code} at ${plain(fault.place)}: ${plain(fault.detail)}`)
  if (ignored.length > 0) print(`    not taken over: ${plain(ignored.join(', '))}`)
}

const isTaken = ({ verdict, achievementId }: AchievementImportRow) =>
  verdict === 'ready' || verdict === 'here' || achievementId !== undefined

const markOf = (row: AchievementImportRow) => (isTaken(row) ? '+' : row.verdict === 'unusable' ? 'x' : '?')

const exitCodeOf = ({ rows }: AchievementImport): ExitCode => (rows.every(isTaken) ? EXIT.yes : EXIT.no)
