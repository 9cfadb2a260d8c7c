import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'
import { endImport, findImport, listImports, type SkillImport } from './imports.store.ts'
import { importErrors } from './skills.errors.ts'
import { skillImportCanceled } from './skills.events.ts'
import { enterForImports } from './start-import.ts'

/** Imports of an institution, or of the instance, newest first. */
export async function showImports(
  work: Work,
  organizationId: string,
  request: PageRequest,
): Promise<Page<SkillImport>> {
  await enterForImports(work, organizationId)
  return listImports(work.db, organizationId, request)
}

/** @throws importErrors.not_found */
export async function showImport(work: Work, organizationId: string, importId: string): Promise<SkillImport> {
  await enterForImports(work, organizationId)
  const found = await findImport(work.db, organizationId, importId)
  if (!found) throw importErrors.not_found()
  return found
}

/** Ends an import that waits or is at work: before its next portion. @throws importErrors.not_found, over */
export async function cancelImport(work: Work, organizationId: string, importId: string): Promise<SkillImport> {
  const found = await showImport(work, organizationId, importId)
  if (!(await endImport(work.db, found, { state: 'canceled' }, work.now))) throw importErrors.over()
  await work.emit(skillImportCanceled({ importId }))
  return showImport(work, organizationId, importId)
}
