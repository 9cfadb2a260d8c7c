import type { Verdict } from '@cairn/credentials'
import { EXIT, type ExitCode } from '../exit.ts'
import type { Task } from './messages.ts'

const SENTENCES: Readonly<Record<Verdict, string>> = {
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

/** A verdict in a sentence, to whoever asked whether it is a badge, or any credential. */
export const sentenceOf = (verdict: Verdict, accept: Task['accept']): string =>
  verdict === 'not_a_badge' && accept === 'any' ? 'This is not a verifiable credential.' : SENTENCES[verdict]

/** The gravest first: of many badges, the first of these that occurs is what they come to. */
const GRAVITY: readonly Verdict[] = [
  'invalid',
  'revoked',
  'suspended',
  'not_a_badge',
  'expired',
  'not_yet_valid',
  'undetermined',
  'signed_unbound',
  'valid_unrecognized',
  'valid',
]

export const gravestOf = (verdicts: readonly Verdict[]): Verdict =>
  GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? 'undetermined'

/** 0 for what was found to be true, 2 for what could not be found out, 1 for everything else. */
export function exitCodeOf(verdict: Verdict): Exclude<ExitCode, 64> {
  if (verdict === 'valid' || verdict === 'valid_unrecognized') return EXIT.yes
  return verdict === 'undetermined' || verdict === 'signed_unbound' ? EXIT.unknown : EXIT.no
}
