import { type Client, contract, MAX_FRAMEWORK_BYTES, type SkillImport } from '@cairn/api'
import { flash } from '../../lib/flash.ts'
import { faultAtFile, readField, readFiles, readForm } from '../../lib/forms.ts'
import { listQuery } from '../../lib/list-query.ts'
import type { Context } from '../../lib/services.ts'

/** Imports of one institution, or of the whole instance: what the pages of both need. */
export interface ImportDoor {
  list(query: { after?: string | undefined }): Promise<{ items: SkillImport[]; next?: string | undefined }>
  takeFile(query: { fileName: string; language: string }, bytes: Uint8Array): Promise<SkillImport>
  takeFrom(body: { url: string; language: string }): Promise<SkillImport>
  cancel(importId: string): Promise<SkillImport>
}

/** @param organizationId whose imports; absent for those of the operator, for every institution */
export function importDoor({ skills }: Client, organizationId?: string): ImportDoor {
  const raw = (bytes: Uint8Array) => ({ contentType: 'application/octet-stream', bytes })
  if (organizationId === undefined)
    return {
      list: (query) => skills.instanceImports({ query }),
      takeFile: (query, bytes) => skills.importInstance({ query, raw: raw(bytes) }),
      takeFrom: (body) => skills.importInstanceFrom({ body }),
      cancel: (importId) => skills.cancelInstanceImport({ params: { importId } }),
    }
  const params = { organizationId }
  return {
    list: (query) => skills.imports({ params, query }),
    takeFile: (query, bytes) => skills.import({ params, query, raw: raw(bytes) }),
    takeFrom: (body) => skills.importFrom({ params, body }),
    cancel: (importId) => skills.cancelImport({ params: { ...params, importId } }),
  }
}

/** The imports that a page's address asks for. */
export const importsOf = (door: ImportDoor, request: Request) =>
  door.list(listQuery(request, contract.skills.instanceImports.query))

/**
 * Does what a form of `ImportForms` or `ImportList` asks for.
 *
 * @param form its name: `file`, `address` or `cancel-…`
 * @throws a problem `request.malformed` at the field when there is no file
 */
export async function actOnImports(door: ImportDoor, form: string, request: Request, context: Context): Promise<void> {
  if (form.startsWith('cancel-')) {
    await door.cancel(await readField(request, '_id'))
    return flash(context, 'manage.skills.import.canceled')
  }
  if (form === 'file') {
    const [file] = await readFiles(request, 'file')
    if (!file) throw faultAtFile('required', 'A file is needed')
    if (file.size > MAX_FRAMEWORK_BYTES) throw faultAtFile('too_large', 'The file is too large')
    const query = { fileName: file.name.slice(-200), language: await readField(request, 'language') }
    await door.takeFile(query, new Uint8Array(await file.arrayBuffer()))
  } else await door.takeFrom(await readForm(request, contract.skills.importInstanceFrom.body))
  flash(context, 'manage.skills.import.begun')
}
