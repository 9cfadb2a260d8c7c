import type { Problem } from '@cairn/api'
import { data } from 'react-router'
import type { z } from 'zod'
import { FORM_NAME, type FormValues, type Refused, TOO_LARGE } from './form-fields.ts'
import { formObject } from './form-object.ts'
import type { FieldFault } from './problems.ts'
import { problemOf } from './refusals.ts'

const received = new WeakMap<Request, FormData>()

/**
 * The fields of a sent form. Reads the request once and remembers, so it may be asked again.
 *
 * @throws a problem `request.unsupported_type` for a body that is no form, or a broken one: no browser sends that;
 *   `request.too_large`
 */
export async function formDataOf(request: Request): Promise<FormData> {
  const known = received.get(request)
  if (known) return known
  const form = await request.formData().catch((error: unknown) => {
    if (error instanceof TypeError) throw data(noForm, { status: noForm.status })
    throw error
  })
  received.set(request, form)
  return form
}

/**
 * A sent form as the contract's schema wants it: dotted names make objects and lists (`outcomes.0.text`), text becomes
 * numbers and booleans where the schema asks for them, and an empty optional field is an absent one.
 *
 * @throws a problem `request.malformed` with one error a field, which `formAction` hands back to the form
 */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  return parseForm(await formDataOf(request), schema)
}

/** `readForm` for fields that are at hand already. */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(formObject(form, schema), { reportInput: true })
  if (result.success) return result.data
  throw data(malformed(result.error.issues.map(toFault)), { status: 422 })
}

/** One text field of a sent form, trimmed; empty when it is absent. */
export async function readField(request: Request, name: string): Promise<string> {
  const value = (await formDataOf(request)).get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The files chosen in a file field; an untouched field has none. */
export async function readFiles(request: Request, name: string): Promise<File[]> {
  const files = (await formDataOf(request)).getAll(name)
  return files.filter((file): file is File => file instanceof File && file.size > 0)
}

/**
 * Wraps an action, so that a refusal comes back to the form that caused it instead of replacing the page:
 * `export const action = formAction(async ({ request, context }: Route.ActionArgs) => { … })`.
 */
export function formAction<Args extends { request: Request }, Result>(action: (args: Args) => Promise<Result>) {
  return async (args: Args): Promise<Result | ReturnType<typeof data<Refused>>> => {
    try {
      return await action(args)
    } catch (thrown) {
      const problem = problemOf(thrown)
      const form = received.get(args.request)
      // one that is too large was never read: nobody knows what stood in it
      if (!problem || !(form || problem.code === TOO_LARGE)) throw thrown
      const name = form?.get(FORM_NAME)
      const refused = {
        problem,
        values: form ? valuesOf(form) : {},
        ...(typeof name === 'string' ? { form: name } : {}),
      }
      return data<Refused>(refused, { status: problem.status })
    }
  }
}

function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
  return values
}

/**
 * What to throw when a file field holds nothing, or what cannot be taken: a refusal at that field, as of any other.
 *
 * @param code `required`, `too_large`, `file_or_text`
 */
export const faultAtFile = (code: string, detail: string) =>
  data(malformed([{ pointer: '/file', code, detail }]), { status: 422 })

const noForm: Problem = {
  type: 'about:blank',
  title: 'This is not a form',
  status: 415,
  code: 'request.unsupported_type',
}

const malformed = (errors: FieldFault[]): Problem => ({
  type: 'about:blank',
  title: 'The form is not complete',
  status: 422,
  code: 'request.malformed',
  errors,
})

function toFault(issue: z.core.$ZodIssue): FieldFault {
  const fault = { pointer: `/${issue.path.join('/')}`, detail: issue.message }
  if (issue.input === undefined) return { ...fault, code: 'required' }
  if (issue.code === 'too_small') {
    const isEmptyText = issue.origin === 'string' && issue.minimum === 1
    if (isEmptyText) return { ...fault, code: 'required' }
    return { ...fault, code: `too_small.${issue.origin}`, values: { minimum: String(issue.minimum) } }
  }
  if (issue.code === 'too_big') {
    return { ...fault, code: `too_big.${issue.origin}`, values: { maximum: String(issue.maximum) } }
  }
  if (issue.code === 'invalid_format') return { ...fault, code: `invalid_format.${issue.format}` }
  if (issue.code === 'invalid_type') return { ...fault, code: `invalid_type.${issue.expected}` }
  return { ...fault, code: issue.code }
}
