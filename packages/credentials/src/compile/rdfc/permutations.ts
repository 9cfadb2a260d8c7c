/**
 * All different orders of a list that may name a node several times (a graph is a neighbor once for each statement in
 * it), in ascending order. The same list is handed out each time, rearranged.
 */
export function* permutations(list: readonly number[]): Generator<readonly number[]> {
  const current = list.toSorted((left, right) => left - right)
  for (;;) {
    yield current
    let pivot = current.length - 2
    while (pivot >= 0 && current[pivot]! >= current[pivot + 1]!) pivot--
    if (pivot < 0) return
    let next = current.length - 1
    while (current[next]! <= current[pivot]!) next--
    swap(current, pivot, next)
    for (let low = pivot + 1, high = current.length - 1; low < high; low++, high--) swap(current, low, high)
  }
}

function swap(list: number[], left: number, right: number): void {
  const kept = list[left]!
  list[left] = list[right]!
  list[right] = kept
}
