import { element } from './element.ts'
import type { Texts } from './texts.ts'
import type { Shown } from './view.ts'

/** What the file proves, and on whose word the rest stands. */
export function limits({ report: { report, restsOnDocuments } }: Shown, { say }: Texts): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, say('bundle.proves')),
    element(
      'ul',
      {},
      report.signatures.length > 0 && element('li', {}, say('bundle.proves.signature')),
      element('li', {}, say(restsOnDocuments ? 'bundle.proves.documents' : 'bundle.proves.key')),
      element('li', {}, say('bundle.proves.page')),
    ),
  )
}

/** Every document with its fingerprint, so that it can be compared with what others have kept. */
export function documentList({ report: { documents } }: Shown, texts: Texts): HTMLElement {
  const { say } = texts
  const list = element('ul', { class: 'documents' })
  for (const { url, status, sha256, signedAt } of documents)
    list.append(
      element(
        'li',
        {},
        element('bdi', { class: 'url' }, url),
        element(
          'span',
          { class: 'small block' },
          status !== 200 && `${say('bundle.document.status', { status: String(status) })} · `,
          signedAt !== undefined && `${say('bundle.document.signed', { date: texts.moment(signedAt) })} · `,
          'SHA-256 ',
          element('code', { dir: 'ltr' }, sha256),
        ),
      ),
    )
  return element(
    'section',
    {},
    element('h2', {}, say('bundle.documents')),
    documents.length > 0 ? list : element('p', {}, say('bundle.documents.none')),
  )
}
