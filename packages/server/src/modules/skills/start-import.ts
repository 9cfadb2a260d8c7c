import { INSTANCE, type Work } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { findImport, insertImport, isImporting, type SkillImport } from './imports.store.ts'
import { importErrors } from './skills.errors.ts'
import { skillImportRequested } from './skills.events.ts'

export interface StartImport {
  /** The name of the file, or the address. */
  source: string
  /** Absent when it is fetched from the address. */
  file?: Uint8Array
  language: string
}

/** May whoever acts import here: into an institution, or, as the operator (whom the door asks for), for all of them? */
export async function enterForImports(work: Work, organizationId: string): Promise<void> {
  await work.enter(organizationId)
  if (organizationId !== INSTANCE) await requirePermission(work, 'skill.manage', organizationId)
}

/**
 * Takes a framework in: a job reads it. One at a time.
 *
 * @param organizationId whose it becomes; `instance` for every institution
 * @throws importErrors.too_many, empty
 */
export async function startImport(work: Work, organizationId: string, given: StartImport): Promise<SkillImport> {
  await enterForImports(work, organizationId)
  if (given.file?.length === 0) throw importErrors.empty()
  if (await isImporting(work.db, organizationId)) throw importErrors.too_many()
  const id = work.newId('imp')
  const { source, language, file } = given
  const createdBy = work.actor.kind === 'person' ? work.actor.personId : work.actor.kind
  await insertImport(
    work.db,
    { organizationId, id, source, language, isAddress: file === undefined, createdBy, createdAt: work.now },
    file,
  )
  await work.emit(skillImportRequested({ importId: id }))
  return (await findImport(work.db, organizationId, id))!
}
