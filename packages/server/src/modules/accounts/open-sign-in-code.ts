import type { Runtime } from '../../kernel/runtime.ts'
import { isOpen, type Person } from './accounts.model.ts'
import { findPerson, findPersonOfEmail } from './accounts.store.ts'
import { findCode } from './codes.store.ts'
import { codeContext } from './request-code.ts'

/** What the mail with a code says. */
export interface OpenedCode {
  email: string
  /** 8 digits. */
  code: string
  expiresAt: Date
  /** `prove`: somebody who is signed in wants this address to become theirs. */
  purpose: 'sign_in' | 'prove'
  /** Who asked; absent when we do not know the address. */
  personName: string | undefined
  /** Is it for somebody who runs this Cairn? Without a mail server they read it in the terminal. */
  isOperator: boolean
  locale: Person['locale']
  next: string | undefined
}

/**
 * The code behind `account.code_requested`, for the mail that carries it. The keys are asked, so it is called outside
 * any transaction.
 *
 * @returns `undefined` once the code was used or is out of date: then there is nothing left to mail
 */
export async function openSignInCode({ database, outside }: Runtime, codeId: string): Promise<OpenedCode | undefined> {
  const code = await findCode(database, codeId)
  if (!code?.wrappedCode || !isOpen(code, outside.now())) return undefined
  const person = await (code.personId ? findPerson(database, code.personId) : findPersonOfEmail(database, code.email))
  const plain = await outside.keys.unwrap(code.wrappedCode, codeContext(code.id))
  return {
    email: code.email,
    code: Buffer.from(plain).toString('ascii'),
    expiresAt: code.expiresAt,
    purpose: code.personId ? 'prove' : 'sign_in',
    personName: person?.name,
    isOperator: person?.isOperator ?? false,
    locale: person?.locale ?? code.locale,
    next: code.next,
  }
}
