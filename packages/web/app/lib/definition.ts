import type { Definition } from '@cairn/api'
import type { Format } from './format.ts'
import { FORMAT_TAGS } from './i18n/locales.ts'
import type { Text } from './i18n/text.ts'

/** What is told of a micro-credential at a glance; a whole definition has it, and so has a card of a list. */
interface Glance {
  workloadHours?: number | undefined
  credits?: { amount: number; framework: string } | undefined
  eqfLevel?: number | undefined
  participation?: string | undefined
}

/** What the small pills beside a title say of a micro-credential: workload, credits, level, form. */
export function glancePills(glance: Glance, text: Text, format: Format): string[] {
  const { workloadHours, credits, eqfLevel, participation } = glance
  const takesPlace = `definition.participation.${participation}`
  return [
    ...(workloadHours ? [format.hours(workloadHours)] : []),
    ...(credits ? [creditsOf(credits, text, format)] : []),
    ...(eqfLevel ? [text('definition.eqf', { level: eqfLevel })] : []),
    ...(text.has(takesPlace) ? [text(takesPlace)] : []),
  ]
}

/** How an achievement is judged, and who sees to it that it is judged well. What is not said is left out. */
export function judgingFacts({ assessment, assurance, qualityAssurance, accreditation }: Definition, text: Text) {
  return present([
    [text('definition.assessment'), assessment?.type],
    [
      text('definition.supervision'),
      assessment?.supervision && text(`definition.supervision.${assessment.supervision}`),
    ],
    [text('definition.assurance'), assurance && text(`definition.assurance.${assurance}`)],
    [text('definition.qualityAssurance'), qualityAssurance],
    [text('definition.accreditation'), accreditation],
  ])
}

/** The other facts of a micro-credential, each with its name. What is not said is left out. */
export function definitionFacts(definition: Definition, text: Text, format: Format) {
  const { workloadHours, credits, level, eqfLevel, participation, stackability, fee } = definition
  return present([
    [text('definition.field'), definition.field],
    [text('definition.audience'), definition.audience],
    [text('definition.prerequisites'), definition.prerequisites],
    [text('definition.workload'), workloadHours && format.hours(workloadHours)],
    [text('definition.credits'), credits && creditsOf(credits, text, format)],
    [
      text('definition.level'),
      [level && text(`common.level.${level as 1}`), eqfLevel && text('definition.eqf', { level: eqfLevel })]
        .filter(Boolean)
        .join(' · '),
    ],
    [text('definition.nationalLevel'), definition.nationalLevel],
    [text('definition.participation'), participation && text(`definition.participation.${participation}`)],
    [text('definition.expiry'), expiryOf(definition.expiry, text, format)],
    [text('definition.renewal'), definition.renewal],
    [text('definition.stackability'), stackability && text(`definition.stackability.${stackability}`)],
    [text('definition.fee'), fee && feeOf(fee, text)],
    [text('definition.language'), format.language(definition.language)],
    [text('definition.contact'), definition.contact],
    [text('definition.code'), definition.humanCode],
  ])
}

function present(facts: readonly (readonly [label: string, value: string | number | undefined])[]) {
  return facts.flatMap(([label, value]) => (value ? [{ label, value: String(value) }] : []))
}

function creditsOf({ amount, framework }: NonNullable<Glance['credits']>, text: Text, format: Format): string {
  return framework === 'ECTS' ? format.ects(amount) : text('definition.credits.local', { count: amount })
}

function expiryOf(expiry: Definition['expiry'], text: Text, format: Format): string {
  if (expiry.kind === 'period') return text('definition.expiry.months', { count: expiry.months })
  if (expiry.kind === 'date') return text('definition.expiry.date', { date: format.day(expiry.date) })
  return text('definition.expiry.none')
}

function feeOf({ amount, currency }: NonNullable<Definition['fee']>, text: Text): string {
  if (amount === 0) return text('definition.fee.none')
  return new Intl.NumberFormat(FORMAT_TAGS[text.locale], { style: 'currency', currency }).format(amount)
}
