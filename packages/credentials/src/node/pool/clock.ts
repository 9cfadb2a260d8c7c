/** A clock that rings when it has run for so long, pauses not counted. */
export interface Clock {
  start(): void
  stop(): void
}

/** @param limit in milliseconds; one without a limit never rings */
export function createClock(limit: number | undefined, ring: () => void): Clock {
  let left = limit ?? 0
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    start() {
      if (limit === undefined || timer) return
      since = performance.now()
      timer = setTimeout(ring, left)
    },
    stop() {
      if (!timer) return
      clearTimeout(timer)
      timer = undefined
      left = Math.max(0, left - (performance.now() - since))
    },
  }
}
