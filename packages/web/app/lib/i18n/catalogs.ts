import type { MessageKey } from './en/index.ts'
import type { Locale } from './locales.ts'

export type Catalog = Readonly<Record<MessageKey, string>>

/** Fetches the texts of one language; a browser loads no other. */
export async function loadCatalog(locale: Locale): Promise<Catalog> {
  if (locale === 'es') return (await import('./es/index.ts')).es
  if (locale === 'ar') return (await import('./ar/index.ts')).ar
  return (await import('./en/index.ts')).en
}
