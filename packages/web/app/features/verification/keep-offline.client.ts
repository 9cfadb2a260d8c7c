import { scriptUrl } from '../../lib/trusted-types.ts'
import { CHOICE_CACHE, CHOICE_KEY, type Choice, SERVICE_WORKER_PATH, VERIFY_PATH } from './offline-names.ts'

/**
 * Has the service worker keep this page for when there is no network, and says when that is done. Browsers without
 * service workers, and sites that are neither https nor of this machine, keep nothing: false.
 */
export async function keepOffline(choice: Choice): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const answer = new Response(JSON.stringify(choice), { headers: { 'content-type': 'application/json' } })
  await (await caches.open(CHOICE_CACHE)).put(CHOICE_KEY, answer)
  const registration = await navigator.serviceWorker.register(scriptUrl(SERVICE_WORKER_PATH), { scope: VERIFY_PATH })
  if (registration.active) {
    registration.active.postMessage('keep')
    return true
  }
  return new Promise((resolve) => {
    const first = registration.installing ?? registration.waiting
    first?.addEventListener('statechange', () => {
      if (first.state === 'activated') resolve(true)
      if (first.state === 'redundant') resolve(false)
    })
  })
}
