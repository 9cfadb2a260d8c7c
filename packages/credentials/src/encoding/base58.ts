import { CredentialError } from '../errors.ts'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const digitOf = new Map([...alphabet].map((character, index) => [character, index]))
const limb = 58 ** 4

/** Bytes in base58btc (Bitcoin alphabet), without a multibase prefix. Four digits are worked out at a time. */
export function encodeBase58(bytes: Uint8Array): string {
  let zeros = 0
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++
  const limbs: number[] = []
  for (let index = zeros; index < bytes.length; index++) {
    let carry = bytes[index]!
    for (let position = 0; position < limbs.length; position++) {
      carry += limbs[position]! * 256
      limbs[position] = carry % limb
      carry = Math.floor(carry / limb)
    }
    if (carry > 0) limbs.push(carry)
  }
  const digits = limbs.toReversed().map(limbDigits).join('')
  return alphabet[0]!.repeat(zeros) + digits.replace(/^1+/, '')
}

function limbDigits(value: number): string {
  return (
    alphabet[Math.floor(value / 195_112)]! +
    alphabet[Math.floor(value / 3364) % 58]! +
    alphabet[Math.floor(value / 58) % 58]! +
    alphabet[value % 58]!
  )
}

/** The bytes of a base58btc text. The work grows with the square of the length, so long texts are refused. */
export function decodeBase58(text: string, longest = 1024): Uint8Array {
  if (text.length > longest) throw new CredentialError('key.malformed', 'A base58 value is too long.')
  let zeros = 0
  while (zeros < text.length && text[zeros] === alphabet[0]) zeros++
  const bytes: number[] = []
  for (const character of text.slice(zeros)) {
    let carry = digitOf.get(character) ?? -1
    if (carry < 0) throw new CredentialError('key.malformed', 'A base58 value has a character outside of its alphabet.')
    for (let position = 0; position < bytes.length; position++) {
      carry += bytes[position]! * 58
      bytes[position] = carry & 0xff
      carry >>= 8
    }
    while (carry > 0) {
      bytes.push(carry & 0xff)
      carry >>= 8
    }
  }
  return new Uint8Array([...new Array<number>(zeros).fill(0), ...bytes.reverse()])
}
