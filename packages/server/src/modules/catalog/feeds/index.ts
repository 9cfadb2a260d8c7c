/** The catalog for programs: in the vocabularies of others (schema.org, CTDL, ELM), and as sitemaps. */
export { feedHandlers } from './feeds.http.ts'
export { listSitemapEntries, listSitemapStarts } from './sitemap.views.ts'
