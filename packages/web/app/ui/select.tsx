import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'
import { controlClass, describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'
import { Icon } from './icon.tsx'

export interface Option {
  value: string
  label: string
  isDisabled?: boolean
}

type SelectProps = FieldProps & {
  options: readonly Option[]
  /** The first choice, which chooses nothing: "Choose a level". */
  placeholder?: string
} & Omit<ComponentProps<'select'>, 'name' | 'id' | 'required' | 'children'>

/** One of many. The device's own list: it is the best one on a phone, and works before any script. */
export function Select({
  name,
  label,
  description,
  isRequired,
  options,
  placeholder,
  className,
  defaultValue,
  ...rest
}: SelectProps) {
  const { id, error, typed } = useField(name)
  return (
    <FieldFrame id={id} label={label} description={description} error={error} isRequired={isRequired}>
      <span className="relative">
        <select
          id={id}
          name={name}
          required={isRequired}
          className={cx(controlClass, 'appearance-none pe-10', className)}
          {...describedBy(id, description, error)}
          {...(rest.value === undefined ? { defaultValue: typed?.at(-1) ?? defaultValue } : {})}
          {...rest}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon as={ChevronDown} className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-text-2" />
      </span>
    </FieldFrame>
  )
}
