/**
 * Keeps the page on which badges are checked, so that it opens when there is no network. It sees nothing but that page
 * and its files (its scope is `/verify`), and keeps what is the same for everybody: no answer that was made for somebody
 * who is signed in, and none of the API.
 *
 * Each build has a cache of its own. A new one is filled beside the old one, which stays in use until the last of its
 * pages is closed: a page never meets the files of another build.
 *
 * @see https://www.w3.org/TR/service-workers/
 * @module
 */
import { CHOICE_CACHE, CHOICE_KEY, type Choice, VERIFY_PATH } from '../app/features/verification/offline-names.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by `build-service-worker.ts`. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] }
const { version, files } = BUILD

const OURS = 'verify-build-'
const CACHE = OURS + version
/** As heavy as all the rest, and of use to some. */
const ARABIC_LETTERS = /noto-sans-arabic/
/** How long the server may take to send the page before the kept one is shown. Milliseconds. */
const PATIENCE = 5_000
/** What a proxy answers when there is no server behind it. */
const AWAY: readonly number[] = [502, 503, 504]

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
// the page was read in another language or other colors: it is kept like that, too; where that cannot be had now, as it was
self.addEventListener('message', (event) => event.waitUntil(keepPage().catch(() => undefined)))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (pathname === VERIFY_PATH) event.respondWith(openPage(request))
  } else if (files.includes(pathname)) event.respondWith(readFile(request))
})

async function fill(): Promise<void> {
  const { locale } = await readChoice()
  const wanted = files.filter((file) => locale === 'ar' || !ARABIC_LETTERS.test(file))
  await Promise.all([caches.open(CACHE).then((cache) => cache.addAll(wanted)), keepPage()])
}

async function keepPage(): Promise<void> {
  const cache = await caches.open(CACHE)
  const choice = await readChoice()
  if (!(await cache.match(keyOf(choice)))) await cache.put(keyOf(choice), await fetchPage(choice))
}

/** The page as a stranger gets it. @throws when it is of another build than the files, as while a server is replaced */
async function fetchPage({ locale, theme }: Choice): Promise<Response> {
  const answer = await fetch(VERIFY_PATH, {
    credentials: 'omit',
    cache: 'no-store',
    headers: { accept: 'text/html', 'accept-language': locale, 'cairn-theme': theme },
  })
  if (!answer.ok) throw new Error(`The page answers ${answer.status}`)
  const html = await answer.clone().text()
  const foreign = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].find(([, file]) => !files.includes(file!))
  if (foreign) throw new Error(`The page is of another build: ${foreign[1]}`)
  return answer
}

/** The first visit is served at once, too; by the time that a later build takes over, no page of the older is open. */
async function takeOver(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE)
  await Promise.all(older.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function openPage(request: Request): Promise<Response> {
  const kept = readPage()
  const sent = fetch(request).catch(() => undefined)
  const answer = await Promise.race([sent, after(PATIENCE)])
  if (answer && !AWAY.includes(answer.status)) return answer
  return (await kept) ?? answer ?? (await sent) ?? Response.error()
}

/** The kept page, in the language and the colors of the last visit where that was kept. */
async function readPage(): Promise<Response | undefined> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(keyOf(await readChoice()), { ignoreVary: true })
  return kept ?? cache.match(VERIFY_PATH, { ignoreSearch: true, ignoreVary: true })
}

async function readChoice(): Promise<Choice> {
  const kept = await caches.match(CHOICE_KEY, { cacheName: CHOICE_CACHE })
  return kept ? kept.json() : { locale: 'en', theme: 'system' }
}

async function readFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request)
}

const keyOf = ({ locale, theme }: Choice) => `${VERIFY_PATH}?language=${locale}&colors=${theme}`

const after = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))
