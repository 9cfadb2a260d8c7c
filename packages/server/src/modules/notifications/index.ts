/**
 * Notifications: who is told what, by mail.
 *
 * Owns: mails
 * Stands on: accounts, organizations, catalog, awards, governance
 */
export { mailErrors } from './notifications.errors.ts'
export { mailQueued } from './notifications.events.ts'
export { notificationSubscriptions } from './notifications.subscriptions.ts'
