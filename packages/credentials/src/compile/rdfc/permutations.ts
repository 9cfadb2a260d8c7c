/** All orders of a list, by Heap's algorithm. The same list is handed out each time, rearranged. */
export function* permutations(list: readonly number[]): Generator<readonly number[]> {
  const current = [...list]
  const counters = current.map(() => 0)
  yield current
  let index = 1
  while (index < current.length) {
    const counter = counters[index]!
    if (counter < index) {
      const other = index % 2 === 0 ? 0 : counter
      const kept = current[index]!
      current[index] = current[other]!
      current[other] = kept
      counters[index] = counter + 1
      index = 1
      yield current
    } else {
      counters[index] = 0
      index++
    }
  }
}
