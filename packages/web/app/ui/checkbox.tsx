import type { ComponentProps, ReactNode } from 'react'
import { describedBy, FieldDescription, FieldError, FieldGroup, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'
import type { Option } from './select.tsx'

const boxClass = 'mt-0.5 size-5 shrink-0 accent-primary'
const rowClass = 'flex min-h-6 items-start gap-2.5 py-0.5 pointer-coarse:py-2'

type CheckboxProps = FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id' | 'required' | 'type'>

/** Yes or no. Sends `on` when it is ticked and nothing when it is not; `readForm` makes it a boolean. */
export function Checkbox({ name, label, description, isRequired, defaultChecked, ...rest }: CheckboxProps) {
  const { id, error, typed, wasRefused } = useField(name)
  return (
    <div className="grid gap-1">
      <label className={rowClass}>
        <input
          id={id}
          name={name}
          type="checkbox"
          required={isRequired}
          className={boxClass}
          {...describedBy(id, description, error)}
          {...(rest.checked === undefined ? { defaultChecked: wasRefused ? typed !== undefined : defaultChecked } : {})}
          {...rest}
        />
        <span>{label}</span>
      </label>
      <div className="ps-7.5">
        <FieldDescription id={id}>{description}</FieldDescription>
        <FieldError id={id}>{error}</FieldError>
      </div>
    </div>
  )
}

type CheckboxGroupProps = FieldProps & {
  options: readonly (Option & { description?: ReactNode })[]
  defaultValue?: readonly string[]
}

/** Any number of several. Sends `name` once for each. */
export function CheckboxGroup({
  name,
  label,
  description,
  isRequired,
  options,
  defaultValue = [],
}: CheckboxGroupProps) {
  const { id, error, typed, wasRefused } = useField(name)
  const chosen = wasRefused ? (typed ?? []) : defaultValue
  return (
    <FieldGroup id={id} label={label} description={description} error={error} isRequired={isRequired}>
      <div className="grid gap-1">
        {options.map((option) => (
          <label key={option.value} className={rowClass}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              disabled={option.isDisabled}
              defaultChecked={chosen.includes(option.value)}
              className={boxClass}
            />
            <span>
              {option.label}
              {option.description && <span className="block text-sm text-text-2">{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
