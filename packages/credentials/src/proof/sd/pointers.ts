import { CredentialError } from '../../errors.ts'
import { textOf } from '../../json.ts'

/** How many JSON pointers one proof may name: a bound on work, far beyond what a credential has to hide. */
export const mostPointers = 1_000

/**
 * A JSON pointer → the names and indexes on its way; none for the whole document.
 *
 * @throws CredentialError `pointer.malformed`
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function parsePointer(pointer: string): readonly string[] {
  if (typeof pointer !== 'string' || !/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) {
    throw new CredentialError('pointer.malformed', textOf(pointer).slice(0, 200))
  }
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}
