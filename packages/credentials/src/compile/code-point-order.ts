/** How statements are sorted: `code-point` as RDFC-1.0 says; `utf-16` as a widespread library does instead. */
export type Order = 'code-point' | 'utf-16'

export type Compare = (left: string, right: string) => number

/** By UTF-16 code unit, as JavaScript compares. */
export function compareUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** By Unicode code point. Differs from UTF-16 order where characters beyond the BMP meet others from U+E000 up. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}

/** Surrogates stand for characters beyond all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit
}
