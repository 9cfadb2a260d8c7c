/** Writing together: templates and copies to begin from, who else is at it, and the family that a badge joins. */
export { notePresence } from './note-presence.ts'
export { writingHandlers } from './writing.http.ts'
