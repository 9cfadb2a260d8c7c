import type { Verdict } from '@cairn/credentials'
import { EXIT, type ExitCode } from '../exit.ts'
import type { Answer } from './messages.ts'
import { exitCodeOf, gravestOf } from './verdicts.ts'

/** What one source came to: the report about the badge in it, or why it could not be read. */
export type Result = { readonly source: string } & (Answer | { readonly error: string })

/** What all of them come to: the document that programs get. */
export interface Summary {
  /** were all of them found to be true? */
  readonly verified: boolean
  /** the gravest of all verdicts; `undetermined` for what could not be read */
  readonly verdict: Verdict
  readonly counts: { readonly yes: number; readonly no: number; readonly unknown: number }
}

const verdictOf = (result: Result): Verdict => ('error' in result ? 'undetermined' : result.verdict)

/** The tally of many badges, one after the other; it keeps none of them. */
export function createTally() {
  const counts = { yes: 0, no: 0, unknown: 0 }
  const verdicts = new Set<Verdict>()
  return {
    count(result: Result): void {
      const verdict = verdictOf(result)
      verdicts.add(verdict)
      const code = exitCodeOf(verdict)
      if (code === EXIT.yes) counts.yes += 1
      else if (code === EXIT.no) counts.no += 1
      else counts.unknown += 1
    },
    get summary(): Summary {
      const verdict = gravestOf([...verdicts])
      return { verified: counts.no + counts.unknown === 0, verdict, counts: { ...counts } }
    },
    get exitCode(): ExitCode {
      if (counts.no > 0) return EXIT.no
      return counts.unknown > 0 ? EXIT.unknown : EXIT.yes
    },
  }
}
