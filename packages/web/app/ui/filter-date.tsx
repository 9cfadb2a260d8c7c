import { useEffect, useId, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { controlClass } from './field.tsx'

/**
 * One day that a list begins or ends with, inside its `SearchField`. What is chosen stands in the address. It is never
 * narrower than what browsers draw of a day.
 */
export function FilterDate({ name, label }: { name: string; label: string }) {
  const id = useId()
  const [search] = useSearchParams()
  const chosen = search.get(name) ?? ''
  const input = useRef<HTMLInputElement>(null)

  // going back changes the address, and the browser keeps what was chosen
  useEffect(() => {
    if (input.current) input.current.value = chosen
  }, [chosen])

  return (
    <div className="grid min-w-0 flex-1 basis-44 gap-1 sm:max-w-44">
      <label htmlFor={id} className="text-sm text-text-2">
        {label}
      </label>
      <input ref={input} id={id} type="date" name={name} defaultValue={chosen} className={`${controlClass} min-w-0`} />
    </div>
  )
}
