import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { FieldGroup, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export interface RadioOption {
  value: string
  label: ReactNode
  description?: ReactNode
  /** Shown large, above the label. */
  picture?: ReactNode
  isDisabled?: boolean
}

type RadioGroupProps = FieldProps & {
  options: readonly RadioOption[]
  /** `list` one under another · `pictures` cards side by side, for shapes, colors and levels. */
  layout?: 'list' | 'pictures'
  defaultValue?: string
  onChange?: (value: string) => void
}

/** One of a few, all of them visible. The arrow keys move among them. */
export function RadioGroup({
  name,
  label,
  description,
  isRequired,
  options,
  layout = 'list',
  defaultValue,
  onChange,
}: RadioGroupProps) {
  const { id, error, typed, wasRefused } = useField(name)
  const chosen = wasRefused ? typed?.at(-1) : defaultValue
  const isList = layout === 'list'
  return (
    <FieldGroup id={id} label={label} description={description} error={error} isRequired={isRequired}>
      <div className={isList ? 'grid gap-1' : 'flex flex-wrap gap-3'}>
        {options.map((option) => (
          <label
            key={option.value}
            className={isList ? 'flex min-h-6 items-start gap-2.5 py-0.5 pointer-coarse:py-2' : cardClass}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={isRequired}
              disabled={option.isDisabled}
              defaultChecked={chosen === option.value}
              onChange={onChange && (() => onChange(option.value))}
              className={cx('size-5 shrink-0 accent-primary', isList ? 'mt-0.5' : 'absolute start-2 top-2 size-4')}
            />
            {option.picture}
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

const cardClass =
  'relative grid min-w-28 flex-1 justify-items-center content-start gap-2 rounded-card border border-border-strong bg-surface p-4 pt-6 text-center text-sm sm:max-w-40 hover:bg-surface-2 has-checked:border-primary has-checked:ring-1 has-checked:ring-primary has-checked:bg-surface-2'
