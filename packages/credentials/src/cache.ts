/** A bounded memory: the entry that was not asked for the longest leaves first. */
export interface Cache<T> {
  get(key: string, make: () => T): T
}

export function createCache<T>(size: number): Cache<T> {
  const entries = new Map<string, T>()
  return {
    get(key, make) {
      const found = entries.get(key)
      const value = found ?? make()
      entries.delete(key)
      entries.set(key, value)
      if (entries.size > size) entries.delete(entries.keys().next().value!)
      return value
    },
  }
}
