/** A bounded memory: what was not asked for the longest leaves first, half of all at a time. */
export interface Cache<T> {
  get(key: string, make: () => T): T
  /** What is there now. */
  peek(key: string): T | undefined
  put(key: string, value: T): void
  readonly size: number
}

/**
 * Entries are kept in two halves. What is asked for is in the younger one or moves there; when that is full, the elder one
 * is dropped and the younger takes its place. So asking again writes nothing.
 *
 * @param most how many entries are kept; each half has room for half of them
 */
export function createCache<T>(most: number): Cache<T> {
  const half = Math.ceil(most / 2)
  let younger = new Map<string, T>()
  let elder = new Map<string, T>()

  function put(key: string, value: T): void {
    elder.delete(key)
    younger.set(key, value)
    if (younger.size < half) return
    elder = younger
    younger = new Map()
  }

  function peek(key: string): T | undefined {
    const found = younger.get(key)
    if (found !== undefined) return found
    const old = elder.get(key)
    if (old !== undefined) put(key, old)
    return old
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
      return younger.size + elder.size
    },
  }
}
