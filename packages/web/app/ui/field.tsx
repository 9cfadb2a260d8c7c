import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../lib/i18n/messages.tsx'
import { Icon } from './icon.tsx'

export interface FieldProps {
  name: string
  label: ReactNode
  /** A sentence that helps to fill it in; it stays visible. */
  description?: ReactNode
  isRequired?: boolean
  /** One of several of which one is needed: neither required nor optional, and the label says so. */
  isEither?: boolean
}

export const controlClass =
  'w-full min-h-10 [unicode-bidi:plaintext] rounded-control border border-border-strong bg-surface px-3 py-2 text-text placeholder:text-text-3 pointer-coarse:min-h-11 disabled:bg-surface-2 disabled:text-text-3 aria-invalid:border-danger aria-invalid:border-2'

/** The attributes that join a control to its description and its error. */
export function describedBy(id: string, description: ReactNode, error: string | undefined) {
  const ids = [description ? `${id}-description` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

/** The words "(optional)" for a field that may stay empty: most must be filled in, so the others are marked. */
export function OptionalMark({ isRequired }: { isRequired?: boolean | undefined }) {
  const text = useMessages()
  return isRequired ? null : <span className="font-normal text-text-3"> {text('common.optional')}</span>
}

export function FieldDescription({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-description`} className="text-sm text-text-2">
      {children}
    </p>
  ) : null
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  return children ? (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <Icon as={CircleAlert} size={18} className="mt-px" />
      {children}
    </p>
  ) : null
}

/** Label, description and error around one control. */
export function FieldFrame(props: {
  id: string
  label: ReactNode
  description?: ReactNode
  error: string | undefined
  isRequired?: boolean | undefined
  isEither?: boolean | undefined
  children: ReactNode
}) {
  const { id, label, description, error, isRequired, isEither, children } = props
  return (
    <div className="grid max-w-measure content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        <OptionalMark isRequired={isRequired || isEither} />
      </label>
      <FieldDescription id={id}>{description}</FieldDescription>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  )
}

/** Label, description and error around several controls that answer one question. */
export function FieldGroup(props: {
  id: string
  label: ReactNode
  description?: ReactNode
  error: string | undefined
  isRequired?: boolean | undefined
  children: ReactNode
}) {
  const { id, label, description, error, isRequired, children } = props
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid min-w-0 content-start gap-2"
      {...describedBy(id, description, error)}
    >
      <legend className="mb-1 font-medium">
        {label}
        <OptionalMark isRequired={isRequired} />
      </legend>
      <FieldDescription id={id}>{description}</FieldDescription>
      {children}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}
