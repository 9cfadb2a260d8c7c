/*
 * The context of StatusList2021, the draft from which Bitstring Status List came. In our own writing; a test holds it
 * against the published one.
 *
 * See https://www.w3.org/TR/2023/WD-vc-status-list-20230427/
 */

const vocabulary = 'https://w3id.org/vc/status-list#'

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, vocabulary + name]))

/** A type with terms that only it has. */
function typeWith(name: string, terms: object) {
  return {
    [name]: { '@id': vocabulary + name, '@context': { '@protected': true, id: '@id', type: '@type', ...terms } },
  }
}

export const statusList2021 = {
  '@context': {
    '@protected': true,
    ...typeWith('StatusList2021Credential', {
      name: 'http://schema.org/name',
      description: 'http://schema.org/description',
    }),
    ...typeWith('StatusList2021', named('statusPurpose', 'encodedList')),
    ...typeWith('StatusList2021Entry', {
      ...named('statusPurpose', 'statusListIndex'),
      statusListCredential: { '@id': `${vocabulary}statusListCredential`, '@type': '@id' },
    }),
  },
}
