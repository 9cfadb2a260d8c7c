import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'

interface OwnItem {
  id: string
  label: ReactNode
  beside: ReactNode
  /** What the button does, in words: it is an icon to the eye. */
  remove: string
}

/** A list of things of one's own, each with a button that takes it away. */
export function OwnList({ form, items }: { form: string; items: readonly OwnItem[] }) {
  if (items.length === 0) return null
  return (
    <ul className="mb-4 grid divide-y divide-border">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-0 flex-1 basis-48">{item.label}</span>
          <span>{item.beside}</span>
          <Form name={form}>
            <input type="hidden" name="_id" value={item.id} />
            <SubmitButton variant="quiet" size="small" icon={Trash2} aria-label={item.remove} />
          </Form>
        </li>
      ))}
    </ul>
  )
}
