import type { Locale } from '@cairn/api'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'

/** The same keys in every language: none missing, none more. */
export type AuditTexts = typeof en

export const AUDIT_TEXTS: Record<Locale, AuditTexts> = { en, es, ar }

/** What happened, as a sentence for people. Of an event that no version of Cairn writes any more, its name. */
export function whatHappened(name: string, language: Locale): string {
  const { events } = AUDIT_TEXTS[language]
  return Object.hasOwn(events, name) ? events[name as keyof typeof events] : name
}
