/**
 * Where two JSON values differ, as JSON pointers (RFC 6901) into the later one; what is gone is named by the place it had.
 * A list whose length changed is named as a whole: its places no longer mean the same.
 */
export function changedPointers(before: unknown, after: unknown, at = ''): string[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [at]
    return after.flatMap((item, index) => changedPointers(before[index], item, `${at}/${index}`))
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) =>
      changedPointers(before[key], after[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
  }
  return [at]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
