import { createContext, useContext } from 'react'
import { useDrawn } from './achievement-form-fields.tsx'

/** What was typed since the form was drawn, by names without `definition.`; kept up while one types. */
export const TypedFields = createContext<Record<string, string> | undefined>(undefined)

/** What stands in the form at this moment, for sums and hints. */
export function useTyped(): Record<string, string> {
  const drawn = useDrawn()
  return useContext(TypedFields) ?? drawn
}
