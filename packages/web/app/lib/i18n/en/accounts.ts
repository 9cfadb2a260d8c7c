export const accounts = {
  'accounts.signIn': 'Sign in',
  'accounts.signOut': 'Sign out',
} as const
