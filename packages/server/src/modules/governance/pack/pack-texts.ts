import type { COMPLETENESS_ELEMENTS, Locale } from '@cairn/api'
import { ar } from './texts/ar.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'

/** The same keys in every language: none missing, none more. */
export type PackTexts = typeof en

export const PACK_TEXTS: Record<Locale, PackTexts> = { en, es, ar }

/** Which element of the checklist a member of a definition belongs to, where it is called otherwise. */
const ELEMENT_OF: Record<string, (typeof COMPLETENESS_ELEMENTS)[number]> = {
  summary: 'description',
  workloadHours: 'workload',
  eqfLevel: 'level',
  nationalLevel: 'level',
  qualityAssurance: 'quality_assurance',
  furtherInformation: 'further_information',
  fieldCode: 'field_code',
  creditBearing: 'credits',
  creditScheme: 'credits',
  accreditations: 'accreditation',
  renewalRule: 'renewal',
  reviewEveryMonths: 'review_period',
  acceptedBy: 'accepted_by',
  contacts: 'contact',
}

/** What a member of a definition is called; its own name where it belongs to nothing that the checklist asks for. */
export function partName(part: string, { elements }: PackTexts): string {
  const element = ELEMENT_OF[part] ?? part
  return element in elements ? elements[element as keyof typeof elements] : part
}
