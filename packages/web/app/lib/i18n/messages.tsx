import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Catalog } from './catalogs.ts'
import type { Locale } from './locales.ts'
import { createText, type Text } from './text.ts'

const TextContext = createContext<Text | undefined>(undefined)

/** Gives everything inside the texts of one language. */
export function MessagesProvider(props: { locale: Locale; catalog: Catalog; children: ReactNode }) {
  const { locale, catalog, children } = props
  const text = useMemo(() => createText(locale, catalog), [locale, catalog])
  return <TextContext value={text}>{children}</TextContext>
}

/** `const text = useMessages()`, then `text('common.save')`. */
export function useMessages(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useMessages needs a MessagesProvider around it')
  return text
}
