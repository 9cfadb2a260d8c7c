import type { Locale, Session } from '@cairn/api'
import type { FastifyRequest } from 'fastify'

const LOCALES: readonly string[] = ['en', 'es', 'ar']

/** The language of a page: what was chosen here, what the person's profile says, what the browser asks for; English otherwise. */
export function localeOf(request: FastifyRequest, session: Session | null): Locale {
  const wanted = [
    request.cookies.cairn_locale,
    session?.person.locale,
    ...(request.headers['accept-language'] ?? '')
      .split(',')
      .map((part) => part.split(';')[0]!.trim().slice(0, 2).toLowerCase()),
  ]
  return (wanted.find((locale) => locale !== undefined && LOCALES.includes(locale)) ?? 'en') as Locale
}

/**
 * Light or dark, if somebody chose; the system's otherwise. The service worker asks for the page without cookies, so that
 * it is nobody's, and says in a header what was chosen.
 */
export function themeOf(request: FastifyRequest): 'light' | 'dark' | 'system' {
  const chosen = request.cookies.cairn_theme ?? request.headers['cairn-theme']
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}
