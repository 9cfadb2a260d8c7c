import { isAbsoluteIri } from '../contexts/active-context.ts'
import { stepAside } from '../step-aside.ts'

export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const xsd = 'http://www.w3.org/2001/XMLSchema#'
export const i18n = 'https://www.w3.org/ns/i18n#'

/** Which characters a document has, as far as the order of its statements may depend on it. */
export interface Characters {
  /** beyond the BMP, where UTF-16 needs surrogates */
  astral: boolean
  /** from U+E000 to U+FFFF, which UTF-16 order puts after those */
  high: boolean
}

const special = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' }
const specials = new Map(Object.entries(special))

/** Everything but the characters of ASCII that stand for themselves in a literal. */
const notPlain = /[^\x20\x21\x23-\x5b\x5d-\x7e]/
const plainIri = /^[A-Za-z][A-Za-z0-9+-.]*:[!#-;=?-[\]_a-z~]*$/

/** Is it ASCII that stands for itself, in literals and in JSON? */
export function isPlainText(text: string): boolean {
  return !notPlain.test(text)
}

/** Is it an absolute IRI of plain characters? Most are. */
export function isPlainIri(iri: string): boolean {
  return plainIri.test(iri)
}

/** The text between the quotes of a literal, with escapes as canonical N-Quads has them. */
export function escapeLiteral(text: string, seen: Characters): string {
  if (!notPlain.test(text)) return text
  noteCharacters(text, seen)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
  return text.replace(/[\u0000-\u001f\u007f"\\]/g, (character) => specials.get(character) ?? escapeUnit(character))
}

/** `<iri>` with escapes. Steps aside for what is not absolute: there is no base IRI. */
export function iriToken(iri: string, seen: Characters): string {
  if (plainIri.test(iri)) return `<${iri}>`
  if (!isAbsoluteIri(iri) || iri.startsWith('_:')) throw stepAside(`${iri.slice(0, 100)} is not an absolute IRI`)
  noteCharacters(iri, seen)
  return `<${escapeIri(iri)}>`
}

export function escapeIri(iri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
  return iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, escapeUnit)
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Half a surrogate pair has no bytes in UTF-8: two texts would be signed alike, so it is left to others to refuse. */
function noteCharacters(text: string, seen: Characters): void {
  if (!text.isWellFormed()) throw stepAside('a text is not well-formed Unicode')
  if (!/[\ud800-\uffff]/.test(text)) return
  seen.astral ||= /[\ud800-\udfff]/.test(text)
  seen.high ||= /[\ue000-\uffff]/.test(text)
}

/** The lexical form of a number, and whether it is that of `xsd:double`, as JSON-LD to RDF conversion has it. */
export function numberLexical(value: number, datatype: string | undefined): { text: string; isDouble: boolean } {
  if (!Number.isFinite(value)) throw stepAside('a number is not finite')
  const isDouble = String(value).includes('.') || Math.abs(value) >= 1e21
  if (isDouble || datatype === `${xsd}double`) return { text: doubleLexical(value), isDouble: true }
  return { text: value.toFixed(0), isDouble: false }
}

/** The canonical form of `xsd:double`, such as `5.3E0`. */
export function doubleLexical(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')
}

/** `^^<datatype>`, or nothing for plain text. */
export function datatypeSuffix(datatype: string): string {
  if (datatype === `${xsd}string`) return ''
  // processors write these two without their datatype, or with a language they do not have
  if (datatype === `${rdf}langString` || datatype === `${rdf}JSON`) throw stepAside(`the datatype ${datatype}`)
  return `^^<${escapeIri(datatype)}>`
}
