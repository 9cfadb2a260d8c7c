import { dataIntegrityBase, dataIntegrityContext, ed25519SignatureContext } from '../contexts/names.ts'
import { asList, type JsonObject } from '../json.ts'
import { editionOf } from '../model/edition.ts'
import type { CryptosuiteName } from '../proof/cryptosuite.ts'

/**
 * The document with the context that has the terms of its proof, where it lacks it: Data Integrity has come with the
 * data model 2.0 and has to be named in 1.1; the older Ed25519Signature2020 has to be named always.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#contexts-and-vocabularies
 */
export function withProofContext(document: JsonObject, cryptosuite: CryptosuiteName): JsonObject {
  const contexts = asList(document['@context'])
  const missing = missingContext(document, contexts, cryptosuite)
  return missing === undefined ? document : { ...document, '@context': [...contexts, missing] }
}

function missingContext(
  document: JsonObject,
  contexts: readonly unknown[],
  suite: CryptosuiteName,
): string | undefined {
  if (suite === 'Ed25519Signature2020')
    return contexts.includes(ed25519SignatureContext) ? undefined : ed25519SignatureContext
  const isNamed = contexts.some((context) => typeof context === 'string' && context.startsWith(`${dataIntegrityBase}/`))
  return editionOf(document) === '1.1' && !isNamed ? dataIntegrityContext : undefined
}
