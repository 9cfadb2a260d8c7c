/** The value of one cookie of a request, decoded; undefined when it is absent or cannot be decoded. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  if (!found) return undefined
  try {
    return decodeURIComponent(found.slice(name.length + 1))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** A whole `Set-Cookie` value for a cookie that only our pages read. `maxAge` in seconds; 0 takes it away. */
export function cookieHeader(name: string, value: string, options: { maxAge: number; secure: boolean }): string {
  const secure = options.secure ? '; Secure' : ''
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${secure}`
}
