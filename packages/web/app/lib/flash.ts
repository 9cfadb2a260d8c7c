import { z } from 'zod'
import { cookieHeader, readCookie } from './cookies.ts'
import { textFor } from './i18n/catalogs.server.ts'
import type { MessageKey } from './i18n/en/index.ts'
import type { MessageValues } from './i18n/text.ts'
import { type Context, services } from './services.ts'

const COOKIE = 'cairn_flash'

const Flash = z.object({
  message: z.string(),
  /** Shown as a button that posts `fields` to `action`. */
  undo: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).optional(),
})
export type Flash = z.output<typeof Flash>

/** Says something on the next page, once: `flash(context, 'awards.revoked')` before a `redirect`. */
export function flash(context: Context, key: MessageKey, values?: MessageValues, undo?: Flash['undo']): void {
  const { locale, publicUrl, setCookie } = context.get(services)
  const value = JSON.stringify({ message: textFor(locale)(key, values), undo } satisfies Flash)
  setCookie(cookieHeader(COOKIE, value, { maxAge: 60, secure: publicUrl.startsWith('https:') }))
}

/** What the page before wanted to be said; it is said once. */
export function takeFlash(request: Request, context: Context): Flash | null {
  const value = readCookie(request, COOKIE)
  if (value === undefined) return null
  const { publicUrl, setCookie } = context.get(services)
  setCookie(cookieHeader(COOKIE, '', { maxAge: 0, secure: publicUrl.startsWith('https:') }))
  return parseFlash(value)
}

function parseFlash(value: string): Flash | null {
  try {
    return Flash.parse(JSON.parse(value))
  } catch (error) {
    // a cookie comes from outside: one that is not ours says nothing
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
