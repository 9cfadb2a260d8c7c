import { contract } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { verifyBadge } from './verify-badge.ts'

export const verificationRoutes: Routes = handle(contract.verification, {
  verify: {
    outside: async ({ runtime, raw, query }) =>
      verifyBadge(runtime, { bytes: raw.bytes, contentType: raw.contentType, recipient: query.recipient || undefined }),
  },
})
