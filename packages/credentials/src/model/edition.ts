import { vc1Context } from '../contexts/names.ts'
import { asList, type JsonObject } from '../json.ts'

/** The edition of the data model, by the first context: 2.0, or 1.1 with `issuanceDate` and `expirationDate`. */
export function editionOf(document: JsonObject): '2.0' | '1.1' {
  return asList(document['@context'])[0] === vc1Context ? '1.1' : '2.0'
}
