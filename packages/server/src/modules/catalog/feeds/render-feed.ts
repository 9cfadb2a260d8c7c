import type { FeedFormat } from '@cairn/api'
import { toCtdl, toCtdlOwner } from './ctdl.ts'
import { toElm } from './elm.ts'
import type { FeedEntry } from './feeds.views.ts'
import { toSchemaOrg } from './schema-org.ts'

const CONTEXTS: Record<FeedFormat, string> = {
  'schema-org': 'https://schema.org',
  ctdl: 'https://credreg.net/ctdl/schema/context/json',
  elm: 'http://data.europa.eu/snb/model/context/edc-ap',
}

/** A page of the catalog as one JSON-LD document: a graph of what is on it, and in CTDL of those whose it is. */
export function renderFeed(format: FeedFormat, entries: readonly FeedEntry[], publicUrl: string): string {
  return JSON.stringify({ '@context': CONTEXTS[format], '@graph': graphOf(format, entries, publicUrl) })
}

function graphOf(format: FeedFormat, entries: readonly FeedEntry[], publicUrl: string): object[] {
  if (format === 'schema-org') return entries.map((entry) => toSchemaOrg(entry, publicUrl))
  if (format === 'elm') return entries.map((entry) => toElm(entry, publicUrl))
  const owners = new Map(entries.map(({ organization }) => [organization.id, organization]))
  return [
    ...[...owners.values()].map((owner) => toCtdlOwner(owner, publicUrl)),
    ...entries.map((entry) => toCtdl(entry, publicUrl)),
  ]
}
