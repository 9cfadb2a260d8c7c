import type { Client, Problem, PublicCredential } from '@cairn/api'
import { renderToStaticMarkup } from 'react-dom/server'
import { textFor } from '../../lib/i18n/catalogs.server.ts'
import { directionOf } from '../../lib/i18n/locales.ts'
import type { Text } from '../../lib/i18n/text.ts'
import { problemSentence } from '../../lib/problems.ts'
import { problemOf } from '../../lib/refusals.ts'
import { api, services } from '../../lib/services.ts'
import type { Route } from './+types/credential-embed'
import { embedStyles } from './embed-styles.ts'
import { LOOK } from './verdict.ts'

/**
 * The card of a badge for other people's pages: a whole document of a few kilobytes, without script, font or cookie.
 * Whose badge it is stands on it only where its holder made it public, as a page that shows it is found by everybody.
 */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { nonce, locale } = context.get(services)
  const text = textFor(locale)
  const badge = await find(context.get(api), params)
  if ('problem' in badge) return refusal(badge.problem, text)
  const card = <Card badge={badge} text={text} nonce={nonce} />
  return new Response(`<!doctype html>${renderToStaticMarkup(card)}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': badge.visibility === 'private' ? 'private, no-store' : 'public, max-age=60',
      'x-robots-tag': 'noindex',
    },
  })
}

/** A frame has no room for a page of errors: its refusal is a sentence. */
async function find(
  client: Client,
  params: Route.LoaderArgs['params'],
): Promise<PublicCredential | { problem: Problem }> {
  try {
    return await client.awards.showPublic({ params })
  } catch (thrown) {
    const problem = problemOf(thrown)
    if (!problem) throw thrown
    return { problem }
  }
}

function refusal(problem: Problem, text: Text): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' }
  return new Response(problemSentence(problem, text), { status: problem.status, headers })
}

function Card({ badge, text, nonce }: { badge: PublicCredential; text: Text; nonce: string }) {
  const { achievement, address, organization, recipientName, visibility } = badge
  const { look, word } = verdictOf(badge, text)
  return (
    <html lang={text.locale} dir={directionOf(text.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{text('credential.embedTitle', { achievement: achievement.title })}</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="canonical" href={address} />
        <style nonce={nonce}>{embedStyles}</style>
      </head>
      <body>
        <a href={address} target="_blank" rel="noopener" className="card">
          <img
            src={`/achievements/${achievement.id}/badge.svg?version=${achievement.version}`}
            alt=""
            width="112"
            height="112"
          />
          <span className="said">
            <bdi className="title">{achievement.title}</bdi>
            {visibility === 'public' && <bdi>{recipientName}</bdi>}
            <bdi className="by">{organization.name}</bdi>
            <span className={`verdict ${look}`}>
              <span aria-hidden="true">{SIGNS[look]}</span> {word}
            </span>
          </span>
        </a>
      </body>
    </html>
  )
}

/** A shape beside each word, so that the color is not alone. */
const SIGNS = { valid: '✓', unrecognized: '!', undetermined: '?', revoked: '✕', invalid: '✕', expired: '◷' } as const

function verdictOf({ state, verification }: PublicCredential, text: Text) {
  if (state === 'revoked' || state === 'suspended')
    return { look: 'revoked', word: text(`verification.verdict.${state}`) } as const
  if (!verification) return { look: 'undetermined', word: text('credential.granted') } as const
  return { look: LOOK[verification.verdict], word: text(`verification.verdict.${verification.verdict}`) }
}
