import type { verification as source } from '../en/verification.ts'
import type { Translation } from '../translation.ts'

export const verification: Translation<typeof source> = {}
