import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Form, useSearchParams, useSubmit } from 'react-router'
import { useMessages } from '../lib/i18n/messages.tsx'
import { Button } from './button.tsx'
import { controlClass } from './field.tsx'
import { Icon } from './icon.tsx'

/** How long to wait after a key, in milliseconds, before asking. */
const PAUSE = 150

interface SearchFieldProps {
  label: string
  placeholder?: string
  /** The search parameter. */
  name?: string
  /** Filters that belong to the same form: selects and checkboxes. */
  children?: ReactNode
}

/** A search whose words stand in the address. It searches while one types, and with a button before any script. */
export function SearchField({ label, placeholder, name = 'q', children }: SearchFieldProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  function searchSoon(form: HTMLFormElement) {
    const isFirstSearch = !search.has(name)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void submit(form, { replace: !isFirstSearch, preventScrollReset: true })
    }, PAUSE)
  }

  return (
    <Form
      role="search"
      method="get"
      onChange={(event) => searchSoon(event.currentTarget)}
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <div className="relative min-w-0 flex-1 basis-60 lg:basis-48">
        <Icon as={Search} className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-text-3" />
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder ?? label}
          defaultValue={search.get(name) ?? ''}
          className={`${controlClass} ps-10`}
        />
      </div>
      {children}
      <Button type="submit" variant="secondary">
        {text('common.search')}
      </Button>
    </Form>
  )
}
