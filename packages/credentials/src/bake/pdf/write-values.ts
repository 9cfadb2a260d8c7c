import { toHex } from '../../encoding/index.ts'
import { isDictionary, PdfName, PdfReference, PdfStream, PdfString, type PdfValue } from './values.ts'

/** A value as it is written in a PDF (ISO 32000-1 §7.3), in ASCII. A stream is no value of this kind: it stands alone. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (value instanceof PdfName) return writeName(value.text)
  if (value instanceof PdfString) return `<${toHex(value.bytes)}>`
  if (value instanceof PdfReference) return `${value.number} ${value.generation} R`
  if (value instanceof PdfStream) throw new TypeError('A stream is written as an object of its own.')
  if (isDictionary(value))
    return `<<${[...value].map(([key, member]) => `${writeName(key)} ${writeValue(member)}`).join('\n')}>>`
  return `[${value.map(writeValue).join(' ')}]`
}

/** PDF knows no exponents. */
function writeNumber(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '')
}

function writeName(text: string): string {
  const escaped = text.replace(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `/${escaped}`
}
