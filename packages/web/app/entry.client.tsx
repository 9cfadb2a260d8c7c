import { type ReactNode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { EnvironmentProvider } from './lib/environment.tsx'
import { loadCatalog } from './lib/i18n/catalogs.ts'
import { isLocale } from './lib/i18n/locales.ts'
import { isTheme } from './lib/theme.ts'
import { typedBefore } from './lib/typed-before.ts'

/** The page says itself in which language and theme it was rendered, so that the first render here is the same. */
async function hydrate(): Promise<void> {
  const { lang, dataset } = document.documentElement
  const locale = isLocale(lang) ? lang : 'en'
  const theme = isTheme(dataset.theme) ? dataset.theme : 'system'
  const sayAgain = typedBefore(document)
  const catalog = await loadCatalog(locale)

  startTransition(() => {
    hydrateRoot(
      document,
      <EnvironmentProvider nonce="" locale={locale} theme={theme} requestId={dataset.request ?? ''} catalog={catalog}>
        <Awake onAwake={sayAgain}>
          <HydratedRouter />
        </Awake>
      </EnvironmentProvider>,
    )
  })
}

/** Tells when the script has taken over the whole page. */
function Awake({ onAwake, children }: { onAwake: () => void; children: ReactNode }) {
  useEffect(onAwake, [onAwake])
  return children
}

await hydrate()
