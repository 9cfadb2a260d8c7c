import { useContext } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FormContext } from '../../ui/form-context.ts'
import { TextField } from '../../ui/text-field.tsx'

/** Rows that stand ready; after sending, those with nothing in them do not count. */
const ROWS = [0, 1, 2]

/** What shows that it was earned: up to three links, which most awards do without. */
export function EvidenceFields() {
  const text = useMessages()
  const { errors } = useContext(FormContext)
  const isFaulty = errors.some(({ field }) => field?.startsWith('evidence.'))
  return (
    <Disclosure summary={text('manage.awards.grant.evidence')} isOpen={isFaulty}>
      <p className="mb-4 text-text-2">{text('manage.awards.grant.evidenceHint')}</p>
      <div className="grid gap-6">
        {ROWS.map((row) => (
          <fieldset key={row} className="grid max-w-measure gap-4 sm:grid-cols-2">
            <legend className="mb-2 font-bold">{text('manage.awards.grant.evidenceOf', { number: row + 1 })}</legend>
            <TextField name={`evidence.${row}.name`} label={text('manage.awards.grant.evidenceName')} />
            <TextField name={`evidence.${row}.url`} type="url" label={text('manage.awards.grant.evidenceUrl')} />
            <div className="sm:col-span-2">
              <TextField name={`evidence.${row}.description`} label={text('manage.awards.grant.evidenceText')} />
            </div>
          </fieldset>
        ))}
      </div>
    </Disclosure>
  )
}
