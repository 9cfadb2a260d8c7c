import { BadgeDesign, contract, Definition } from '@cairn/api'
import { z } from 'zod'
import { compactRows } from '../../lib/form-rows.ts'
import { parseForm } from '../../lib/forms.ts'
import { isFilled, nameRows, ROW_LISTS, SILENT } from './achievement-form-lists.ts'

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

const EditForm = contract.catalog.edit.body
  .omit({ base: true })
  .extend({ definition: Definition.extend({ expiry: Expiry, tags: Tags, badge: BadgeForm }) })

/** A changed achievement, and the revision that was changed. @throws a problem with one error a field */
export const parseDefinition = (form: FormData) => parseForm(tidied(form), EditForm)

/**
 * What an achievement says that the form has no field for stays as it is saved: its translations, and whatever a later
 * version of Cairn adds.
 *
 * @param saved the text that the form was filled with
 */
export function keepingTheRest(definition: Definition, saved: Definition): Definition {
  const rest = Object.entries(saved).filter(([name]) => name === 'translations' || !(name in Definition.shape))
  return { ...definition, ...Object.fromEntries(rest) }
}

/** Empty rows go, a system without an amount is no credit, and line ends are the same with scripts and without. */
function tidied(form: FormData): FormData {
  nameRows(form)
  compactRows(form, ROW_LISTS, SILENT)
  for (const [name, value] of [...form])
    if (typeof value === 'string' && value.includes('\r')) form.set(name, value.replace(/\r\n?/g, '\n'))
  if (!isFilled(form, 'definition.credits.amount')) form.delete('definition.credits.framework')
  // a cut without a criterion cuts nothing
  if (![...form.keys()].some((name) => name.startsWith('definition.rubric.criteria.')))
    form.delete('definition.rubric.minimumPoints')
  const currency = form.get('definition.fee.currency')
  if (typeof currency === 'string') form.set('definition.fee.currency', currency.trim().toUpperCase())
  return form
}
