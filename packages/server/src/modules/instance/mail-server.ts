import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { findSetting, saveSetting } from './instance.store.ts'

/** The setting's name, and what its wrapping is bound to: it holds a password. */
const SMTP = 'smtp-url'

/** A mail server's address as it may lie in the database. The keys are asked, so it is made outside any transaction. */
export const wrapMailServer = ({ outside }: Runtime, url: string): Promise<Uint8Array> =>
  outside.keys.wrap(Buffer.from(url), SMTP)

export const keepMailServer = (work: Work, wrapped: Uint8Array): Promise<void> =>
  saveSetting(work.db, SMTP, Buffer.from(wrapped).toString('base64'), work.now)

/** Uses the mail server that the first run set, unless the environment names one. */
export async function restoreMailServer(runtime: Runtime): Promise<void> {
  if (runtime.settings.smtpUrl) return
  const restorer = system('instance.restore-mail-server')
  const kept = await runtime.transact(restorer, (work) => findSetting(work.db, SMTP), 'read only')
  if (typeof kept !== 'string') return
  const url = await runtime.outside.keys.unwrap(Buffer.from(kept, 'base64'), SMTP)
  runtime.outside.useMailServer(Buffer.from(url).toString('utf8'))
}
