import type { Standard, Verdict, VerificationReport } from '@cairn/credentials'
import { EXIT } from '../exit.ts'
import { type Output, plain } from '../output.ts'
import type { Task } from './messages.ts'
import type { Result } from './result.ts'
import { exitCodeOf, sentenceOf } from './verdicts.ts'

const MARKS = { passed: '+', failed: 'x', inconclusive: '?' } as const

/** One badge for people: each check, who signed it, and the verdict in a sentence. */
export function printResult(result: Result, accept: Task['accept'], { print }: Output): void {
  if ('error' in result) {
    print(unread(result))
    return
  }
  const { bundle, checks, issuer, verdict, warnings, contained } = result
  const kind = kindOf(result)
  if (kind) print(`what: ${kind}`)
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
  if (accept === 'badge' && checks.some(({ code }) => code === 'credential.not_an_open_badge'))
    print('! if it is another verifiable credential, --any verifies it')
  print(sentenceOf(verdict, accept))
  if (warnings.some(({ code }) => code === 'proof.derived'))
    print('Its holder chose which parts of it to show: what was left out is not in this copy.')
}

const STANDARDS: Readonly<Record<Standard, string>> = {
  'ob-3.0': 'Open Badges 3.0',
  'ob-2.0': 'Open Badges 2.0',
  'ob-1.x': 'Open Badges 1.x',
  'clr-2.0': 'Comprehensive Learner Record 2.0',
  'elm-3': 'European Learning Model 3',
  vc: 'verifiable credential, not a badge',
}

/** By which standard it was verified, and as what: types are told only of what was found to be signed. */
function kindOf({ standard, credential }: VerificationReport): string | undefined {
  if (!standard) return undefined
  const types = [credential?.type].flat().filter((type) => typeof type === 'string' && type !== 'VerifiableCredential')
  return [STANDARDS[standard], plain(types.join(', ').slice(0, 200))].filter(Boolean).join('  ')
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
  const other = result.standard === 'vc' ? 'not a badge' : undefined
  const facts = [verdict, other, issuer && plain(issuer.name ?? issuer.id), why].filter(Boolean)
  print(`${markOf(verdict)} ${plain(source)}  ${facts.join('  ')}`)
}
