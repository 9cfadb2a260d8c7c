import type { Stretch } from '@cairn/api'

/** More insertions and removals than this are not looked for one by one: such texts are two, and no change of one. */
const MOST_EDITS = 600

/**
 * What two texts share and what they do not, word by word: the shortest script of removed and added words, by the greedy
 * algorithm of Myers, after what is alike at both ends.
 *
 * @see Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), §4
 */
export function stretchesOf(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1

  const middle = scriptOf(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([
    ...old.slice(0, start).map((text): Stretch => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - end).map((text): Stretch => ({ kind: 'same', text })),
  ])
}

/** Words, and what stands between them: put together they are the text again. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

function scriptOf(old: readonly string[], now: readonly string[]): Stretch[] {
  const most = Math.min(old.length + now.length, MOST_EDITS)
  // reach[k + edits]: how far into `old` one comes on diagonal k (old minus now) with so many edits; one for each number
  const reaches: Int32Array[] = []
  let reach = new Int32Array(1)
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 1)
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : enter(reach, edits - 1, k).x
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1
      next[k + edits] = x
      if (x >= old.length && x - k >= now.length) return backwards(old, now, [...reaches, next])
    }
    reaches.push(next)
    reach = next
  }
  return [
    ...old.map((text): Stretch => ({ kind: 'removed', text })),
    ...now.map((text): Stretch => ({ kind: 'added', text })),
  ]
}

/** Where diagonal `k` is entered from those beside it: by a removal from the one below, or by an addition from the one above. */
function enter(reach: Int32Array, edits: number, k: number): { x: number; isAdded: boolean } {
  const removed = (reach[k - 1 + edits] ?? -2) + 1
  const added = reach[k + 1 + edits] ?? -1
  const isAdded = k - 1 < -edits || (k + 1 <= edits && added >= removed)
  return { x: isAdded ? added : removed, isAdded }
}

/** From the end of both texts back to their beginning, over the farthest that each number of edits came. */
function backwards(old: readonly string[], now: readonly string[], reaches: readonly Int32Array[]): Stretch[] {
  const script: Stretch[] = []
  let [x, y] = [old.length, now.length]
  for (let edits = reaches.length - 1; edits > 0; edits -= 1) {
    const { x: from, isAdded } = enter(reaches[edits - 1]!, edits - 1, x - y)
    while (x > from) {
      x -= 1
      y -= 1
      script.push({ kind: 'same', text: old[x]! })
    }
    if (isAdded) script.push({ kind: 'added', text: now[--y]! })
    else script.push({ kind: 'removed', text: old[--x]! })
  }
  while (x > 0) script.push({ kind: 'same', text: old[--x]! })
  return script.reverse()
}

/** Neighbors of a kind as one; what was removed before what was added in its place. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const runs: Stretch[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed })
    if (added) runs.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of stretches) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = runs.at(-1)
      if (last?.kind === 'same') last.text += text
      else runs.push({ kind, text })
    }
  }
  flush()
  return runs
}
