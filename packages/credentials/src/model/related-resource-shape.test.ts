import { expect, test } from 'vitest'
import { relatedResources } from './related-resource-shape.ts'
import { faultsIn } from './shape.ts'

const vcContext = 'https://www.w3.org/ns/credentials/v2'
const other = 'https://example.com/resource.json'
const sha384 = 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU'

test.each<[string, object | string | object[], string | undefined]>([
  ['a digest of a stranger’s resource', { id: other, digestSRI: 'sha256-anything' }, undefined],
  [
    'a digest with the header of a multihash',
    { id: other, digestMultibase: 'uEiAjCHMnK5-ayOIZLWo_TBoKYVvSAprlkYEjRlm19Cj0uw' },
    undefined,
  ],
  ['the digest of a context', { id: vcContext, digestSRI: `sha384-${sha384}` }, undefined],
  [
    'the digest of an earlier edition of it',
    { id: vcContext, digestMultibase: 'uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k' },
    undefined,
  ],
  [
    'a digest of it with a function that we have none for',
    { id: vcContext, digestSRI: `sha512-${'A'.repeat(86)}==` },
    undefined,
  ],
  ['another digest of it', { id: vcContext, digestSRI: `sha384-m${sha384.slice(1)}` }, 'must have the digest'],
  [
    'another digest of it in multibase',
    { id: vcContext, digestMultibase: 'uEiAjCHMnK5-ayOIZLWo_TBoKYVvSAprlkYEjRlm19Cj0uw' },
    'must have the digest',
  ],
  ['no digest', { id: other }, 'must have "digestSRI"'],
  ['no id', { digestSRI: 'sha256-anything' }, 'must have "id"'],
  ['a text', other, 'must be an object'],
  ['a digest with another function', { id: other, digestSRI: 'md5-anything' }, 'Subresource Integrity'],
  [
    'multibase text that is no digest',
    { id: other, digestMultibase: 'uZTQ0MjM1NiAgcmVwb3J0cc5jZWxhdGVkLXJlc291cmNlLmpzb24K' },
    'must be a digest',
  ],
  [
    'the same resource twice',
    [
      { id: other, digestSRI: 'sha256-a' },
      { id: other, digestSRI: 'sha256-b' },
    ],
    'each resource once',
  ],
])('%s', (_, given, fault) => {
  const faults = faultsIn(given, relatedResources, '/relatedResource')
  if (fault === undefined) expect(faults).toEqual([])
  else expect(faults.map(({ message }) => message).join()).toContain(fault)
})
