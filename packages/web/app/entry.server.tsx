import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { type Environment, EnvironmentProvider } from './lib/environment.tsx'
import { catalogs } from './lib/i18n/catalogs.server.ts'
import { remembered } from './lib/page-memory.server.ts'
import { services } from './lib/services.ts'

export type { Services } from './lib/services.ts'
export { services }

/** How long a page may take to render, in milliseconds. */
const PATIENCE = 10_000

/** Answers with a page; one for strangers that was rendered from the same facts before is not rendered again. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { nonce, locale, theme, requestId, session } = context.get(services)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })

  const { url } = request
  const environment = { nonce, locale, theme, requestId }
  const draw = (given: EntryContext, into: Environment) => render(url, given, into)
  const isForAll = !session && status === 200 && request.method === 'GET'
  const page = isForAll ? remembered({ url, entry, environment }, draw) : draw(entry, environment)
  return new Response(await page, { status, headers })
}

/**
 * Renders a page as a whole: a page that came in pieces would need a script to put them together, and its status could
 * no longer be changed when a piece fails.
 */
function render(url: string, entry: EntryContext, environment: Environment): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const { pipe, abort } = renderToPipeableStream(
    <EnvironmentProvider {...environment} catalog={catalogs[environment.locale]}>
      <ServerRouter context={entry} url={url} nonce={environment.nonce} />
    </EnvironmentProvider>,
    {
      nonce: environment.nonce,
      onAllReady() {
        clearTimeout(timer)
        resolve(text(pipe(new PassThrough())))
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
