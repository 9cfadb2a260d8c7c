import { ar } from './ar/index.ts'
import type { Catalog } from './catalogs.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import type { Locale } from './locales.ts'
import { type Text, textOf } from './text.ts'

/** Every language at once; for the server and for tests, never for a browser. */
export const catalogs: Record<Locale, Catalog> = { en, es, ar }

/** The `text` function for a loader or an action, where there are no hooks. */
export function textFor(locale: Locale): Text {
  return textOf(locale, catalogs[locale])
}
