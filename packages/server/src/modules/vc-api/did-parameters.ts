/** The parameters of a DID URL that a resolver may be sent in the query, and the option `accept`. */
const names = ['accept', 'service', 'serviceType', 'relativeRef', 'versionId', 'versionTime', 'hl']

/** RFC 3986 §3.3: a path, with everything else percent-encoded. */
const path = /^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*$/i

/** What is asked of a resolution beside the DID. */
export interface DidParameters {
  /** what is wrong with them, for whoever sent them */
  readonly fault?: string
  /** Is a version of the document wanted, by its name or by a moment? */
  readonly version?: 'id' | 'time'
}

/**
 * Reads the query of a resolution. Parameters that select a part of the document (`service` …) are left to whoever
 * dereferences; they must be well formed all the same.
 *
 * @param query as it was sent, without its `?`
 * @see https://www.w3.org/TR/did-resolution/#did-parameters
 */
export function readDidParameters(query: string): DidParameters {
  const sent = new URLSearchParams(query)
  for (const name of names)
    for (const value of sent.getAll(name)) if (!isAscii(value)) return { fault: `"${name}" is not ASCII.` }
  if (!path.test(sent.get('relativeRef') ?? '')) return { fault: '"relativeRef" is not percent-encoded.' }
  const time = sent.get('versionTime')
  if (time !== null && !isWholeSecondInUtc(time))
    return { fault: '"versionTime" is not a moment in UTC, without fractions of a second.' }
  if (sent.has('versionId')) return { version: 'id' }
  return time === null ? {} : { version: 'time' }
}

const isAscii = (text: string) => !/[^\x20-\x7e]/.test(text)

function isWholeSecondInUtc(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? new Date(text) : undefined
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString() === text.replace('Z', '.000Z')
}
