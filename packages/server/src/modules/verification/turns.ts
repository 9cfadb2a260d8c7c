/** Somebody's turn. It begins at work. */
export interface Turn {
  /** Waits for something else: others may work meanwhile. */
  pause(): void
  /** Wants to work on, before those who have not begun; at once where it works already. */
  resume(): Promise<void>
  /** Does somebody wait for their beginning only because as many have begun as may? */
  isInTheWay(): boolean
  /** Is through, wherever it was. */
  end(): void
}

export interface TurnLimits {
  /** Turns that work at the same time. */
  atWork: number
  /** Turns that have begun and not ended, those that wait for something else included. */
  begun: number
  /** Turns that wait for their beginning. */
  waiting: number
}

/**
 * Whose turn it is, where few may work at a time and much of a turn is waiting: who waits keeps nobody from working.
 *
 * @returns begins a turn, or is `undefined` when too many wait for one already
 */
export function createTurns(limits: TurnLimits): () => Promise<Turn> | undefined {
  let atWork = 0
  let begun = 0
  const beginning: (() => void)[] = []
  const resuming: (() => void)[] = []

  function next(): void {
    while (atWork < limits.atWork) {
      const other = resuming.shift() ?? (begun < limits.begun ? beginning.shift() : undefined)
      if (!other) return
      other()
    }
  }

  function begin(): Turn {
    let state: 'works' | 'waits' | 'over' = 'works'
    /** what it resumes with, once it is its turn again */
    let coming: Promise<void> | undefined
    atWork += 1
    begun += 1
    const rest = (then: 'waits' | 'over') => {
      if (state === 'works') atWork -= 1
      state = then
      next()
    }
    return {
      pause() {
        if (state === 'works') rest('waits')
      },
      resume() {
        if (state === 'works') return Promise.resolve()
        if (coming) return coming
        const { promise, resolve } = Promise.withResolvers<void>()
        coming = promise
        resuming.push(() => {
          coming = undefined
          if (state === 'waits') {
            state = 'works'
            atWork += 1
          }
          resolve()
        })
        next()
        return promise
      },
      isInTheWay: () => beginning.length > 0 && begun >= limits.begun,
      end() {
        if (state === 'over') return
        begun -= 1
        rest('over')
      },
    }
  }

  return () => {
    if (beginning.length >= limits.waiting) return undefined
    return new Promise((resolve) => {
      beginning.push(() => resolve(begin()))
      next()
    })
  }
}
