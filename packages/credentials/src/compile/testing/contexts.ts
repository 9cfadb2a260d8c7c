import { createDocumentLoader, documentLoader } from '../../contexts/document-loader.ts'
import { clrContext, openBadgesBase, openBadgesContext, vc1Context, vcContext } from '../../contexts/names.ts'

/** A context of our own with what the contexts of badges do not use, to try all that the engine claims to know. */
export const rareContext = 'https://contexts.example/rare/v1'

const rare = {
  '@context': {
    '@version': 1.1,
    '@protected': true,
    ex: { '@id': 'https://vocab.example/#', '@prefix': true },
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    label: { '@id': 'ex:label', '@container': '@language' },
    tagged: { '@id': 'ex:tagged', '@language': 'DE' },
    untagged: { '@id': 'ex:untagged', '@language': null },
    steps: { '@id': 'ex:steps', '@container': '@list' },
    links: { '@id': 'ex:links', '@type': '@id', '@container': '@list' },
    kind: { '@id': 'ex:kind', '@type': '@vocab', '@context': { Red: 'ex:colors/red', Blue: 'ex:colors/blue' } },
    score: { '@id': 'ex:score', '@type': 'xsd:double' },
    count: { '@id': 'ex:count', '@type': 'xsd:integer' },
    flag: { '@id': 'ex:flag', '@type': 'xsd:boolean' },
    settings: { '@id': 'ex:settings', '@type': '@json' },
    anything: { '@id': 'ex:anything', '@type': '@none' },
    claims: { '@id': 'ex:claims', '@container': ['@graph', '@set'] },
    also: 'ex:label',
    part: { '@id': 'ex:part', '@context': { title: 'ex:partTitle', '@language': 'fr' } },
    Folder: {
      '@id': 'ex:Folder',
      '@context': { title: 'ex:folderTitle', folded: { '@id': 'ex:folded', '@type': '@id' } },
    },
    Wide: { '@id': 'ex:Wide', '@context': { '@propagate': true, title: 'ex:wideTitle' } },
    Sheet: { '@id': 'ex:Sheet', '@context': { title: { '@id': 'ex:sheetTitle', '@type': 'xsd:token' } } },
    note: 'ex:note',
  },
}

const more = new Map<string, object>([[rareContext, rare]])

/** The loader of the plain pipeline in tests: what is built in, and the context above. */
export const testLoader = createDocumentLoader(more)

const known = ['context.json', 'context-3.0.1.json', 'context-3.0.2.json', 'extensions.json']
const urls = [vcContext, vc1Context, openBadgesContext, clrContext, ...known.map((name) => `${openBadgesBase}/${name}`)]
const documents = new Map(
  await Promise.all(urls.map(async (url) => [url, (await documentLoader(url)).document] as const)),
)

/** The same contexts for the engine, at once. */
export function findTestContext(url: string): object | undefined {
  return documents.get(url) ?? more.get(url)
}
