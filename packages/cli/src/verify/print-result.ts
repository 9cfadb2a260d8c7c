import type { Verdict } from '@cairn/credentials'
import { EXIT } from '../exit.ts'
import { type Output, plain } from '../output.ts'
import type { Result } from './result.ts'
import { exitCodeOf, SENTENCES } from './verdicts.ts'

const MARKS = { passed: '+', failed: 'x', inconclusive: '?' } as const

/** One badge for people: each check, who signed it, and the verdict in a sentence. */
export function printResult(result: Result, { print }: Output): void {
  if ('error' in result) {
    print(unread(result))
    return
  }
  const { bundle, checks, issuer, verdict, warnings, contained } = result
  for (const { check, outcome, code, detail } of checks)
    print(`${MARKS[outcome]} ${check}${code ? `  ${code}` : ''}${detail ? `  ${plain(detail)}` : ''}`)
  if (issuer) print(`issuer: ${plain(issuer.name ?? '(no name)')}  ${plain(issuer.id)}`)
  for (const { pointer, verdict } of contained) print(`${markOf(verdict)} ${pointer}  ${verdict}`)
  for (const { code, detail } of warnings) print(`! ${code}${detail ? `  ${plain(detail)}` : ''}`)
  if (bundle) {
    print(`as of ${bundle.takenAt}, from a verification bundle`)
    if (bundle.statusSignedAt) print(`status list signed ${bundle.statusSignedAt}`)
    if (bundle.expiredSince) print(`! expired since, on ${bundle.expiredSince}`)
    if (bundle.restsOnDocuments) print('! whose key it is stands in the bundle alone: compare it with another source')
  }
  print(SENTENCES[verdict])
}

const markOf = (verdict: Verdict) => ({ [EXIT.yes]: '+', [EXIT.no]: 'x', [EXIT.unknown]: '?' })[exitCodeOf(verdict)]

const unread = ({ source, error }: { source: string; error: string }) => `? ${plain(source)}  ${plain(error)}`

/** One badge of many, on a line; what is wrong with it follows. */
export function printLine(result: Result, { print }: Output): void {
  if ('error' in result) {
    print(unread(result))
    return
  }
  const { checks, issuer, source, verdict } = result
  const wrong = checks.find(({ outcome }) => outcome !== 'passed')
  const why = wrong ? `${wrong.check}: ${wrong.code}` : undefined
  const facts = [verdict, issuer && plain(issuer.name ?? issuer.id), why].filter(Boolean)
  print(`${markOf(verdict)} ${plain(source)}  ${facts.join('  ')}`)
}
