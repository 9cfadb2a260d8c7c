import type { Problem } from '@cairn/api'
import type { Text } from './i18n/text.ts'

/** One fault of a form: at a field, or, without one, of the whole. */
export interface FormError {
  /** The field's name: `recipient.email`, `outcomes.0.text`. */
  field?: string
  message: string
}

export type FieldFault = NonNullable<Problem['errors']>[number] & { values?: Record<string, string | number> }

/** The name of the form field that a JSON pointer of a problem means: `/recipient/email` → `recipient.email`. */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

/** What the server refused, as a sentence for people: by its code, else in the server's own (English) words. */
export function problemSentence(problem: Problem, text: Text): string {
  const key = `problems.${problem.code}`
  return text.has(key) ? text(key) : (problem.detail ?? problem.title)
}

/** Everything that is wrong with a form, for its summary and its fields. */
export function formErrors(problem: Problem | undefined, text: Text): FormError[] {
  if (!problem) return []
  if (!problem.errors?.length) return [{ message: problemSentence(problem, text) }]
  return problem.errors.map((fault) => ({
    ...(fault.pointer !== '' && { field: fieldOf(fault.pointer) }),
    message: faultSentence(fault, text),
  }))
}

function faultSentence(fault: FieldFault, text: Text): string {
  // the second are the reasons of the credentials library, where what was sent is a badge
  const key = [`problems.field.${fault.code}`, `verification.code.${fault.code}`].find((one) => text.has(one))
  if (key !== undefined && text.has(key)) return text(key, fault.values)
  return text.locale === 'en' ? fault.detail : text('problems.field.invalid')
}
