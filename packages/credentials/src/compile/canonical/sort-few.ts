/** Sorts in place. Lists of documents are short, and then the platform's sort costs more than the sorting. */
export function sortFew<T>(list: T[], compare: (left: T, right: T) => number): T[] {
  if (list.length > few) return list.sort(compare)
  for (let index = 1; index < list.length; index++) {
    const item = list[index]!
    let at = index
    for (; at > 0 && compare(list[at - 1]!, item) > 0; at--) list[at] = list[at - 1]!
    list[at] = item
  }
  return list
}

const few = 20
