import { z } from 'zod'
import { FrameworkFileError, type Portion, type UnpackedFile } from '../framework-facts.ts'
import { isCase, readCase } from './read-case.ts'
import { isCtdlAsn, readCtdlAsn } from './read-ctdl-asn.ts'
import { isEsco, readEsco } from './read-esco.ts'
import { isRsd, isRsdCsv, readRsd, readRsdCsv } from './read-rsd.ts'
import { unpack } from './unpack.ts'

export type FrameworkFormat = 'esco' | 'case' | 'ctdl_asn' | 'rsd'

/** What came, before it is read: which format it is in. */
export interface Recognized {
  format: FrameworkFormat
  portions: Iterable<Portion>
}

/**
 * The bytes of a framework in any format that we know, recognized by what is in them.
 *
 * @param language of texts that do not say theirs: a BCP 47 tag
 * @throws FrameworkFileError
 */
export function readFramework(bytes: Uint8Array, { name, language }: { name: string; language: string }): Recognized {
  const files = unpack(bytes, name)
  if (isEsco(files)) return { format: 'esco', portions: readEsco(files, editionIn(name)) }
  const [file] = files
  if (!file || files.length > 1)
    throw new FrameworkFileError('unknown_format', 'Several files, and not those of an ESCO download.')
  if (isRsdCsv(file)) return { format: 'rsd', portions: readRsdCsv(file, language) }
  const value = parse(file)
  if (isCase(value)) return { format: 'case', portions: orRefuse(readCase(value, file.name, language)) }
  if (isCtdlAsn(value)) return { format: 'ctdl_asn', portions: readCtdlAsn(value, file.name, language) }
  if (isRsd(value)) return { format: 'rsd', portions: readRsd(value, file.name, language) }
  throw new FrameworkFileError('unknown_format', 'It is none of ESCO, CASE, CTDL-ASN and rich skill descriptors.')
}

/** `esco-v1.1.1-classification-en-csv.zip` and the like. */
const editionIn = (name: string): string | undefined => /\bv?(\d+\.\d+(?:\.\d+)?)\b/.exec(name)?.[1]

function parse({ name, text }: UnpackedFile): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FrameworkFileError('not_json', `${name}: ${error instanceof Error ? error.message : error}`)
  }
}

/** What a schema says of the whole file is a refusal of it. */
function* orRefuse(portions: Iterable<Portion>): Generator<Portion> {
  try {
    yield* portions
  } catch (error) {
    if (error instanceof z.ZodError) throw new FrameworkFileError('unknown_format', z.prettifyError(error))
    throw error
  }
}
