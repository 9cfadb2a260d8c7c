import { createStatusCache, type StatusCache } from '@cairn/credentials'

/** Decoded lists of others, for as long as this thread lives: about a thousand of the usual size. */
const lists = createStatusCache({ maxBytes: 16 * 1024 * 1024 })

/**
 * The memory of this thread for status lists. Those of this Cairn are read anew each time: that costs no visit, and whoever
 * has just been revoked here must not be found valid here for another five minutes.
 *
 * @param ownLists what the addresses of our own lists begin with
 */
export function statusMemory(ownLists: string): StatusCache {
  return {
    recall: (url) => (url.startsWith(ownLists) ? undefined : lists.recall(url)),
    remember(list) {
      if (!list.url.startsWith(ownLists)) lists.remember(list)
    },
  }
}
