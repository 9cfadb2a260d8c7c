import { CredentialError } from '../../errors.ts'
import { type Budget, damaged } from './budget.ts'
import { PdfName, PdfReference, PdfString, type PdfValue } from './values.ts'

const deepest = 64
/** Of a string, in bytes of the file: names and descriptions are read, and no content. */
const longest = 1_000_000
const space = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const isRegular = (byte: number | undefined) => byte !== undefined && !space.has(byte) && !delimiters.has(byte)
const code = (character: string) => character.charCodeAt(0)

/**
 * Reads the values of a PDF from its bytes, one after the other (ISO 32000-1 §7.2 and §7.3).
 *
 * Its functions throw `badge.damaged` for what is no value and `badge.too_complex` for what is nested too deeply, too
 * long or too much.
 */
export class PdfScanner {
  /** where it reads next */
  at: number
  readonly bytes: Uint8Array
  readonly #budget: Budget

  constructor(bytes: Uint8Array, at: number, budget: Budget) {
    if (!Number.isInteger(at) || at < 0 || at > bytes.length) throw damaged('The PDF points beyond its end.')
    this.bytes = bytes
    this.at = at
    this.#budget = budget
  }

  /** The next value; a reference as such. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new CredentialError('badge.too_complex', `Nested deeper than ${deepest}.`)
    this.#budget.value()
    this.#skipSpace()
    const byte = this.bytes[this.at]
    if (byte === code('/')) return this.#name()
    if (byte === code('(')) return this.#literal()
    if (byte === code('[')) return this.#list(depth)
    if (byte === code('<')) return this.bytes[this.at + 1] === code('<') ? this.#dictionary(depth) : this.#hexadecimal()
    return this.#numberOrWord()
  }

  /** The next run of ordinary characters, such as a keyword; empty when a delimiter or the end comes. */
  word(): string {
    this.#skipSpace()
    const start = this.at
    while (isRegular(this.bytes[this.at])) this.at++
    return this.#text(start)
  }

  /** The next word, which must be a whole number of 0 or more. */
  wholeNumber(): number {
    const word = this.word()
    if (!/^\d{1,15}$/.test(word)) throw damaged(`The PDF has ${JSON.stringify(word.slice(0, 20))} instead of a number.`)
    return Number(word)
  }

  /** Goes past this word when it is the next one. */
  skip(word: string): boolean {
    const start = this.at
    if (this.word() === word) return true
    this.at = start
    return false
  }

  #text(start: number): string {
    this.#budget.read(this.at - start)
    if (this.at - start > 1_000) throw damaged('A word of the PDF is too long.')
    return String.fromCharCode(...this.bytes.subarray(start, this.at))
  }

  #skipSpace(): void {
    const start = this.at
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!
      if (byte === code('%')) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a && this.bytes[this.at] !== 0x0d) this.at++
      } else if (!space.has(byte)) break
    }
    this.#budget.read(this.at - start + 1)
  }

  #name(): PdfName {
    const start = ++this.at
    while (isRegular(this.bytes[this.at])) this.at++
    const text = this.#text(start)
    return new PdfName(
      text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
  }

  #list(depth: number): PdfValue[] {
    this.at++
    const items: PdfValue[] = []
    while (!this.#closes(']')) items.push(this.value(depth + 1))
    return items
  }

  #dictionary(depth: number): Map<string, PdfValue> {
    this.at += 2
    const members = new Map<string, PdfValue>()
    while (!this.#closes('>>')) {
      const key = this.value(depth + 1)
      if (!(key instanceof PdfName)) throw damaged('A dictionary of the PDF has a key that is no name.')
      members.set(key.text, this.value(depth + 1))
    }
    return members
  }

  #closes(end: ']' | '>>'): boolean {
    this.#skipSpace()
    for (let index = 0; index < end.length; index++)
      if (this.bytes[this.at + index] !== end.charCodeAt(index)) return false
    this.at += end.length
    return true
  }

  #hexadecimal(): PdfString {
    const end = this.bytes.indexOf(code('>'), this.at)
    if (end < 0) throw damaged('A string of the PDF does not end.')
    if (end - this.at > longest) throw tooLong()
    const bytes = fromHexadecimal(this.bytes.subarray(this.at + 1, end))
    this.#budget.read(end + 1 - this.at)
    this.at = end + 1
    return new PdfString(bytes)
  }

  #literal(): PdfString {
    const start = this.at++
    const bytes: number[] = []
    for (let open = 1; ; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === undefined) throw damaged('A string of the PDF does not end.')
      if (this.at - start > longest) throw tooLong()
      if (byte === code('\\')) {
        this.#escape(bytes)
        continue
      }
      if (byte === code('(')) open++
      if (byte === code(')') && --open === 0) break
      bytes.push(byte)
    }
    this.at++
    this.#budget.read(this.at - start)
    return new PdfString(Uint8Array.from(bytes))
  }

  /** What stands behind a backslash; leaves off on its last character. */
  #escape(bytes: number[]): void {
    const next = String.fromCharCode(...this.bytes.subarray(this.at + 1, this.at + 4))
    const octal = /^[0-7]{1,3}/.exec(next)?.[0]
    this.at += octal ? octal.length : 1
    if (octal) bytes.push(Number.parseInt(octal, 8) & 0xff)
    else if (next.startsWith('\r\n')) this.at++
    else if (!/^[\r\n]/.test(next)) bytes.push((escapes[next[0] ?? ''] ?? next[0] ?? '').charCodeAt(0))
  }

  #numberOrWord(): PdfValue {
    const word = this.word()
    if (/^\d{1,10}$/.test(word)) return this.#reference(Number(word)) ?? Number(word)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    throw damaged(`The PDF has ${JSON.stringify(word.slice(0, 20))} where a value belongs.`)
  }

  /** `number generation R`, when that is how it goes on. */
  #reference(number: number): PdfReference | undefined {
    const start = this.at
    const generation = this.word()
    if (/^\d{1,5}$/.test(generation) && this.word() === 'R') return new PdfReference(number, Number(generation))
    this.at = start
    return undefined
  }
}

const tooLong = () => new CredentialError('badge.too_complex', `A string of more than ${longest} bytes.`)

/** Pairs of digits as bytes; spaces are skipped, and a last digit alone is followed by a 0 in mind. */
export function fromHexadecimal(text: Uint8Array): Uint8Array {
  const digits = new Uint8Array(text.length)
  let count = 0
  for (const byte of text) {
    if (space.has(byte)) continue
    const digit = Number.parseInt(String.fromCharCode(byte), 16)
    if (Number.isNaN(digit)) throw damaged('A string of the PDF has a digit that is none.')
    digits[count++] = digit
  }
  // behind the last digit stand zeros
  return Uint8Array.from({ length: Math.ceil(count / 2) }, (_, index) => {
    return (digits[2 * index]! << 4) | (digits[2 * index + 1] ?? 0)
  })
}
