import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'
import { controlClass, describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'required'>

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  description,
  isRequired,
  isEither,
  className,
  defaultValue,
  rows = 4,
  ...rest
}: TextAreaProps) {
  const { id, error, typed } = useField(name)
  return (
    <FieldFrame
      id={id}
      label={label}
      description={description}
      error={error}
      isRequired={isRequired}
      isEither={isEither}
    >
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={isRequired}
        className={cx(controlClass, 'field-sizing-content resize-y', rows > 2 ? 'min-h-24' : 'min-h-16', className)}
        {...describedBy(id, description, error)}
        {...(rest.value === undefined ? { defaultValue: typed?.at(-1) ?? defaultValue } : {})}
        {...rest}
      />
    </FieldFrame>
  )
}
