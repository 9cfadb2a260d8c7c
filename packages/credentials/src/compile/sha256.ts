/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of their square roots. */
const primes = Array.from({ length: 312 }, (_, value) => value).filter(isPrime)
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

function isPrime(value: number): boolean {
  if (value < 2) return false
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false
  return true
}

/**
 * SHA-256 in plain JavaScript: for platforms whose own is asynchronous only, where waiting for each of many small
 * hashes would cost more. Not for secrets: its timing is that of the interpreter.
 *
 * @returns 32 bytes
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(initial)
  const schedule = new Int32Array(64)
  const whole = message.length - (message.length % 64)
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  for (let offset = 0; offset < whole; offset += 64) compress(state, schedule, view, offset)
  const tail = pad(message, whole)
  for (let offset = 0; offset < tail.byteLength; offset += 64) compress(state, schedule, tail, offset)
  const digest = new DataView(new ArrayBuffer(32))
  for (let index = 0; index < 8; index++) digest.setInt32(index * 4, state[index]!)
  return new Uint8Array(digest.buffer)
}

/** What is left after the last whole block, a one bit, zeros, and the length in bits. */
function pad(message: Uint8Array, from: number): DataView {
  const left = message.length - from
  const tail = new Uint8Array(left < 56 ? 64 : 128)
  tail.set(message.subarray(from))
  tail[left] = 0x80
  const view = new DataView(tail.buffer)
  view.setBigUint64(tail.length - 8, BigInt(message.length) * 8n)
  return view
}

function compress(state: Int32Array, w: Int32Array, block: DataView, offset: number): void {
  for (let i = 0; i < 16; i++) w[i] = block.getInt32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const round = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i]! + round[i]!) | 0
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes as lower-case hexadecimal. */
export function toHexText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexPairs[byte]
  return text
}
