import type { kit as source } from '../en/kit.ts'
import type { Translation } from '../translation.ts'

export const kit: Translation<typeof source> = {
  'kit.title': 'El kit',
  'kit.lead': 'Todas las piezas de la interfaz en todos sus estados, en una página.',
}
