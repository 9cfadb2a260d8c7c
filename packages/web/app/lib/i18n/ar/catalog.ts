import type { catalog as source } from '../en/catalog.ts'
import type { Translation } from '../translation.ts'

export const catalog: Translation<typeof source> = {}
