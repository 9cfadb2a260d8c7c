import type { accounts as source } from '../en/accounts.ts'
import type { Translation } from '../translation.ts'

export const accounts: Translation<typeof source> = {
  'accounts.signIn': 'Iniciar sesión',
  'accounts.signOut': 'Cerrar sesión',
}
