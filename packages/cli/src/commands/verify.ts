import { type VerificationReport, verifyCredential } from '@cairn/credentials'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { fetchOutside } from '../fetch-outside.ts'
import { plain } from '../output.ts'
import { readInput } from '../read-input.ts'

const SENTENCES: Record<VerificationReport['verdict'], string> = {
  valid: 'Valid.',
  valid_unrecognized: 'The signature is fine. We do not know this issuer.',
  signed_unbound: 'It is signed, but nothing shows that the key is the issuer’s.',
  undetermined: 'It could not be found out.',
  not_yet_valid: 'It is not valid yet.',
  expired: 'It has expired.',
  suspended: 'It is suspended.',
  revoked: 'It was revoked.',
  invalid: 'It is not valid.',
  not_a_badge: 'This is not a badge.',
}

/** 0 for what was found to be true, 2 for what could not be found out, 1 for everything else. */
export function exitCodeOf({ verdict }: Pick<VerificationReport, 'verdict'>): ExitCode {
  if (verdict === 'valid' || verdict === 'valid_unrecognized') return EXIT.yes
  return verdict === 'undetermined' || verdict === 'signed_unbound' ? EXIT.unknown : EXIT.no
}

export const verify: Command = {
  usage: 'verify <badge>',
  summary:
    'Say whether a badge is true, and what was looked at to find out. <badge> is a file, an address, or - for standard input',
  options: [
    { flags: '--recipient <who>', description: 'an e-mail address or a DID: was it awarded to them?' },
    { flags: '--offline', description: 'fetch nothing: keys and status of others stay unknown' },
  ],

  async run([source = ''], { recipient, offline }, { print, answer }) {
    const report = await verifyCredential(await readInput(source), {
      ...(offline ? {} : { fetch: fetchOutside }),
      ...(typeof recipient === 'string' && { recipient }),
    })
    answer(report)
    for (const { check, outcome, code, detail } of report.checks)
      print(`${MARKS[outcome]} ${check}${code ? `  ${code}` : ''}${detail ? `  ${plain(detail)}` : ''}`)
    if (report.issuer) print(`issuer: ${plain(report.issuer.name ?? '(no name)')}  ${plain(report.issuer.id)}`)
    for (const { code, detail } of report.warnings) print(`! ${code}${detail ? `  ${plain(detail)}` : ''}`)
    print(SENTENCES[report.verdict])
    return exitCodeOf(report)
  },
}

const MARKS = { passed: '+', failed: 'x', inconclusive: '?' } as const
