import { randomBytes } from 'node:crypto'
import { createOutboundFetch } from '@cairn/outbound'
import { createKeyWrapper } from '../kernel/keys.ts'
import type { OutgoingMail, Outside } from '../kernel/outside.ts'
import type { Settings } from '../kernel/settings.ts'
import { createSmtpSender } from './smtp.ts'

/** The real outside world, as the settings say. */
export function openOutside(settings: Settings, masterKey: Uint8Array): Outside {
  let sendMail: ((mail: OutgoingMail) => Promise<void>) | undefined
  const outside: Outside = {
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    fetch: createOutboundFetch({
      allowPrivateOrigins: settings.fetchAllow,
      ...(settings.fetchRelay && { relay: settings.fetchRelay }),
    }),
    get sendMail() {
      return sendMail
    },
    useMailServer(url) {
      sendMail = url === undefined ? undefined : createSmtpSender(url, settings.mailFrom)
    },
    keys: createKeyWrapper(masterKey),
    tellTerminal: (line) => void process.stdout.write(`${line}\n`),
  }
  outside.useMailServer(settings.smtpUrl)
  return outside
}
