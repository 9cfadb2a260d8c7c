import { type AchievementImport, MAX_ACHIEVEMENT_FILE_BYTES } from '@cairn/api'
import { faultAtFile, formDataOf, readField, readFiles } from '../../lib/forms.ts'
import { api, type Context } from '../../lib/services.ts'

export interface Imported {
  answer: AchievementImport
  /** The file, in base64url, for the form that chooses rows; absent once they were taken. */
  file?: string
  language: string
  /** Was the button pressed without a row? */
  nothingChosen?: boolean
}

/**
 * Does what the forms of the page ask for: a dry run of a file or of pasted text, or drafts of the rows that were chosen.
 *
 * @throws a problem `request.malformed` at the field when there is no file
 */
export async function importFile(
  { request, context }: { request: Request; context: Context },
  organizationId: string,
): Promise<Imported> {
  const bytes = await bytesOf(request)
  const language = await readField(request, '_language')
  const form = await formDataOf(request)
  const isTaking = form.has('_take')
  const rows = form.getAll('_rows').map(String)
  const takes = isTaking && rows.length > 0
  const answer = await context.get(api).catalog.importAchievements({
    params: { organizationId },
    query: { dryRun: takes ? 'false' : 'true', language, ...(takes && { rows: rows.join(',') }) },
    raw: { contentType: 'application/octet-stream', bytes },
  })
  if (takes) return { answer, language }
  return { answer, language, file: Buffer.from(bytes).toString('base64url'), ...(isTaking && { nothingChosen: true }) }
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  const kept = await readField(request, '_file')
  if (kept) return new Uint8Array(Buffer.from(kept, 'base64url'))
  const [file] = await readFiles(request, 'file')
  const pasted = await readField(request, 'text')
  if (!file && !pasted) throw faultAtFile('file_or_text', 'A file or a text is needed')
  if (file && file.size > MAX_ACHIEVEMENT_FILE_BYTES) throw faultAtFile('too_large', 'The file is too large')
  return file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
}
