/** A part of a list, such as an outcome, a level, a contact. */
export interface Part {
  readonly id?: string
  readonly [member: string]: unknown
}

/** The same part before and after; one of both where it is new or gone. */
export interface Pair {
  key: string
  before?: Part | undefined
  after?: Part | undefined
}

/** What a part is called by people. */
export function nameOf(part: Part): string | undefined {
  const name = ['text', 'title', 'name', 'body', 'organization', 'identifier'].map((member) => part[member])
  return name.find((value): value is string => typeof value === 'string')
}

/**
 * Which part became which: those with the same id; of the others those with the same name, and then, where only their
 * wording can have changed, those in the same place among what is left.
 */
export function pair(before: readonly Part[], after: readonly Part[]): Pair[] {
  const left = new Set(before)
  const found = new Map<Part, Part>()
  const match = (fits: (old: Part, part: Part) => boolean) => {
    for (const part of after) {
      if (found.has(part)) continue
      const old = [...left].find((one) => fits(one, part))
      if (!old) continue
      found.set(part, old)
      left.delete(old)
    }
  }
  match((old, part) => old.id !== undefined && old.id === part.id)
  match((old, part) => nameOf(old) !== undefined && nameOf(old) === nameOf(part))
  match((old, part) => old.id === undefined || part.id === undefined)
  const keyOf = (part: Part, index: number) => String(part.id ?? index + 1)
  const pairs: Pair[] = after.map((part, index) => {
    const old = found.get(part)
    return { key: keyOf(old ?? part, old ? before.indexOf(old) : index), before: old, after: part }
  })
  const gone = before.flatMap((old, index) => (left.has(old) ? [{ key: keyOf(old, index), before: old }] : []))
  return [...pairs, ...gone]
}

/** Do those that stayed stand in another order? */
export function isReordered(pairs: readonly Pair[], before: readonly Part[]): boolean {
  const places = pairs.flatMap((one) => (one.before && one.after ? [before.indexOf(one.before)] : []))
  return places.some((place, index) => index > 0 && place < places[index - 1]!)
}
