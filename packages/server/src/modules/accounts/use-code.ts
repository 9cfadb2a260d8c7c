import { timingSafeEqual } from 'node:crypto'
import type { KeyWrapper } from '../../kernel/outside.ts'
import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { isOpen, typedCode } from './accounts.model.ts'
import { lockEmail } from './accounts.store.ts'
import { countTry, lockCodes, saveUsed } from './codes.store.ts'
import { codeContext } from './request-code.ts'

export interface UseCode {
  email: string
  /** Whose address it should become; absent to sign in. A code for the one does not serve the other. */
  personId?: string
  /** As it was typed. */
  code: string
}

export type CodeOutcome = 'right' | 'wrong' | 'expired'

/**
 * Tries a code. Any that is still good for this address may be typed in, since mails come late and in any order; a
 * wrong one counts against each of them.
 *
 * It answers and does not refuse, because a refusal would undo the count: the caller refuses after its commit.
 */
export async function useCode(work: Work, keys: KeyWrapper, { email, personId, code }: UseCode): Promise<CodeOutcome> {
  await lockEmail(work.db, email)
  const codes = (await lockCodes(work.db, email, personId, work.now)).filter((one) => isOpen(one, work.now))
  if (codes.length === 0) return 'expired'
  const typed = typedCode(code)
  const right = codes.find(({ id, codeHash }) => timingSafeEqual(keys.hash(typed, codeContext(id)), codeHash))
  if (right) {
    await saveUsed(work.db, right.id, work.now)
    return 'right'
  }
  await countTry(
    work.db,
    codes.map(({ id }) => id),
  )
  return 'wrong'
}

/** @throws accountErrors.wrong_code, accountErrors.code_expired */
export function refuseUnlessRight(outcome: CodeOutcome): void {
  if (outcome === 'wrong') throw accountErrors.wrong_code()
  if (outcome === 'expired') throw accountErrors.code_expired()
}
