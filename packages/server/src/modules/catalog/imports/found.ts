/** What a file says of a definition, whatever format it is in: what the readers of formats give. */
import type { Definition, ImportFaultCode, ImportFormat } from '@cairn/api'

/** A part that does not fit into a definition, and where it stands: a JSON pointer, of a CSV `line 2, column`. */
export interface ImportFault {
  place: string
  code: ImportFaultCode
  detail: string
}

export interface FoundDefinition {
  format: ImportFormat
  place: string
  /** As whoever made it names it. */
  source?: string
  title?: string
  /** Absent when it has no title that fits. */
  definition?: Definition
  /** Names of members that were found. */
  members: string[]
  /** Places of what has no place in a definition. */
  ignored: string[]
  faults: ImportFault[]
}

export type ImportFileCode = 'unreadable' | 'nothing_inside' | 'too_many' | 'too_complex'

/** Why a file as a whole is not taken. */
export class ImportFileError extends Error {
  override name = 'ImportFileError'
  readonly code: ImportFileCode
  constructor(code: ImportFileCode, detail: string) {
    super(detail)
    this.code = code
  }
}
