import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { EnvironmentProvider } from './lib/environment.tsx'
import { catalogs } from './lib/i18n/catalogs.server.ts'
import { services } from './lib/services.ts'

export type { Services } from './lib/services.ts'
export { services }

/** How long a page may take to render, in milliseconds. */
const PATIENCE = 10_000

/**
 * Renders a page as a whole: a page that came in pieces would need a script to put them together, and its status could
 * no longer be changed when a piece fails.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { nonce, locale, theme, requestId } = context.get(services)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }))

  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const { pipe, abort } = renderToPipeableStream(
    <EnvironmentProvider nonce={nonce} locale={locale} theme={theme} requestId={requestId} catalog={catalogs[locale]}>
      <ServerRouter context={entry} url={request.url} nonce={nonce} />
    </EnvironmentProvider>,
    {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError(error) {
        clearTimeout(timer)
        reject(error)
      },
      onError(error) {
        reject(error)
      },
    },
  )
  const timer = setTimeout(() => abort(new Error('The page took too long to render')), PATIENCE)
  return promise
}
