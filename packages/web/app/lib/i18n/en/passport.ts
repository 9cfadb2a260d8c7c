export const passport = {
  'passport.title': 'My badges',
  'passport.empty': 'No badges yet',
  'passport.emptyHint': 'Badges that are sent to an address you have proved appear here by themselves.',
  'passport.state.granted': 'Being signed',
  'passport.state.issued': 'Issued',
  'passport.state.suspended': 'Suspended',
  'passport.state.revoked': 'Revoked',
} as const
