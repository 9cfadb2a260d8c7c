import { fromUtf8, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { isCompactJws } from '../proof/jose.ts'
import { unbake } from './bake.ts'
import { type BadgeVersion, isPng } from './png.ts'
import { isPdf, isSvg } from './sniff.ts'

/** In what form a badge came. `unknown` stands in reports about what is no badge. */
export type BadgeFormat = 'json' | 'jwt' | 'png' | 'svg' | 'pdf' | 'unknown'

export interface Badge {
  readonly format: BadgeFormat
  /** a JSON document or a compact JWS; in images of version 2.0 also the address of an assertion */
  readonly text: string
  /** what an image says about the version; text and what is attached to a PDF say it themselves */
  readonly version?: BadgeVersion
}

/**
 * Any bytes or text → the credential in them, as text that is not yet believed.
 *
 * The bytes decide what it is, never a name or a media type that came with them.
 *
 * @throws CredentialError `badge.*`
 */
export function readBadge(input: Uint8Array | string, limits: Limits = defaultLimits): Badge {
  const bytes = typeof input === 'string' ? undefined : input
  if (bytes && (isPng(bytes) || isSvg(bytes) || isPdf(bytes))) {
    const { kind, version, text } = unbake(bytes, limits)
    if (version === '2.0') return { format: kind, version, text }
    return { format: kind, ...(version && { version }), text: requireCredential(text) }
  }
  const size = bytes?.length ?? (input as string).length
  if (size > limits.jsonBytes) throw new CredentialError('badge.too_large', `${size} bytes.`)
  const text = (bytes ? fromUtf8(bytes) : (input as string))?.trim()
  if (text === undefined) throw new CredentialError('badge.not_text')
  if (text.startsWith('<')) return readBadge(toUtf8(text), limits)
  return { format: isCompactJws(text) ? 'jwt' : 'json', text: requireCredential(text) }
}

function requireCredential(text: string): string {
  if (text.startsWith('{') || isCompactJws(text)) return text
  throw new CredentialError('badge.not_recognized', 'The text is neither a JSON object nor a compact JWS.')
}
