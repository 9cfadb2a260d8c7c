import { createHash } from 'node:crypto'

/*
 * Ed25519 with whole numbers, slow and open, to build what no honest signer builds: points with a part of small order,
 * second encodings, scalars that are too large.
 */

const p = 2n ** 255n - 19n
export const order = 2n ** 252n + 27742317777372353535851937790883648493n
const d = mod(-121665n * power(121666n, p - 2n))

export type Point = readonly [x: bigint, y: bigint]

export const identity: Point = [0n, 1n]
export const base: Point = withY(mod(4n * power(5n, p - 2n)))!
/** of order eight */
export const torsion: Point = findTorsion()

function mod(value: bigint, modulus = p): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function power(of: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = mod(of)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

export function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const t = mod(d * x1 * x2 * y1 * y2)
  return [mod((x1 * y2 + x2 * y1) * power(1n + t, p - 2n)), mod((y1 * y2 + x1 * x2) * power(1n - t, p - 2n))]
}

export function multiply(point: Point, scalar: bigint): Point {
  let result = identity
  let doubled = point
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, doubled)
    doubled = add(doubled, doubled)
  }
  return result
}

/** The point with this y and an even x (RFC 8032 §5.1.3). */
function withY(y: bigint): Point | undefined {
  const u = mod(y * y - 1n)
  const v = mod(d * y * y + 1n)
  const root = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n))
  const square = mod(v * root * root)
  if (square !== u && square !== mod(-u)) return undefined
  const x = square === u ? root : mod(root * power(2n, (p - 1n) / 4n))
  return [x & 1n ? mod(-x) : x, y]
}

function findTorsion(): Point {
  for (let y = 2n; ; y++) {
    const point = withY(y)
    const part = point && multiply(point, order)
    if (part && multiply(part, 4n)[1] !== 1n) return part
  }
}

/** 32 bytes, the least first. */
export function toBytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(32)
  for (let index = 0, rest = value; index < 32; index++, rest >>= 8n) bytes[index] = Number(rest & 255n)
  return bytes
}

export function encode([x, y]: Point): Uint8Array {
  return toBytes(y | ((x & 1n) << 255n))
}

/** The challenge h of a signature. */
export function challenge(r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint {
  const digest = createHash('sha512').update(r).update(key).update(message).digest()
  return mod(BigInt(`0x${Buffer.from(digest.reverse()).toString('hex')}`), order)
}

/** R and S = r + h·a, for an R that may be anything. */
export function signatureOf(
  r: Uint8Array,
  key: Uint8Array,
  message: Uint8Array,
  { nonce, secret }: { nonce: bigint; secret: bigint },
): Uint8Array {
  const s = mod(nonce + challenge(r, key, message) * secret, order)
  return new Uint8Array([...r, ...toBytes(s)])
}

/** y and its sign, written as y + 2²⁵⁵ − 19: the same point in a second spelling. */
export function secondSpelling([, y]: Point): Uint8Array {
  return toBytes(y + p)
}
