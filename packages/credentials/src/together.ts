/** As many as the endorsements of one badge may be. */
const AT_ONCE = 20

/**
 * Does the same to each: some at a time, since much of it may be waiting for other sites, and who waits for one that
 * does not answer must not wait for the next one after it.
 *
 * @returns what came of each, in the order of the items
 */
export async function together<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  // nearly always it is one, and then there is nothing to arrange
  if (items.length === 1) return [await work(items[0]!, 0)]
  const results: Result[] = []
  // one queue, which each takes the next item from
  const queue = items.entries()
  const workThrough = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, workThrough))
  return results
}
