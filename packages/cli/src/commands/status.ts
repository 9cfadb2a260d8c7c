import { codeTitles, readStatus, type StatusReading } from '@cairn/credentials'
import { nodeCrypto, nodeGzip } from '@cairn/credentials/node'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { fetchOutside, openOutside } from '../fetch-outside.ts'
import { plain } from '../output.ts'
import { readInput } from '../read-input.ts'
import { visitOnce } from '../verify/visit-once.ts'

export const status: Command = {
  usage: 'status <credential>',
  summary:
    'Show what each status entry of a credential says: the value, the list that it stands in, and when the list was signed. Exit code: 0 nothing is reported, 1 something is, 2 it could not be told',

  async run([source = ''], _, { print, answer }) {
    openOutside()
    const { report, entries } = await readStatus(await readInput(source), {
      crypto: nodeCrypto,
      gzip: nodeGzip,
      fetch: visitOnce(fetchOutside),
    })
    answer({ verified: entries.length > 0 || report.credential !== undefined, issuer: report.issuer, entries })
    const bad = report.checks.find(({ outcome }) => outcome !== 'passed')
    if (bad) {
      print(`It is not known whose it is, so its status says nothing: ${bad.check}, ${bad.code}.`)
      return EXIT.unknown
    }
    if (entries.length === 0) print('It has no status: it cannot be revoked.')
    for (const entry of entries) printEntry(entry, print)
    return exitCodeOf(entries)
  },
}

function printEntry(entry: StatusReading, print: (line: string) => void): void {
  const { asOf, by, code, detail, index, list, message, pointer, purpose, type, value } = entry
  print(`${markOf(entry)} ${plain(purpose ?? type)}  ${pointer}`)
  if (list !== undefined) print(`  list: ${plain(list)}${index === undefined ? '' : `, entry ${index}`}`)
  if (value !== undefined) print(`  value: ${value}${message === undefined ? '' : `, ${plain(message)}`}`)
  if (by !== undefined) print(`  signed: ${asOf} by ${plain(by)}`)
  if (code) print(`  ${codeTitles[code]}${detail === undefined ? '' : `: ${plain(detail)}`}`)
}

const isReported = ({ purpose, value }: StatusReading) =>
  value !== undefined && value !== 0 && (purpose === 'revocation' || purpose === 'suspension')

const markOf = (entry: StatusReading) => (entry.value === undefined ? '?' : isReported(entry) ? 'x' : '+')

function exitCodeOf(entries: readonly StatusReading[]): ExitCode {
  if (entries.some(isReported)) return EXIT.no
  return entries.some(({ value }) => value === undefined) ? EXIT.unknown : EXIT.yes
}
