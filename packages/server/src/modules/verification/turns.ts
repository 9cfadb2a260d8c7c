/** Somebody's turn. It begins at work. */
export interface Turn {
  /** Waits for something else: others may work meanwhile. */
  pause(): void
  /** Wants to work on; at once where it works already. */
  resume(): Promise<void>
  /** Does somebody wait for their beginning only because so many have begun, and has this one's client no fewer than theirs? */
  isInTheWay(): boolean
  /** Turns that its client has, this one included. */
  share(): number
  /** Is through, wherever it was. */
  end(): void
}

export interface TurnLimits {
  /** Turns that work at the same time. */
  atWork: number
  /**
   * Turns that have begun and not ended, those that wait for something else included. A client may have as many of them
   * as are free beside, so there is a place for whoever else comes.
   */
  begun: number
  /** Turns that wait for their beginning. */
  waiting: number
}

/** Somebody who waits, to begin or to work on. */
interface Waiting {
  client: string
  /** Turns that its client has, this one included. */
  share(): number
  go(): void
}
interface Beginning extends Waiting {
  refuse(): void
}

/**
 * Whose turn it is, where few may work at a time and much of a turn is waiting: who waits keeps nobody from working. Whose
 * client has the fewest turns goes first; among equals, who works on before who begins, or nobody would come to an end.
 *
 * @returns begins a turn for a client (any name), or gives `undefined` when too many wait for one: those of the client
 *   with the most in the line are refused first
 */
export function createTurns(limits: TurnLimits): (client: string) => Promise<Turn | undefined> {
  let atWork = 0
  let begun = 0
  const begunOf = new Map<string, number>()
  const beginning: Beginning[] = []
  const resuming: Waiting[] = []

  const countOf = (client: string) => begunOf.get(client) ?? 0
  const mayBegin = ({ client }: Waiting) => countOf(client) < limits.begun - begun

  function next(): void {
    while (atWork < limits.atWork) {
      const fewest = firstOfFewest([...resuming, ...beginning.filter(mayBegin)])
      if (!fewest) return
      remove(resuming, fewest)
      remove(beginning, fewest)
      fewest.go()
    }
  }

  function count(client: string, change: 1 | -1): void {
    begun += change
    const now = countOf(client) + change
    if (now === 0) begunOf.delete(client)
    else begunOf.set(client, now)
  }

  function begin(client: string): Turn {
    let state: 'works' | 'waits' | 'over' = 'works'
    /** what it resumes with, once it is its turn again */
    let coming: Promise<void> | undefined
    atWork += 1
    count(client, 1)
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
        const go = () => {
          coming = undefined
          if (state === 'waits') {
            state = 'works'
            atWork += 1
          }
          resolve()
        }
        resuming.push({ client, share: () => countOf(client), go })
        next()
        return promise
      },
      isInTheWay: () => beginning.some((one) => !mayBegin(one) && countOf(one.client) <= countOf(client)),
      share: () => countOf(client),
      end() {
        if (state === 'over') return
        count(client, -1)
        rest('over')
      },
    }
  }

  return (client) => {
    if (beginning.length >= limits.waiting) {
      const excess = lastOfMost(beginning, client)
      if (!excess) return Promise.resolve(undefined)
      remove(beginning, excess)
      excess.refuse()
    }
    return new Promise((resolve) => {
      beginning.push({
        client,
        share: () => countOf(client) + 1,
        go: () => resolve(begin(client)),
        refuse: () => resolve(undefined),
      })
      next()
    })
  }
}

/** Of those who wait, in the order in which they came: whose client has the fewest turns. */
export function firstOfFewest<Item extends { share(): number }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>((one, other) => (one && one.share() <= other.share() ? one : other), undefined)
}

/** The last of the client with the most in the line; `undefined` where a newcomer's client would then have more. */
function lastOfMost(line: readonly Beginning[], newcomer: string): Beginning | undefined {
  const byClient = Map.groupBy(line, ({ client }) => client)
  const [most = []] = [...byClient.values()].sort((a, b) => b.length - a.length)
  return most.length > (byClient.get(newcomer)?.length ?? 0) + 1 ? most.at(-1) : undefined
}

function remove<Item>(items: Item[], item: unknown): void {
  const place = items.indexOf(item as Item)
  if (place >= 0) items.splice(place, 1)
}
