import type { FormValues } from '../../lib/form-fields.ts'

/** What was typed and could not be saved, as this device keeps it. */
export interface KeptWords {
  /** ISO 8601. */
  at: string
  values: FormValues
}

/** Whose words about what: another person who signs in here is not offered them. */
export const wordsKey = (personId: string, achievementId: string) => `cairn.words.${personId}.${achievementId}`

/** Keeps words on this device. False where it keeps nothing: private windows, a full store. */
export function keepWords(key: string, words: KeptWords): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(words))
    return true
  } catch {
    return false
  }
}

export function keptWords(key: string): KeptWords | undefined {
  const kept = readItem(key)
  if (!kept) return undefined
  const words: unknown = JSON.parse(kept)
  return typeof words === 'object' && words !== null && 'values' in words ? (words as KeptWords) : undefined
}

export function forgetWords(key: string): void {
  if (readItem(key) !== undefined) localStorage.removeItem(key)
}

function readItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined // this browser lets nobody look
  }
}

/** Do two forms say the same? An empty field is an absent one, and which text they stand on does not matter. */
export const sameWords = (one: FormValues, other: FormValues): boolean => wordsOf(one) === wordsOf(other)

const wordsOf = (values: FormValues) =>
  JSON.stringify(
    Object.entries(values)
      .filter(([name, all]) => name.startsWith('definition.') && !name.endsWith('.id') && all.some((one) => one !== ''))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
