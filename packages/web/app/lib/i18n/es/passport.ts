import type { passport as source } from '../en/passport.ts'
import type { Translation } from '../translation.ts'

export const passport: Translation<typeof source> = {
  'passport.title': 'Mis insignias',
  'passport.empty': 'Aún no hay insignias',
  'passport.emptyHint': 'Las insignias enviadas a una dirección que haya demostrado aparecen aquí solas.',
  'passport.state.granted': 'Firmándose',
  'passport.state.issued': 'Emitida',
  'passport.state.suspended': 'Suspendida',
  'passport.state.revoked': 'Revocada',
}
