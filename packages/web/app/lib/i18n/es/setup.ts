import type { setup as source } from '../en/setup.ts'
import type { Translation } from '../translation.ts'

export const setup: Translation<typeof source> = {}
