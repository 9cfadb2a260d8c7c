import type { ReviewEntry } from '@cairn/api'

/** Reviews by the month (`2027-03`, in UTC) in which they are due, in the order in which they come. */
export function monthsOf(reviews: readonly ReviewEntry[]): { month: string; reviews: ReviewEntry[] }[] {
  const months = Map.groupBy(reviews, ({ reviewOn }) => new Date(reviewOn).toISOString().slice(0, 7))
  return [...months]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([month, due]) => ({ month, reviews: due }))
}
