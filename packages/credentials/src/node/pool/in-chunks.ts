export type Source<T> = Iterable<T> | AsyncIterable<T>

/** The items in lists of so many; the last may be shorter. */
export async function* inChunks<T>(source: Source<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of source) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/**
 * Does something for each item, with so many under way at once, and hands out the results in order. No more is taken
 * from the source than that, so whoever is slow to take results slows the source down.
 */
export async function* mapInOrder<T, Result>(
  source: Source<T>,
  most: number,
  work: (item: T) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of source) {
    const result = work(item)
    // whoever waits for it hears of a failure when its turn comes
    result.catch(() => undefined)
    underWay.push(result)
    if (underWay.length >= most) yield await underWay.shift()!
  }
  while (underWay.length > 0) yield await underWay.shift()!
}
