import { defineTerms, type Terms } from './define-terms.ts'

/*
 * The contexts of Comprehensive Learner Record 2.0, in our own writing and equal in effect to the published ones (a test
 * holds them against each other). Terms stand within the type that they belong to.
 *
 * See https://www.imsglobal.org/spec/clr/v2p0/
 */

const vocabulary = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#'
const credentials = 'https://www.w3.org/2018/credentials#'
const openBadges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
/** The first edition named the vocabulary of Open Badges in another way. */
const openBadgesAtFirst = 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#'

const names: Terms = { id: '@id', type: '@type' }

function typed(name: string, terms: Terms): Terms {
  return { [name]: { '@id': `${vocabulary}${name}`, '@context': terms } }
}

function subject(achievements: string, more: Terms = {}): Terms {
  return typed('ClrSubject', {
    ...names,
    // the published context has these two prefixes where the subject's terms are, so whoever reads by it knows them
    cred: credentials,
    obi: achievements,
    ...defineTerms(vocabulary, 'achievement', { '@type': `${achievements}Achievement`, '@container': '@set' }),
    ...defineTerms(vocabulary, 'association', { '@type': `${vocabulary}Association`, '@container': '@set' }),
    ...defineTerms(vocabulary, 'verifiableCredential', {
      '@type': `${credentials}verifiableCredential`,
      '@container': '@set',
    }),
    ...more,
  })
}

const association = typed('Association', {
  ...defineTerms(vocabulary, 'associationType=AssociationType'),
  ...defineTerms(vocabulary, 'sourceId targetId', { '@type': 'xsd:anyURI' }),
})

/** Edition 2.0.1, which knows whether a record is partial, and how its subject is identified. */
export const clr201 = {
  '@context': {
    ...names,
    ...typed('ClrCredential', { ...names, ...defineTerms(vocabulary, 'partial', { '@type': 'xsd:boolean' }) }),
    ...subject(openBadges, {
      ...defineTerms(vocabulary, 'identifier=identifier-1', {
        '@type': `${openBadges}Identifier`,
        '@container': '@set',
      }),
    }),
    ...association,
  },
}

/** The first edition. */
export const clr20 = {
  '@context': { ...names, ...typed('ClrCredential', names), ...subject(openBadgesAtFirst), ...association },
}
