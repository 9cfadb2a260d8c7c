import { fromUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { isCompactJws } from '../proof/jose.ts'

/** In what form a badge came. `unknown` stands in reports about what is no badge. */
export type BadgeFormat = 'json' | 'jwt' | 'png' | 'svg' | 'pdf' | 'unknown'

export interface Badge {
  readonly format: BadgeFormat
  /** a JSON document or a compact JWS */
  readonly text: string
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
  const text = (typeof input === 'string' ? input : fromUtf8(input))?.trim()
  if (text === undefined) throw new CredentialError('badge.not_text')
  if (text.length > limits.jsonBytes)
    throw new CredentialError('badge.too_large', `${bytes?.length ?? text.length} bytes.`)
  if (text.startsWith('{')) return { format: 'json', text }
  if (isCompactJws(text)) return { format: 'jwt', text }
  throw new CredentialError('badge.not_recognized')
}
