const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const time = (now: Date) => {
  let rest = now.getTime()
  let head = ''
  for (let i = 0; i < 10; i++) {
    head = ALPHABET[rest % 32] + head
    rest = Math.floor(rest / 32)
  }
  return head
}
const noise = (characters: number, random: (bytes: number) => Uint8Array) =>
  Array.from(random(characters), (byte) => ALPHABET[byte & 31]).join('')

/**
 * A sortable id: prefix, 10 characters of time (ms), 16 of randomness (80 bit): `awd_01jb…`.
 *
 * Ids sort by creation and say what they name, in a log line as in a URL.
 */
export const newId = (prefix: string, now: Date, random: (bytes: number) => Uint8Array): string =>
  `${prefix}_${time(now)}${noise(16, random)}`

/** An id that nobody can guess: as `newId`, with 130 bits of randomness. For what is public to whoever knows its address. */
export const newUnguessableId = (prefix: string, now: Date, random: (bytes: number) => Uint8Array): string =>
  `${prefix}_${time(now)}${noise(26, random)}`

/** A secret for a cookie, a token or a link: 32 characters, 160 bit. */
export const newSecret = (random: (bytes: number) => Uint8Array): string => noise(32, random)
