import { useFormerValue } from './achievement-form-fields.tsx'

/** What goes back as it came: a row is known by it when it is worded anew. */
export function Unseen({ name }: { name: string }) {
  const value = useFormerValue(name)
  return value ? <input type="hidden" name={`definition.${name}`} value={value} /> : null
}
