/** The papers of a meeting: what its members read before it, as a PDF. */
export { collectPack } from './collect-pack.ts'
export { printPack } from './print-pack.ts'
