/** A media type that somebody takes; lower case. */
export interface Accepted {
  readonly type: string
  /** with its parameters as they were sent, without `q` */
  readonly whole: string
}

/**
 * The media types of an Accept header, the preferred ones first; those with `q=0` are not wanted, and one that names
 * none takes any (RFC 9110 §12.5.1).
 */
export function accepted(header: string): Accepted[] {
  return (/[^\s,]/.test(header) ? header : '*/*')
    .split(',')
    .map((part, order) => {
      const [type = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const q = parameters.find((parameter) => parameter.startsWith('q='))
      const whole = [type, ...parameters.filter((parameter) => parameter !== q)].join(';')
      return { type, whole, order, q: q ? Number(q.slice(2)) || 0 : 1 }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || a.order - b.order)
}
