/** What a PDF is made of (ISO 32000-1 §7.3). Numbers, truth values, `null` and lists are those of the language. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfStream
  | PdfDictionary
  | PdfList
export type PdfDictionary = ReadonlyMap<string, PdfValue>
export type PdfList = readonly PdfValue[]

export class PdfName {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export class PdfString {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** As text: UTF-16 or UTF-8 where it begins with their mark, else Latin-1, which agrees with PDF's own where it counts. */
  get text(): string {
    const [first, second, third] = this.bytes
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(this.bytes)
    if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(this.bytes)
    let text = ''
    for (const byte of this.bytes) text += String.fromCharCode(byte)
    return text
  }
}

export class PdfReference {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

/** A dictionary with bytes behind it, which still are as its filters left them. */
export class PdfStream {
  readonly dictionary: PdfDictionary
  readonly raw: Uint8Array
  constructor(dictionary: PdfDictionary, raw: Uint8Array) {
    this.dictionary = dictionary
    this.raw = raw
  }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

export function isList(value: PdfValue | undefined): value is PdfList {
  return Array.isArray(value)
}

/** Is it a name, and this one? */
export function isNamed(value: PdfValue | undefined, text: string): boolean {
  return value instanceof PdfName && value.text === text
}
