import type { health as source } from '../en/health.ts'
import type { Translation } from '../translation.ts'

export const health: Translation<typeof source> = {}
