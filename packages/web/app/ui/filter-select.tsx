import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { controlClass } from './field.tsx'
import { Icon } from './icon.tsx'

interface FilterSelectProps {
  /** The search parameter. */
  name: string
  label: string
  /** The first choice, which leaves the filter out. */
  all: string
  options: readonly { value: string; label: string }[]
}

/** One filter of a list, inside its `SearchField`. What is chosen stands in the address. */
export function FilterSelect({ name, label, all, options }: FilterSelectProps) {
  const id = useId()
  const [search] = useSearchParams()
  const chosen = search.get(name) ?? ''
  const select = useRef<HTMLSelectElement>(null)

  // going back changes the address, and the browser keeps what was chosen
  useEffect(() => {
    if (select.current) select.current.value = chosen
  }, [chosen])

  return (
    <div className="grid min-w-0 flex-1 basis-44 gap-1 sm:max-w-56">
      <label htmlFor={id} className="text-sm text-text-2">
        {label}
      </label>
      <span className="relative">
        <select
          ref={select}
          id={id}
          name={name}
          defaultValue={chosen}
          className={`${controlClass} appearance-none truncate pe-10`}
        >
          <option value="">{all}</option>
          {options.map(({ value, label: said }) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
        <Icon as={ChevronDown} className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-text-2" />
      </span>
    </div>
  )
}
