import { BadgeDesign, contract, Definition } from '@cairn/api'
import { z } from 'zod'
import { compactRows } from '../../lib/form-rows.ts'
import { parseForm } from '../../lib/forms.ts'

/** Three fields of a form, of which the first says which other counts. */
const Expiry = z
  .object({
    kind: z.enum(['none', 'period', 'date']),
    months: z.int().optional(),
    date: z.string().optional(),
  })
  .transform(({ kind, months, date }) =>
    kind === 'period' ? { kind, months } : kind === 'date' ? { kind, date } : { kind },
  )
  .pipe(Definition.shape.expiry.unwrap())

/** Keywords as people type them, with commas between. */
const Tags = z
  .string()
  .optional()
  .transform((text = '') =>
    text
      .split(/[,;،\n]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  )
  .pipe(Definition.shape.tags.unwrap())

/** No ribbon is an empty one, and an absent one is the level's name (see `BadgeDesign`): a form says which is meant. */
export const BadgeForm = BadgeDesign.extend({ ribbonMode: z.enum(['level', 'own', 'none']).default('level') })
  .transform(({ ribbonMode, ribbon, ...design }) => ({
    ...design,
    ...(ribbonMode === 'own' && { ribbon }),
    ...(ribbonMode === 'none' && { ribbon: '' }),
  }))
  .pipe(BadgeDesign)

const DefinitionForm = Definition.extend({ expiry: Expiry, tags: Tags, badge: BadgeForm })
const CreateForm = contract.catalog.create.body.extend({ definition: DefinitionForm })
const EditForm = contract.catalog.edit.body.extend({ definition: DefinitionForm })

/** A new achievement from its sent form. @throws a problem with one error a field, as `readForm` does */
export const parseNewDefinition = (form: FormData) => parseForm(tidied(form), CreateForm)

/** A changed achievement, and the revision that was changed. @throws a problem with one error a field */
export const parseDefinition = (form: FormData) => parseForm(tidied(form), EditForm)

/**
 * What an achievement says that the form has no field for stays as it is saved: rubric, activities, translations …
 *
 * @param saved the text that the form was filled with; a form of another revision is refused anyway
 */
export function keepingTheRest(definition: Definition, saved: Definition): Definition {
  const rest = Object.fromEntries(Object.entries(saved).filter(([name]) => !WITH_FIELDS.has(name)))
  const { assessment } = definition
  const methods = saved.assessment?.methods
  return { ...rest, ...definition, ...(assessment && methods && { assessment: { ...assessment, methods } }) }
}

const WITH_FIELDS = new Set(
  (
    [
      ...[
        'title',
        'summary',
        'description',
        'audience',
        'language',
        'achievementType',
        'field',
        'outcomes',
        'criteria',
      ],
      ...['workloadHours', 'credits', 'creditBearing', 'level', 'eqfLevel', 'nationalLevel', 'assurance', 'scope'],
      ...['participation', 'prerequisites', 'assessment', 'qualityAssurance', 'accreditation', 'expiry', 'renewal'],
      ...['fee', 'stackability', 'contact', 'furtherInformation', 'humanCode', 'tags', 'unitId', 'badge'],
    ] as const
  ).map(String),
)

/** Empty rows go, a system without an amount is no credit, and line ends are the same with scripts and without. */
function tidied(form: FormData): FormData {
  for (const name of [...form.keys()]) {
    const row = /^(definition\.outcomes\.\d+(?:\.skills\.\d+)?)\.(id|type|code)$/.exec(name)?.[1]
    // of a row that was emptied nothing is left
    if (row && !filled(form, `${row}.text`) && !filled(form, `${row}.name`)) form.delete(name)
  }
  compactRows(form, ['definition.outcomes.*.skills', 'definition.outcomes'])
  for (const [name, value] of [...form])
    if (typeof value === 'string' && value.includes('\r')) form.set(name, value.replace(/\r\n?/g, '\n'))
  if (!filled(form, 'definition.credits.amount')) form.delete('definition.credits.framework')
  const currency = form.get('definition.fee.currency')
  if (typeof currency === 'string') form.set('definition.fee.currency', currency.trim().toUpperCase())
  return form
}

function filled(form: FormData, name: string): boolean {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== ''
}

/** A definition as the fields of its form: `assessment.type`, `outcomes.0.text`. Without one, what a new form begins with. */
export function fieldsOf(definition?: Definition): Record<string, string> {
  if (!definition) return { language: 'en', achievementType: 'MicroCredential', scope: 'micro_credential', ...NOTHING }
  const { tags, badge, expiry, creditBearing, ...rest } = definition
  const { ribbon, ...design } = badge
  return {
    ...NOTHING,
    ...flat(rest),
    ...flat({ badge: design, expiry }),
    tags: tags.join(', '),
    ...(creditBearing && { creditBearing: 'on' }),
    ...(ribbon === '' && { 'badge.ribbonMode': 'none' }),
    ...(ribbon && { 'badge.ribbonMode': 'own', 'badge.ribbon': ribbon }),
  }
}

const NOTHING = { 'expiry.kind': 'none', 'badge.ribbonMode': 'level' }

function flat(value: object, prefix = ''): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, part] of Object.entries(value)) {
    if (typeof part === 'object' && part !== null) Object.assign(fields, flat(part, `${prefix}${name}.`))
    else if (part !== undefined) fields[`${prefix}${name}`] = String(part)
  }
  return fields
}
