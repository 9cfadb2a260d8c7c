import { contract } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { bundleBadge } from './bundle-badge.ts'
import { verifyBadge } from './verify-badge.ts'

export const verificationRoutes: Routes = handle(contract.verification, {
  verify: {
    outside: async ({ runtime, raw, query }) =>
      verifyBadge(runtime, { bytes: raw.bytes, contentType: raw.contentType, recipient: query.recipient || undefined }),
  },
  bundle: {
    outside: async ({ runtime, actor, params: { credentialId } }) => ({
      contentType: 'text/html; charset=utf-8',
      body: await bundleBadge(runtime, actor, credentialId),
      headers: {
        // it runs a script of its own, which no page of this origin may: it is taken away, and opened as a file
        'content-disposition': `attachment; filename="${credentialId}.bundle.html"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, noarchive',
        // it speaks of one moment
        'cache-control': 'private, no-store',
      },
    }),
  },
})
