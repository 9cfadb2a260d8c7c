import type { FastifyReply } from 'fastify'

/** `__Host-` binds a cookie to this host and to https; without https (a trial on one's own machine) it cannot be used. */
export const sessionCookieName = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-cairn_session' : 'cairn_session'

/** Puts the session's secret in the browser; not readable by scripts. `maxAge` in seconds. */
export function setSessionCookie(reply: FastifyReply, publicUrl: string, secret: string, maxAge: number): void {
  reply.setCookie(sessionCookieName(publicUrl), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge,
  })
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(sessionCookieName(publicUrl), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
  })
}
