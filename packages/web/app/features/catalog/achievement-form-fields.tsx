import { createContext, useContext } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What the fields of a definition hold before anything is typed, by their names without `definition.`. */
const DefinitionFields = createContext<Record<string, string>>({})
export const DefinitionFieldsProvider = DefinitionFields.Provider

/** The former value of a field. */
export function useFormerValue(name: string): string | undefined {
  return useContext(DefinitionFields)[name]
}

type Labeled =
  | 'title'
  | 'summary'
  | 'description'
  | 'audience'
  | 'field'
  | 'tags'
  | 'humanCode'
  | 'workloadHours'
  | 'credits.amount'
  | 'nationalLevel'
  | 'criteria'
  | 'assessment.type'
  | 'assessment.description'
  | 'prerequisites'
  | 'qualityAssurance'
  | 'accreditation'
  | 'renewal'
  | 'fee.amount'
  | 'fee.currency'
  | 'contact'
  | 'furtherInformation'
  | 'expiry.months'
  | 'expiry.date'

/** Name, label, help and former value of a field; all of them follow from its name. */
function useDefinitionField(name: Labeled) {
  const text = useMessages()
  const hint = `manage.definition.${name}.hint`
  return {
    name: `definition.${name}`,
    label: text(`manage.definition.${name}`),
    defaultValue: useFormerValue(name),
    ...(text.has(hint) && { description: text(hint) }),
  }
}

/** One line of a definition. */
export function Line(props: { name: Labeled; isRequired?: boolean; maxLength?: number; width?: 'short' }) {
  const { name, ...rest } = props
  return <TextField {...useDefinitionField(name)} {...rest} />
}

/** A number of a definition; a comma is as good as a point. */
export function Amount({ name }: { name: Labeled }) {
  return <TextField {...useDefinitionField(name)} inputMode="decimal" width="short" />
}

/** A day, or an address. */
export function Typed({ name, type }: { name: Labeled; type: 'date' | 'url' }) {
  return <TextField {...useDefinitionField(name)} type={type} {...(type === 'date' && { width: 'short' })} />
}

/** Several lines of a definition. */
export function Lines({ name, rows = 4 }: { name: Labeled; rows?: number }) {
  return <TextArea {...useDefinitionField(name)} rows={rows} />
}

interface ChoiceProps<Value extends string> {
  name: string
  label: string
  hint?: string
  values: readonly Value[]
  say: (value: Value) => string
  /** Without one, something is always chosen. */
  nothing?: string
}

/** One of the values that the contract knows. */
export function Choice<Value extends string>({ name, label, hint, values, say, nothing }: ChoiceProps<Value>) {
  const former = useFormerValue(name)
  return (
    <Select
      name={`definition.${name}`}
      label={label}
      description={hint}
      defaultValue={former ?? ''}
      options={values.map((value) => ({ value, label: say(value) }))}
      {...(nothing === undefined ? { isRequired: true } : { placeholder: nothing })}
    />
  )
}
