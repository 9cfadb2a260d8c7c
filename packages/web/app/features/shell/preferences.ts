import { redirect } from 'react-router'
import { cookieHeader } from '../../lib/cookies.ts'
import { readField } from '../../lib/forms.ts'
import { isLocale } from '../../lib/i18n/locales.ts'
import { ownPath } from '../../lib/paths.ts'
import { api, services } from '../../lib/services.ts'
import { isTheme } from '../../lib/theme.ts'
import type { Route } from './+types/preferences'

const YEAR = 31_536_000

/** Keeps the language or the theme that somebody chose, and goes back to where they were. */
export async function action({ request, context }: Route.ActionArgs) {
  const { session, publicUrl, setCookie } = context.get(services)
  const keep = { maxAge: YEAR, secure: publicUrl.startsWith('https:') }
  const locale = await readField(request, 'locale')
  const theme = await readField(request, 'theme')

  if (isTheme(theme)) setCookie(cookieHeader('cairn_theme', theme, keep))
  if (isLocale(locale)) {
    setCookie(cookieHeader('cairn_locale', locale, keep))
    if (session) await context.get(api).accounts.updateProfile({ body: { locale } })
  }
  return redirect(ownPath(await readField(request, 'next')), 303)
}

/** There is nothing to see here. */
export function loader() {
  return redirect('/')
}
