/**
 * Contexts under which any word means something: for examples and test suites. What such a context defines, nobody has
 * agreed on, so they are not built in; a verifier of test suites hands them to `createDocumentLoader`.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#vocabularies
 */
export const exampleContexts: ReadonlyMap<string, object> = new Map([
  ['https://www.w3.org/ns/credentials/examples/v2', anyWordIn('https://www.w3.org/ns/credentials/examples#')],
  [
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
    anyWordIn('https://www.w3.org/ns/credentials/undefined-term#'),
  ],
])

function anyWordIn(vocabulary: string): object {
  return { '@context': { '@vocab': vocabulary } }
}
