import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'
import { controlClass, describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

type TextFieldProps = FieldProps & {
  /** Ids, codes and addresses: shown in a fixed-width face and always left to right. */
  isCode?: boolean
  /** Short values get a short field. */
  width?: 'full' | 'short'
} & Omit<ComponentProps<'input'>, 'name' | 'id' | 'required' | 'size' | 'width'>

/** One line of text: also `type="email"`, `"url"`, `"date"`, `"number"`. */
export function TextField({
  name,
  label,
  description,
  isRequired,
  isCode = false,
  width = 'full',
  className,
  defaultValue,
  ...rest
}: TextFieldProps) {
  const { id, error, typed } = useField(name)
  const isLatin = isCode || rest.type === 'email' || rest.type === 'url'
  return (
    <FieldFrame id={id} label={label} description={description} error={error} isRequired={isRequired}>
      <input
        id={id}
        name={name}
        required={isRequired}
        dir={isLatin ? 'ltr' : undefined}
        className={cx(controlClass, isCode && 'font-mono', width === 'short' && 'max-w-48', className)}
        {...describedBy(id, description, error)}
        {...(rest.value === undefined ? { defaultValue: typed?.at(-1) ?? defaultValue } : {})}
        {...rest}
      />
    </FieldFrame>
  )
}
