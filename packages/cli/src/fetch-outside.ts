import type { Fetch } from '@cairn/credentials'
import { createOutboundFetch } from '@cairn/outbound'
import { CommandError } from './exit.ts'

let outside: Fetch | undefined

/** The guarded way out, with the same limits as a server's; `CAIRN_FETCH_ALLOW` names origins that may be private. */
export const fetchOutside: Fetch = (url, request) => {
  outside ??= open()
  return outside(url, request)
}

/**
 * Opens the way out before it is needed: in the middle of a verification a wrong setting would look like a site that is
 * away.
 *
 * @throws CommandError when a setting is no address
 */
export function openOutside(): void {
  outside ??= open()
}

function open(): Fetch {
  const allowed = (process.env.CAIRN_FETCH_ALLOW ?? '').split(/[\s,]+/).filter(Boolean)
  const relay = process.env.CAIRN_FETCH_RELAY || undefined
  const wrong = allowed.find((origin) => !URL.canParse(origin))
  if (wrong !== undefined) throw new CommandError(`CAIRN_FETCH_ALLOW: "${wrong}" is no address.`)
  if (relay !== undefined && !URL.canParse(relay))
    throw new CommandError(`CAIRN_FETCH_RELAY: "${relay}" is no address.`)
  return createOutboundFetch({ allowPrivateOrigins: allowed, ...(relay && { relay }) })
}
