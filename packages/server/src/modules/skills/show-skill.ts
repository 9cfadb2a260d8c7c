import type { Work } from '../../kernel/runtime.ts'
import { frameworkErrors, skillErrors } from './skills.errors.ts'
import { type ConceptScreen, type FrameworkScreen, findConcept, listFrameworks } from './skills.views.ts'

/** A skill or an occupation with its neighbors, for everybody. @throws skillErrors.not_found */
export async function showSkill(
  { db }: Work,
  by: { id: string } | { uri: string },
  language: string,
): Promise<ConceptScreen> {
  const concept = await findConcept(db, by, language)
  if (!concept) throw skillErrors.not_found()
  return concept
}

/** A framework with how much is in it, for everybody. @throws frameworkErrors.not_found */
export async function showFramework({ db }: Work, id: string): Promise<FrameworkScreen> {
  const [framework] = await listFrameworks(db, { id })
  if (!framework) throw frameworkErrors.not_found()
  return framework
}
