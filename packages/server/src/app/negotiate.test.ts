import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { rewriteUrl } from './negotiate.ts'

const page = '/achievements/ach_01'
const api = '/api/v1/achievements/ach_01'

test.each([
  [undefined, page],
  ['text/html,application/xhtml+xml,*/*;q=0.8', page],
  ['application/ld+json', `${api}/open-badge`],
  ['application/ld+json;profile="https://schema.org"', `${api}/feeds/schema-org`],
  ['application/ld+json; profile="https://schema.org/"; q=0.9, text/plain;q=0.1', `${api}/feeds/schema-org`],
  ['application/ld+json;profile=https://credreg.net/ctdl/schema/context/json', `${api}/feeds/ctdl`],
  ['application/ld+json;profile="http://data.europa.eu/snb/model/context/edc-ap"', `${api}/feeds/elm`],
  ['application/ld+json;profile="https://example.org/other"', `${api}/open-badge`],
  ['text/html, application/ld+json;profile="https://schema.org";q=0.5', page],
  ['image/png', `${page}/badge.png`],
])('an achievement for whoever accepts %s', (accept, address) => {
  expect(rewriteUrl({ url: page, headers: { accept } } as IncomingMessage)).toBe(address)
})
