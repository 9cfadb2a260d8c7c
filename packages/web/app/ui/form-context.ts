import { createContext, useContext } from 'react'
import type { FormValues } from '../lib/form-fields.ts'
import type { FormError } from '../lib/problems.ts'

interface FormState {
  errors: readonly FormError[]
  /** What was typed before the form was refused. */
  values: FormValues | undefined
  /** Begins the ids of the fields, so that two forms on a page do not share any. */
  prefix: string
  /** Is it on its way to the server? */
  isSending: boolean
}

export const FormContext = createContext<FormState>({ errors: [], values: undefined, prefix: 'f', isSending: false })

/** The id of a field's control; error summaries link to it. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`
}

/** The field that a fault in a list belongs to: `roles.0` → `roles`, but `outcomes.0.text` stays. */
export function controlOf(field: string): string {
  return field.replace(/(\.\d+)+$/, '')
}

/** What the form around knows of one field: its id, its error, and what was typed before. */
export function useField(name: string) {
  const { errors, values, prefix } = useContext(FormContext)
  const id = fieldId(prefix, name)
  const error = errors.find(
    ({ field }) => field !== undefined && (field === name || controlOf(field) === name),
  )?.message
  return { id, error, typed: values?.[name], wasRefused: values !== undefined }
}
