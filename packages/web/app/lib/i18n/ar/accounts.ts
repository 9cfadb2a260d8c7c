import type { accounts as source } from '../en/accounts.ts'
import type { Translation } from '../translation.ts'

export const accounts: Translation<typeof source> = {
  'accounts.signIn': 'تسجيل الدخول',
  'accounts.signOut': 'تسجيل الخروج',
}
