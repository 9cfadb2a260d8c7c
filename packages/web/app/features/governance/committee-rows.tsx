import { Plus } from 'lucide-react'
import { type ReactNode, useContext, useState } from 'react'
import { compactRows } from '../../lib/form-rows.ts'
import { formDataOf } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button } from '../../ui/button.tsx'
import { FormContext } from '../../ui/form-context.ts'

/** Names the rows that shall go, by their number. It begins with `_`, so that it is not read as a part of the rows. */
const OUT = '_out'
const SPARE = 2

interface RowsProps {
  /** The list in the form: `members`, `steps`. */
  name: string
  legend: string
  hint?: string
  /** How many are filled in. */
  filled: number
  most: number
  addLabel: string
  row: (number: number) => ReactNode
  /** What one row is called: "Member 3". */
  rowLabel: (number: number) => string
}

/** A list to fill in: its rows, two to spare, and more where scripts run. A row leaves by its tick; empty ones are not read. */
export function Rows({ name, legend, hint, filled, most, addLabel, row, rowLabel }: RowsProps) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const { values } = useContext(FormContext)
  const [added, setAdded] = useState(0)
  const typed = Object.keys(values ?? {}).flatMap((key) =>
    key.startsWith(`${name}.`) ? [Number(key.split('.')[1]) + 1] : [],
  )
  const count = Math.min(Math.max(filled + SPARE, ...typed) + added, most)
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-1 text-lg font-bold">{legend}</legend>
      {hint && <p className="max-w-measure text-text-2">{hint}</p>}
      {Array.from({ length: count }, (_, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, as in its fields' names
        <fieldset key={number} className="grid min-w-0 gap-3 rounded-card border border-border p-4">
          <legend className="px-1 text-sm font-medium text-text-2">{rowLabel(number)}</legend>
          {row(number)}
          {number < filled && (
            <label className="flex min-h-6 items-start gap-2.5 py-0.5 text-sm pointer-coarse:py-2">
              <input type="checkbox" name={OUT} value={number} className="mt-0.5 size-5 shrink-0 accent-primary" />
              <span>{text('manage.committees.takeOut')}</span>
            </label>
          )}
        </fieldset>
      ))}
      {isHydrated && count < most && (
        <div>
          <Button variant="secondary" icon={Plus} onClick={() => setAdded(added + 1)}>
            {addLabel}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** The sent form without the rows that were ticked to go, and without those that stayed empty. */
export async function readRows(request: Request, name: string): Promise<FormData> {
  const form = await formDataOf(request)
  for (const number of form.getAll(OUT))
    for (const key of [...form.keys()]) if (key.startsWith(`${name}.${String(number)}.`)) form.delete(key)
  compactRows(form, [name])
  return form
}
