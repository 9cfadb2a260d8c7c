import { createContext, type ReactNode, useContext } from 'react'
import type { Catalog } from './i18n/catalogs.ts'
import type { Locale } from './i18n/locales.ts'
import { MessagesProvider } from './i18n/messages.tsx'
import type { Theme } from './theme.ts'

/** What every page needs to render, also when it is the page of an error and no loader has answered. */
export interface Environment {
  /** Empty in the browser, which hides it. */
  nonce: string
  locale: Locale
  theme: Theme
  requestId: string
}

const EnvironmentContext = createContext<Environment | undefined>(undefined)

/** Stands around the router, on the server and in the browser. */
export function EnvironmentProvider(props: Environment & { catalog: Catalog; children: ReactNode }) {
  const { catalog, children, ...environment } = props
  return (
    <EnvironmentContext value={environment}>
      <MessagesProvider locale={environment.locale} catalog={catalog}>
        {children}
      </MessagesProvider>
    </EnvironmentContext>
  )
}

/** Language, theme, nonce and request id of this page. */
export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext)
  if (!environment) throw new Error('useEnvironment needs an EnvironmentProvider around it')
  return environment
}
