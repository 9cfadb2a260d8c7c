/** Definitions of elsewhere: files of other standards and spreadsheets, read and drafted. */
export { readDefinitions } from './formats/read-definitions.ts'
export { importErrors } from './imports.errors.ts'
export { importHandlers } from './imports.http.ts'
