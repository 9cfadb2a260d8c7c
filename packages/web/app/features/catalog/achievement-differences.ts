import type { Text } from '../../lib/i18n/text.ts'

export interface Difference {
  /** The field's name, without `definition.`. */
  name: string
  before: string
  now: string
}

/** The fields that two texts say differently; an absent field is an empty one. */
export function differences(before: Record<string, string>, now: Record<string, string>): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .map((name) => ({ name, before: before[name] ?? '', now: now[name] ?? '' }))
    .filter((each) => each.before !== each.now)
}

/** What a field is called: `outcomes.0.text` → "Outcome 1". */
export function fieldLabel(name: string, text: Text): string {
  const number = Number(/\d+(?!.*\d)/.exec(name)?.[0] ?? 0) + 1
  const key = keyOf(name)
  return text.has(key) ? text(key, { number }) : name
}

/** The key of the sentence that helps to fill a field in, where there is one. */
export const hintOf = (name: string): string => `${keyOf(name)}.hint`

/** What a field says, to people: `on_site` → "On site". */
export function fieldValue(name: string, value: string, text: Text): string {
  const ofField = `${keyOf(name)}.${value}`
  const ofKind = `manage.definition.${name
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1)}.${value}`
  if (text.has(ofField)) return text(ofField)
  return text.has(ofKind) ? text(ofKind) : value
}

function keyOf(name: string): string {
  const plain = name.replace(/\.\d+/g, '')
  return plain.startsWith('badge.') ? `manage.${plain}` : `manage.definition.${plain}`
}
