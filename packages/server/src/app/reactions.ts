import { sealingSchedule } from '../kernel/seal-events.ts'
import type { Schedule, Subscription } from '../kernel/subscriptions.ts'
import { accountSchedules } from '../modules/accounts/index.ts'
import { awardSubscriptions } from '../modules/awards/index.ts'
import { governanceSchedules, governanceSubscriptions } from '../modules/governance/index.ts'
import { issuingSchedules, issuingSubscriptions } from '../modules/issuing/index.ts'
import { notificationSubscriptions } from '../modules/notifications/index.ts'
import { skillSubscriptions } from '../modules/skills/index.ts'

/** What follows from what: every subscription of the house, on one page. */
export const subscriptions: readonly Subscription[] = [
  ...issuingSubscriptions,
  ...awardSubscriptions,
  ...notificationSubscriptions,
  ...skillSubscriptions,
  ...governanceSubscriptions,
]

/** What is due by the clock. */
export const schedules: readonly Schedule[] = [
  sealingSchedule,
  ...accountSchedules,
  ...issuingSchedules,
  ...governanceSchedules,
]

const byEvent = Map.groupBy(subscriptions, ({ event }) => event.name)

/** The subscribers of an event, by its name. */
export const subscribersOf = (eventName: string): readonly string[] =>
  (byEvent.get(eventName) ?? []).map(({ subscriber }) => subscriber)

/** Every job queue there is. */
export const queues: readonly string[] = [
  ...subscriptions.map(({ subscriber }) => subscriber),
  ...schedules.map(({ name }) => name),
]
