import { createContext, useContext } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldLabel, hintOf } from './achievement-differences.ts'

/** What the fields of a definition hold as the form is drawn, by their names without `definition.`. */
const DefinitionFields = createContext<Record<string, string>>({})
export const DefinitionFieldsProvider = DefinitionFields.Provider

export const useDrawn = (): Record<string, string> => useContext(DefinitionFields)

/** What a field holds as it is drawn. */
export function useFormerValue(name: string): string | undefined {
  return useDrawn()[name]
}

/** The same of a group of boxes, of which each that is ticked has a number. */
function useFormerValues(name: string): string[] {
  return Object.entries(useDrawn())
    .filter(([one]) => one.startsWith(`${name}.`) && /^\d+$/.test(one.slice(name.length + 1)))
    .map(([, value]) => value)
}

/** Name, label, help and former value of a field; all of them follow from its name. */
function useDefinitionField(name: string) {
  const text = useMessages()
  const hint = hintOf(name)
  return {
    name: `definition.${name}`,
    label: fieldLabel(name, text),
    defaultValue: useFormerValue(name),
    ...(text.has(hint) && { description: text(hint) }),
  }
}

/** One line of a definition. */
export function Line(props: { name: string; isRequired?: boolean; maxLength?: number; width?: 'short' }) {
  const { name, ...rest } = props
  return <TextField {...useDefinitionField(name)} {...rest} />
}

/** A number of a definition; a comma is as good as a point. */
export function Amount({ name }: { name: string }) {
  return <TextField {...useDefinitionField(name)} inputMode="decimal" width="short" />
}

/** A day, or an address. */
export function Typed({ name, type }: { name: string; type: 'date' | 'url' | 'email' | 'tel' }) {
  return <TextField {...useDefinitionField(name)} type={type} {...(type === 'date' && { width: 'short' })} />
}

/** Several lines of a definition. */
export function Lines({ name, rows = 4 }: { name: string; rows?: number }) {
  return <TextArea {...useDefinitionField(name)} rows={rows} />
}

interface ChoiceProps<Value extends string> {
  name: string
  values: readonly Value[]
  say: (value: Value) => string
  /** Without one, something is always chosen. */
  nothing?: string
}

/** One of the values that the contract knows. */
export function Choice<Value extends string>({ name, values, say, nothing }: ChoiceProps<Value>) {
  const { defaultValue, ...field } = useDefinitionField(name)
  return (
    <Select
      {...field}
      defaultValue={defaultValue ?? ''}
      options={values.map((value) => ({ value, label: say(value) }))}
      {...(nothing === undefined ? { isRequired: true } : { placeholder: nothing })}
    />
  )
}

/** Any number of the values that the contract knows. */
export function Choices<Value extends string>({ name, values, say }: Omit<ChoiceProps<Value>, 'nothing'>) {
  const { defaultValue: _, ...field } = useDefinitionField(name)
  return (
    <CheckboxGroup
      {...field}
      defaultValue={useFormerValues(name)}
      options={values.map((value) => ({ value, label: say(value) }))}
    />
  )
}
