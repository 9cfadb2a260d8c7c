import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FORMAT_TAGS } from '../lib/i18n/locales.ts'
import { useMessages } from '../lib/i18n/messages.tsx'

/** Tells React Aria the page's language, around each of its parts: pages that use none do not load it. */
export function AriaLocale({ children }: { children: ReactNode }) {
  const { locale } = useMessages()
  return <I18nProvider locale={FORMAT_TAGS[locale]}>{children}</I18nProvider>
}
