import type { Client } from '@cairn/api'
import { data } from 'react-router'
import type { FormValues } from '../../lib/form-fields.ts'
import { changeRows, ROW_ACT, rowActOf } from '../../lib/form-rows.ts'
import { formDataOf } from '../../lib/forms.ts'
import { problemOf } from '../../lib/refusals.ts'
import { baseIn, type Conflict, joined, takenIn, taking } from './achievement-conflicts.ts'
import { newRow } from './achievement-form-lists.ts'
import { keepingTheRest, parseDefinition } from './achievement-form-schema.ts'
import { valuesIn } from './achievement-form-values.ts'

interface Asked {
  catalog: Client['catalog']
  params: { achievementId: string }
  request: Request
  /** Names of the levels that a first criterion begins with. */
  scale: readonly string[]
}

/** The form as it comes back: with another row, or with what somebody else wrote meanwhile. */
export interface Redrawn {
  form: 'definition'
  values: FormValues
  conflicts?: Conflict[]
}

/**
 * Saves a definition from its form. Nothing comes back when it was saved; else the form to be drawn, where a button only
 * changed its rows or where two authors changed the same.
 *
 * @throws a problem with one error a field; what the server refuses
 */
export async function saveDefinition({ catalog, params, request, scale }: Asked) {
  const form = await formDataOf(request)
  const act = rowActOf(form.get(ROW_ACT))
  form.delete(ROW_ACT)
  if (act) {
    changeRows(form, act, newRow(form, act, scale))
    return { form: 'definition', values: valuesIn(form) } satisfies Redrawn
  }
  const parsed = parseDefinition(form)
  const base = baseIn(form) ?? (await catalog.show({ params })).definition
  const definition = taking(keepingTheRest(parsed.definition, base), base, takenIn(form))
  try {
    await catalog.edit({ params, body: { definition, revision: parsed.revision, base } })
    return undefined
  } catch (thrown) {
    const problem = problemOf(thrown)
    if (problem?.code !== 'achievement.changed_meanwhile' || !problem.errors) throw thrown
    const theirs = await catalog.show({ params })
    const redrawn = { form: 'definition', ...joined(base, definition, theirs) } satisfies Redrawn
    return data({ problem, ...redrawn }, { status: problem.status })
  }
}
