/** A bounded memory: the entry that was not asked for the longest leaves first. */
export interface Cache<T> {
  get(key: string, make: () => T): T
  /** What is there now. */
  peek(key: string): T | undefined
  put(key: string, value: T): void
  readonly size: number
}

/** @param most how many entries are kept */
export function createCache<T>(most: number): Cache<T> {
  const entries = new Map<string, T>()
  let newest: string | undefined

  function put(key: string, value: T): void {
    if (key !== newest) entries.delete(key)
    newest = key
    entries.set(key, value)
    if (entries.size > most) entries.delete(entries.keys().next().value!)
  }

  function peek(key: string): T | undefined {
    const found = entries.get(key)
    if (found !== undefined && key !== newest) put(key, found)
    return found
  }

  return {
    peek,
    put,
    get(key, make) {
      const found = peek(key)
      if (found !== undefined) return found
      const made = make()
      put(key, made)
      return made
    },
    get size() {
      return entries.size
    },
  }
}
