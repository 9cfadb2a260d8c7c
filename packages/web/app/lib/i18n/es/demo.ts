import type { demo as source } from '../en/demo.ts'
import type { Translation } from '../translation.ts'

export const demo: Translation<typeof source> = {}
