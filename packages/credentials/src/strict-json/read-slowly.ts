import { CredentialError, type ErrorCode } from '../errors.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import type { JsonLimits } from '../limits.ts'

/** Keys with a meaning of their own in JavaScript. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Character by character, so that it can say what is wrong, and where. */
export function readSlowly(text: string, limits: JsonLimits): JsonValue {
  return new Reader(text, limits).readDocument()
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** a run of characters that stand for themselves */
const plain = /[ !#-[\]-\ud7ff\ue000-\uffff]*/y
const blank = /[ \t\n\r]*/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const

class Reader {
  readonly #text: string
  readonly #limits: JsonLimits
  #at = 0
  #nodes = 0

  constructor(text: string, limits: JsonLimits) {
    this.#text = text
    this.#limits = limits
  }

  readDocument(): JsonValue {
    this.#skipBlank()
    const value = this.#readValue(1)
    if (this.#at !== this.#text.length) throw this.#fault('something follows the document')
    return value
  }

  #readValue(depth: number): JsonValue {
    if (++this.#nodes > this.#limits.jsonNodes)
      throw this.#fault(`more than ${this.#limits.jsonNodes} values`, 'json.too_complex')
    const first = this.#text[this.#at]
    if (first === '{' || first === '[') {
      if (depth > this.#limits.jsonDepth)
        throw this.#fault(`deeper than ${this.#limits.jsonDepth} levels`, 'json.too_complex')
      this.#at++
      this.#skipBlank()
      return first === '{' ? this.#readObject(depth) : this.#readList(depth)
    }
    const value = first === '"' ? this.#readString() : this.#readWordOrNumber()
    this.#skipBlank()
    return value
  }

  #readObject(depth: number): JsonObject {
    const object: Record<string, JsonValue> = {}
    if (this.#take('}')) return object
    do {
      if (this.#text[this.#at] !== '"') throw this.#fault('a key is expected')
      const key = this.#readString()
      if (forbiddenKeys.has(key)) throw this.#fault(`the key "${key}" is not allowed`, 'json.forbidden_key')
      if (Object.hasOwn(object, key))
        throw this.#fault(`the key "${key.slice(0, 100)}" is here twice`, 'json.duplicate_key')
      this.#skipBlank()
      if (!this.#take(':')) throw this.#fault('a colon is expected')
      object[key] = this.#readValue(depth + 1)
    } while (this.#take(','))
    if (!this.#take('}')) throw this.#fault('the object does not end')
    return object
  }

  #readList(depth: number): JsonValue[] {
    const list: JsonValue[] = []
    if (this.#take(']')) return list
    do list.push(this.#readValue(depth + 1))
    while (this.#take(','))
    if (!this.#take(']')) throw this.#fault('the list does not end')
    return list
  }

  #readString(): string {
    let value = ''
    const start = this.#at++
    for (;;) {
      value += this.#match(plain)
      if (this.#at - start > this.#limits.jsonString * 6 || value.length > this.#limits.jsonString) {
        throw this.#fault(`a text is longer than ${this.#limits.jsonString} characters`, 'json.too_complex')
      }
      const next = this.#text[this.#at]
      if (next === '"') break
      if (next === undefined || next < ' ') throw this.#fault('the text does not end, or has a control character')
      value += next === '\\' ? this.#readEscape() : this.#readPair()
    }
    this.#at++
    if (!this.#limits.jsonHalves && !value.isWellFormed()) throw this.#fault('half of a surrogate pair')
    return value
  }

  #readPair(): string {
    const pair = this.#text.slice(this.#at, this.#at + 2)
    this.#at += 2
    return pair
  }

  #readEscape(): string {
    const letter = this.#text[this.#at + 1]
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at + 2, this.#at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.#fault('a \\u needs four hex digits')
      this.#at += 6
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const character = letter === undefined ? undefined : escapes[letter]
    if (character === undefined) throw this.#fault('no such escape')
    this.#at += 2
    return character
  }

  #readWordOrNumber(): true | false | null | number {
    for (const [word, value] of words) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    return this.#readNumber()
  }

  #readNumber(): number {
    const text = this.#match(number)
    if (text === '') throw this.#fault('a value is expected')
    const value = Number(text)
    if (!Number.isFinite(value)) throw this.#fault('the number is too large')
    return value
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    this.#skipBlank()
    return true
  }

  #skipBlank(): void {
    this.#match(blank)
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #fault(what: string, code: ErrorCode = 'json.malformed'): CredentialError {
    return new CredentialError(code, `At character ${this.#at}: ${what}.`)
  }
}
