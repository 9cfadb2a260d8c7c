import { type Definition, withPartIds } from '@cairn/api'
import type { FormValues } from '../../lib/form-fields.ts'

/** A definition as the fields of its form: `assessment.type`, `outcomes.0.text`. */
export function fieldsOf(definition: Definition): Record<string, string> {
  const { tags, badge, expiry, creditBearing, translations: _, ...rest } = withPartIds(definition)
  const { ribbon, ...design } = badge
  return {
    'badge.ribbonMode': 'level',
    ...flat(rest),
    ...flat({ badge: design, expiry }),
    tags: tags.join(', '),
    ...(creditBearing && { creditBearing: 'on' }),
    ...(ribbon === '' && { 'badge.ribbonMode': 'none' }),
    ...(ribbon && { 'badge.ribbonMode': 'own', 'badge.ribbon': ribbon }),
  }
}

/** The same as a browser would send it: the values of a group of boxes come under one name. */
export function valuesOf(definition: Definition): FormValues {
  const values: FormValues = { ...SUGGESTED }
  for (const [name, value] of Object.entries(fieldsOf(definition))) {
    const sent = `definition.${name.replace(/\.\d+$/, '')}`
    values[sent] = Object.hasOwn(SUGGESTED, sent) ? [value] : [...(values[sent] ?? []), value]
  }
  return values
}

/** What of a badge is left to what suits it: the first picture of each group. */
const SUGGESTED: FormValues = Object.fromEntries(
  ['shape', 'palette', 'icon', 'pattern'].map((name) => [`definition.badge.${name}`, ['']]),
)

/** What stands in a form now. */
export function valuesIn(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
  return values
}

function flat(value: object, prefix = ''): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, part] of Object.entries(value)) {
    if (typeof part === 'object' && part !== null) Object.assign(fields, flat(part, `${prefix}${name}.`))
    else if (part === true) fields[`${prefix}${name}`] = 'on'
    else if (part !== undefined && part !== false) fields[`${prefix}${name}`] = String(part)
  }
  return fields
}
