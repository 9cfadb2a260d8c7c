import { CircleAlert } from 'lucide-react'
import { useMessages } from '../lib/i18n/messages.tsx'
import type { FormError } from '../lib/problems.ts'
import { controlOf, fieldId } from './form-context.ts'
import { Icon } from './icon.tsx'
import { useFocusOn } from './use-focus-on.ts'

/**
 * Everything that is wrong with a form, above it, with a link to each field. It takes the focus when it appears, and
 * the title of the page then begins with "Error:" (`PageHeader` looks for it through `ERROR_TITLE`).
 *
 * @param occasion something that is new each time the form was refused, so that the focus moves again
 */
export function ErrorSummary({
  errors,
  prefix,
  occasion,
}: {
  errors: readonly FormError[]
  prefix: string
  occasion: unknown
}) {
  const text = useMessages()
  const summary = useFocusOn(occasion)
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="mb-6 max-w-measure rounded-card border-2 border-danger bg-danger-bg p-4 text-danger"
    >
      <h2 className="flex items-center gap-2 font-bold">
        <Icon as={CircleAlert} />
        {text('common.errorSummary', { count: errors.length })}
      </h2>
      <ul className="mt-2 grid gap-1 ps-7">
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field === undefined ? (
              message
            ) : (
              <a href={`#${fieldId(prefix, controlOf(field))}`} className="font-medium underline underline-offset-2">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
