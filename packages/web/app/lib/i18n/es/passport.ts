import type { passport as source } from '../en/passport.ts'
import type { Translation } from '../translation.ts'

export const passport: Translation<typeof source> = {}
