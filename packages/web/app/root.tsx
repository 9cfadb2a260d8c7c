import './lib/keep-to-policy.ts'
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import notoArabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root'
import './app.css'
import { ErrorPage } from './features/shell/error-page.tsx'
import { PageChange } from './features/shell/page-change.tsx'
import { useEnvironment } from './lib/environment.tsx'
import { takeFlash } from './lib/flash.ts'
import { directionOf } from './lib/i18n/locales.ts'
import type { PageHandle } from './lib/page-handle.ts'
import { apiOf } from './lib/refusals.ts'
import { api, services } from './lib/services.ts'
import { ToastProvider } from './ui/toast.tsx'

export const middleware: Route.MiddlewareFunction[] = [
  ({ context, request }) => context.set(api, apiOf(context.get(services).api, request)),
]

/** What the shell around every page shows. */
export function loader({ request, context }: Route.LoaderArgs) {
  const { session, demo, mailsAreCaught, publicUrl } = context.get(services)
  return { session, demo, mailsAreCaught, publicUrl, flash: takeFlash(request, context) }
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, nonce, requestId } = useEnvironment()
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined
  const hasScripts = useHasScripts(handle)
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === 'system' ? undefined : theme}
      data-request={requestId}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        {/* React Aria adds a style element of its own and takes the nonce from here */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="manifest" href={handle?.app ? `/${handle.app}.${locale}.webmanifest` : '/manifest.webmanifest'} />
        <link rel="preload" as="font" type="font/woff2" href={interLatin} crossOrigin="anonymous" />
        {locale === 'ar' && (
          <link rel="preload" as="font" type="font/woff2" href={notoArabic} crossOrigin="anonymous" />
        )}
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        {hasScripts && <ScrollRestoration nonce={nonce} />}
        {hasScripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

/** A page that runs scripts already, because it was reached from another one, keeps them. */
function useHasScripts(handle: PageHandle | undefined): boolean {
  const isSignedIn = Boolean(useRouteLoaderData<typeof loader>('root')?.session)
  if (typeof document !== 'undefined') return true
  return handle?.scripts === 'signed-in' ? isSignedIn : handle?.scripts !== 'none'
}

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <ToastProvider flash={loaderData.flash}>
      <PageChange />
      <Outlet />
    </ToastProvider>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />
}
