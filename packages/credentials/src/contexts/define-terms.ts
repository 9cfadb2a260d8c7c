/** A JSON-LD context as an object of terms. */
export type Terms = Readonly<Record<string, string | object>>

/**
 * Many terms of one kind at once. Each word is a term with the name that it has in the vocabulary; `term=name` where
 * the two differ.
 *
 * @param vocabulary what stands before each name: an address, or a prefix of the same context with its colon
 * @param how what else the terms have in common, such as their `@type`
 */
export function defineTerms(vocabulary: string, words: string, how: Readonly<Record<string, unknown>> = {}): Terms {
  const pairs = words.trim().split(/\s+/)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [term, name = term] = pair.split('=')
      return [term, { '@id': `${vocabulary}${name}`, ...how }]
    }),
  )
}
