import type { KnownList } from './known-list.ts'

/**
 * The memory of a verifier for status lists. A list that is fresh is believed without a visit. One that is not is still
 * what was known last: when the issuer cannot be reached, the report says so.
 *
 * Kept are whole lists, never which credential was looked up.
 */
export interface StatusCache {
  recall(url: string): KnownList | undefined | Promise<KnownList | undefined>
  remember(list: KnownList): void | Promise<void>
}

/**
 * A memory in this process. The list that was not asked for the longest leaves first.
 *
 * @param maxBytes of decoded lists, all together; one that is larger than this is not kept
 */
export function createStatusCache({ maxBytes = 32 * 1024 * 1024 } = {}): StatusCache {
  const lists = new Map<string, KnownList>()
  let kept = 0

  const forget = (url: string) => {
    const list = lists.get(url)
    if (list) kept -= sizeOf(list)
    lists.delete(url)
  }
  return {
    recall(url) {
      const list = lists.get(url)
      if (!list) return undefined
      lists.delete(url)
      lists.set(url, list)
      return list
    },
    remember(list) {
      forget(list.url)
      if (sizeOf(list) > maxBytes) return
      lists.set(list.url, list)
      kept += sizeOf(list)
      while (kept > maxBytes) forget(lists.keys().next().value!)
    },
  }
}

/** Bytes, about: what stands beside the content counts as 1 KB. */
function sizeOf({ content }: KnownList): number {
  return 1_024 + (content.kind === 'bitstring' ? content.bytes.length : 2 * content.size)
}
