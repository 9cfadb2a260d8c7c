import type { Problem } from '@cairn/api'
import { type ComponentProps, type ReactNode, useMemo } from 'react'
import { Form as RouterForm, useActionData, useNavigation } from 'react-router'
import { FORM_NAME, type FormValues, type Refused, TOO_LARGE } from '../lib/form-fields.ts'
import { useMessages } from '../lib/i18n/messages.tsx'
import { formErrors } from '../lib/problems.ts'
import { isProblem } from '../lib/refusals.ts'
import { cx } from './class-names.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { PageHeader } from './page-header.tsx'

type FormProps = {
  /** Needed where a page has several forms: a refusal goes back to the one that was sent. */
  name?: string
  /** Shown instead of what the action refused; for forms that are sent by a fetcher. */
  problem?: Problem | undefined
  /** What stands in its fields, instead of what came back with a refusal. */
  values?: FormValues | undefined
  children: ReactNode
} & Omit<ComponentProps<typeof RouterForm>, 'name' | 'children'>

/**
 * A form that works before any script. What the action refused stands in a summary on top and at its fields, and what
 * was typed is still there. `method` is POST unless said.
 */
export function Form({ name, problem, values: given, children, className, method = 'post', ...rest }: FormProps) {
  const text = useMessages()
  const refused = useRefusal(name, rest.encType === 'multipart/form-data')
  const shown = problem ?? refused?.problem
  const errors = useMemo(() => formErrors(shown, text), [shown, text])
  const prefix = name ?? 'f'
  const isSending = useIsSending(name)
  const values = given ?? refused?.values
  const state = useMemo(() => ({ errors, values, prefix, isSending }), [errors, values, prefix, isSending])
  return (
    <FormContext value={state}>
      {errors.length > 0 && <ErrorSummary errors={errors} prefix={prefix} occasion={shown} />}
      <RouterForm method={method} noValidate className={cx('grid gap-6', className)} {...rest}>
        {name !== undefined && <input type="hidden" name={FORM_NAME} value={name} />}
        {children}
      </RouterForm>
    </FormContext>
  )
}

/** A page that is one form: its title, what it is about, and the form. */
export function FormPage({ title, lead, children, ...form }: { title: string; lead?: ReactNode } & FormProps) {
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Form {...form}>{children}</Form>
    </>
  )
}

/** @param takesFiles may it have been the one that was too large to be read? */
function useRefusal(name: string | undefined, takesFiles: boolean): Refused | undefined {
  const answer: unknown = useActionData()
  if (typeof answer !== 'object' || answer === null || !('problem' in answer) || !isProblem(answer.problem)) return
  const refused = answer as Refused
  const isUnread = refused.form === undefined && refused.problem.code === TOO_LARGE
  return refused.form === name || (isUnread && takesFiles) ? refused : undefined
}

function useIsSending(name: string | undefined): boolean {
  const { formData, formMethod } = useNavigation()
  if (!formData || formMethod === 'GET') return false
  return (formData.get(FORM_NAME) ?? undefined) === name
}
