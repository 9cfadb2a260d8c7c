import type { CurveName } from './algorithms.ts'

/** Just enough arithmetic to read a compressed point and to see whether a point lies on its curve. */

interface Curve {
  readonly p: bigint
  readonly b: bigint
  /** length of one coordinate in bytes */
  readonly size: number
}

/** NIST curves y² = x³ − 3x + b over a prime field with p ≡ 3 (mod 4) (SP 800-186 §3.2.1). */
const curves: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    size: 32,
  },
  'P-384': {
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    size: 48,
  },
  'P-521': {
    p: 2n ** 521n - 1n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    size: 66,
  },
}

export interface Point {
  readonly x: Uint8Array
  readonly y: Uint8Array
}

/** `0x02|0x03 ‖ x` → the point, or `undefined` when no point of the curve has that x (SEC 1 §2.3.4). */
export function decompressPoint(name: CurveName, bytes: Uint8Array): Point | undefined {
  const { p, size } = curves[name]
  if (bytes.length !== size + 1 || (bytes[0] !== 2 && bytes[0] !== 3)) return undefined
  const x = toNumber(bytes.subarray(1))
  if (x >= p) return undefined
  const square = rightSide(curves[name], x)
  const root = power(square, (p + 1n) / 4n, p)
  if ((root * root) % p !== square) return undefined
  const y = (root & 1n) === BigInt(bytes[0] & 1) ? root : (p - root) % p
  return { x: bytes.slice(1), y: toBytes(y, size) }
}

/** The inverse of `decompressPoint`. */
export function compressPoint({ x, y }: Point): Uint8Array {
  return new Uint8Array([2 + (y.at(-1)! & 1), ...x])
}

/** Do the two coordinates make a point of the curve? Both must have exactly the curve's length. */
export function isOnCurve(name: CurveName, point: Point): boolean {
  const { p, size } = curves[name]
  if (point.x.length !== size || point.y.length !== size) return false
  const x = toNumber(point.x)
  const y = toNumber(point.y)
  return x < p && y < p && (y * y) % p === rightSide(curves[name], x)
}

function rightSide({ p, b }: Curve, x: bigint): bigint {
  return (((x * x * x - 3n * x + b) % p) + p) % p
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function toNumber(bytes: Uint8Array): bigint {
  let text = '0x'
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return BigInt(text)
}

function toBytes(value: bigint, size: number): Uint8Array {
  const text = value.toString(16).padStart(size * 2, '0')
  return Uint8Array.from({ length: size }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16))
}
