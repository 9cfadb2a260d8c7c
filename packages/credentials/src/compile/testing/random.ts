/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** from 0 up to, not including, 1 */
  next(): number
  /** a whole number from 0 up to, not including, `end` */
  below(end: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `make` so many times as it happens, at most `most` */
  some<T>(most: number, make: (index: number) => T): T[]
  /** `make`, or `undefined` */
  maybe<T>(probability: number, make: () => T): T | undefined
  hex(length: number): string
  uuid(): string
}

export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    next,
    below,
    hex,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    some: (most, make) => Array.from({ length: below(most + 1) }, (_, index) => make(index)),
    maybe: (probability, make) => (next() < probability ? make() : undefined),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}
