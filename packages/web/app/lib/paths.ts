/**
 * A path on this site, or `fallback`. What comes from an address or a form may not lead elsewhere: `//evil.example`,
 * `/\evil.example` and whole addresses are refused.
 */
export function ownPath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return fallback
  const url = URL.parse(value, 'https://own.invalid')
  // what is left of `/..//evil.example` without its dots leads elsewhere again
  const leadsElsewhere = url?.origin !== 'https://own.invalid' || url.pathname.startsWith('//')
  return leadsElsewhere ? fallback : `${url.pathname}${url.search}${url.hash}`
}

/** The page that a request is for, with its search: `/me?tab=earned`. */
export function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return `${pathname}${search}`
}

/** Where to sign in, and come back from. */
export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
