import type { organizations as source } from '../en/organizations.ts'
import type { Translation } from '../translation.ts'

export const organizations: Translation<typeof source> = {}
