import { contract } from '@cairn/api'
import { clientOf } from '../../kernel/http/client-of.ts'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { bundleBadge } from './bundle-badge.ts'
import { forgetIssuer, listRecognizedIssuers, recognizeIssuer, restoreIssuer } from './recognize-issuer.ts'
import type { RecognizedIssuer } from './recognized-issuers.store.ts'
import { verifyBadge } from './verify-badge.ts'

const present = ({ recognizedAt, url, ...issuer }: RecognizedIssuer) => ({
  ...issuer,
  ...(url !== undefined && { url }),
  recognizedAt: recognizedAt.toISOString(),
})

export const verificationRoutes: Routes = handle(contract.verification, {
  verify: {
    outside: async ({ runtime, raw: { bytes, contentType }, query, request }) => {
      const recipient = query.recipient || undefined
      return verifyBadge(runtime, { bytes, contentType, recipient, client: clientOf(request) })
    },
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
  listRecognized: async ({ work, runtime }) => {
    const { kept, fromFile } = await listRecognizedIssuers(work, runtime.settings)
    return { items: kept.map(present), fromFile: fromFile.map(({ id, ...rest }) => ({ issuerId: id, ...rest })) }
  },
  recognize: async ({ work, runtime, body }) => present(await recognizeIssuer(work, runtime.settings, body)),
  forget: async ({ work, params }) => present(await forgetIssuer(work, params.recognizedIssuerId)),
  restore: async ({ work, params }) => present(await restoreIssuer(work, params.recognizedIssuerId)),
})
