import { escapeIri, escapeLiteral } from '../document/tokens.ts'
import type { Statement, Term } from '../rdfc/statements.ts'

const iri = '<([^>]*)>'
const blank = '_:([^\\s<"]+)'
const literal = '"((?:[^"\\\\]|\\\\.)*)"(?:\\^\\^<([^>]*)>|@([A-Za-z0-9-]+))?'
const quad = new RegExp(
  `^\\s*(?:${iri}|${blank})\\s*${iri}\\s*(?:${iri}|${blank}|${literal})\\s*(?:${iri}|${blank})?\\s*\\.`,
)

export interface Dataset {
  readonly statements: readonly Statement[]
  /** the names that blank nodes had, by their numbers */
  readonly names: readonly string[]
}

/** Reads N-Quads, as far as test suites write it. A statement that comes twice is one. */
export function readNQuads(text: string): Dataset {
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    const found = numbers.get(name)
    if (found !== undefined) return found
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
  const resource = (iriText: string | undefined, name: string | undefined): Term =>
    name === undefined ? `<${escapeIri(withoutEscapes(iriText!))}>` : numberOf(name)
  const statements = new Map<string, Statement>()
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue
    const parts = quad.exec(line)
    if (!parts) throw new Error(`This is not a statement: ${line}`)
    const [, s, sName, p, o, oName, value, datatype, language, g, gName] = parts
    const predicate = withoutEscapes(p!)
    const statement: Statement = {
      subject: resource(s, sName),
      predicate,
      predicateToken: `<${escapeIri(predicate)}>`,
      object: value === undefined ? resource(o, oName) : literalToken(value, datatype, language),
      graph: g === undefined && gName === undefined ? undefined : resource(g, gName),
    }
    statements.set(JSON.stringify(statement), statement)
  }
  return { statements: [...statements.values()], names: [...numbers.keys()] }
}

function literalToken(value: string, datatype: string | undefined, language: string | undefined): string {
  const text = `"${escapeLiteral(withoutEscapes(value), { astral: false, high: false })}"`
  if (language !== undefined) return `${text}@${language}`
  if (datatype === undefined || datatype === 'http://www.w3.org/2001/XMLSchema#string') return text
  return `${text}^^<${escapeIri(withoutEscapes(datatype))}>`
}

const named: Record<string, string> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', '"': '"', "'": "'", '\\': '\\' }

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, character) =>
    character === undefined ? String.fromCodePoint(Number.parseInt(short ?? long, 16)) : named[character]!,
  )
}
