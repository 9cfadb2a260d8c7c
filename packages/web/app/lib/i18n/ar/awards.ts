import type { awards as source } from '../en/awards.ts'
import type { Translation } from '../translation.ts'

export const awards: Translation<typeof source> = {}
