import { readFile } from 'node:fs/promises'
import { createBundle, writeBundlePage } from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { takeBadge } from '../awards/index.ts'
import { readOwnDocument } from '../issuing/index.ts'

/** The page that verifies what is written into it; built with the web app, which must be there for a server to start. */
const PAGE = new URL('../../../../web/build/bundle-page.html', import.meta.url)

/**
 * A badge of ours as a page that verifies it without a network: with the keys and the status lists that we publish, as
 * they are now. Nothing is fetched.
 *
 * @throws credentialErrors.not_found, not_signed_yet, gone
 */
export async function bundleBadge(runtime: Runtime, actor: Actor, credentialId: string): Promise<string> {
  const { signed } = await runtime.transact(actor, (work) => takeBadge(work, credentialId), 'read only')
  const { bundle } = await createBundle(signed.json, {
    now: runtime.outside.now(),
    crypto: nodeCrypto,
    fetch: async (url) => {
      const document = await readOwnDocument(runtime, url)
      if (!document) throw new Error(`${url} is not published here`)
      return document
    },
  })
  return writeBundlePage(await readFile(PAGE, 'utf8'), bundle)
}
