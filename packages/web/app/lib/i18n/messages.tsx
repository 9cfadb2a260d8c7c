import { createContext, type ReactNode, useContext } from 'react'
import type { Catalog } from './catalogs.ts'
import type { Locale } from './locales.ts'
import { type Text, textOf } from './text.ts'

const TextContext = createContext<Text | undefined>(undefined)

/** Gives everything inside the texts of one language. */
export function MessagesProvider(props: { locale: Locale; catalog: Catalog; children: ReactNode }) {
  const { locale, catalog, children } = props
  return <TextContext value={textOf(locale, catalog)}>{children}</TextContext>
}

/** `const text = useMessages()`, then `text('common.save')`. */
export function useMessages(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useMessages needs a MessagesProvider around it')
  return text
}
