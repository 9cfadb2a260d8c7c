/** A made-up catalog, the same from the same seed: words, fields and institutions as uneven as real ones are. */

/** Numbers from 0 up to 1, evenly (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo za ber con dal fen gor lin mar nol pra ster tion'.split(
  ' ',
)
/** Distinct words. */
const WORDS = 20_000
export const INSTITUTIONS = 300

/** What is drawn from a list by Zipf's law: the second half as often as the first, the third a third as often. */
export function createZipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1)
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The words of the catalog, the most frequent first. */
export function createWords(seed: number): string[] {
  const random = createRandom(seed)
  const words = new Set<string>()
  while (words.size < WORDS) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''))
  }
  return [...words]
}

export interface Entry {
  organization: number
  definition: Record<string, unknown>
  title: string
  about: string
  outcomes: string
}

/** Entries without end. Their texts are folded already. */
export function* entries(seed: number, words: readonly string[]): Generator<Entry, never> {
  const random = createRandom(seed)
  const word = createZipf(words.length, random)
  const organization = createZipf(INSTITUTIONS, random)
  const field = createZipf(40, random)
  const text = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => words[word()]).join(' ')
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!
  for (;;) {
    const [title, about, outcomes] = [text(2, 6), text(15, 40), text(20, 60)]
    const definition = {
      title,
      summary: about,
      language: random() < 0.8 ? 'en' : one(['es', 'ar', 'de']),
      field: `Field ${field()}`,
      level: one([1, 1, 2, 2, 2, 3, 4]),
      workloadHours: Math.round(4 + random() ** 3 * 300),
      participation: one(['online', 'online', 'hybrid', 'on_site']),
      creditBearing: random() < 0.3,
      fee: { amount: random() < 0.4 ? 0 : Math.round(random() * 900), currency: 'EUR' },
      ...(random() < 0.2 && { partOf: [{ name: `Minor ${field()}` }], stackability: 'integrated' }),
      outcomes: [{ text: outcomes, skills: [] }],
      tags: [],
    }
    yield { organization: organization(), definition, title, about, outcomes }
  }
}
