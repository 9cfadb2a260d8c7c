import { on, type Schedule, type Subscription } from '../../kernel/subscriptions.ts'
import { organizationFounded } from '../organizations/index.ts'
import { ensureIssuer } from './ensure-issuer.ts'
import { keyCreated, statusListChanged } from './issuing.events.ts'
import { publishChangedLists, refreshStatusLists } from './refresh-status-lists.ts'

/** What issuing does when something happens. */
export const issuingSubscriptions: readonly Subscription[] = [
  on(organizationFounded, 'issuing.make-first-key', async (runtime, { organizationId }) => {
    await ensureIssuer(runtime, organizationId)
  }),
  // an institution whose id is its key has another id with another key
  on(keyCreated, 'issuing.name-issuer', async (runtime, { organizationId }) => {
    await ensureIssuer(runtime, organizationId)
  }),
  on(statusListChanged, 'issuing.publish-changed-lists', publishChangedLists),
]

export const issuingSchedules: readonly Schedule[] = [
  { name: 'issuing.refresh-status-lists', cron: '*/10 * * * *', run: refreshStatusLists },
]
