import type { Locale } from '../../lib/i18n/locales.ts'
import type { Theme } from '../../lib/theme.ts'

/** The page that is kept for when there is no network. The scope of the service worker, too. */
export const VERIFY_PATH = '/verify'
export const SERVICE_WORKER_PATH = '/service-worker.js'

/** How the page was read last: the kept one is shown the same way. The cookies that say it are hidden from scripts. */
export interface Choice {
  readonly locale: Locale
  readonly theme: Theme
}
export const CHOICE_CACHE = 'verify-choice'
export const CHOICE_KEY = '/verify/choice'
