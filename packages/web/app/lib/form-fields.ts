import type { Problem } from '@cairn/api'

/** What a person had typed, by field name, so that a refused form comes back as it was. Files are not among it. */
export type FormValues = Record<string, string[]>

/** What `formAction` answers when the form or the server refused. */
export interface Refused {
  problem: Problem
  values: FormValues
  /** The `name` of the `<Form>` that was sent, on pages with several. */
  form?: string
}

/** The hidden field in which a named form says which one it is. */
export const FORM_NAME = '_form'

/** The problem of a form that was too large to be read: which one it was, its `form`, is not known. */
export const TOO_LARGE = 'request.too_large'
