import type { Fetch } from '@cairn/credentials'
import { createOutboundFetch } from '@cairn/outbound'

/** The guarded way out, with the same limits as a server's; `CAIRN_FETCH_ALLOW` names origins that may be private. */
export const fetchOutside: Fetch = createOutboundFetch({
  allowPrivateOrigins: (process.env.CAIRN_FETCH_ALLOW ?? '').split(/[\s,]+/).filter(Boolean),
  ...(process.env.CAIRN_FETCH_RELAY && { relay: process.env.CAIRN_FETCH_RELAY }),
})
