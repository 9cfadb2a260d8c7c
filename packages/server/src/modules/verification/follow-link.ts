import { anonymous } from '../../kernel/actor.ts'
import { CairnError } from '../../kernel/errors.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { addressOf, bakeBadge, takeBadge } from '../awards/index.ts'
import { verificationErrors } from './verification.errors.ts'

/** A badge, in the forms that a link may lead to; a page for people is not among them. */
const ACCEPT = [
  'application/vc+ld+json',
  'application/vc;q=0.9',
  'application/ld+json;q=0.9',
  'application/json;q=0.8',
  'application/vc+jwt;q=0.7',
  'image/png;q=0.6',
  'image/svg+xml;q=0.6',
  'application/pdf;q=0.5',
].join(', ')
/** A page says in its head where else it is to be had. */
const HEAD = 200_000

/** The address in a list of addresses (RFC 2483 §5: one a line, comments begin with #), or in a text that is one. */
export function linkIn(bytes: Uint8Array): URL | undefined {
  if (bytes.length > 10_000) return undefined
  const text = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'))
  const url = text && /^https?:\/\//i.test(text) ? URL.parse(text) : null
  return url ?? undefined
}

/**
 * The bytes of the badge behind a link: at the address itself, or, where a page for people answers, at the address that
 * the page names for programs or at the one with `.json`. A badge of this Cairn is read without a visit.
 *
 * @throws verificationErrors.unreachable: the same whatever the reason, so that nobody learns about our network
 */
export async function followLink(runtime: Runtime, link: URL): Promise<Uint8Array> {
  const own = await readOwnBadge(runtime, link)
  if (own) return own
  const found = await visit(runtime, link)
  if (!isPage(found)) return found.body
  for (const next of otherAddresses(found)) {
    const answer = await visit(runtime, next)
    if (!isPage(answer)) return answer.body
  }
  throw verificationErrors.unreachable('There is a page, but no badge.')
}

async function visit(runtime: Runtime, url: URL): Promise<Fetched> {
  url.hash = ''
  let answer: Fetched
  try {
    answer = await runtime.outside.fetch(url.href, { accept: ACCEPT })
  } catch (error) {
    throw verificationErrors.unreachable(undefined, { cause: error })
  }
  if (answer.status !== 200) throw verificationErrors.unreachable()
  return answer
}

const isPage = ({ contentType }: Fetched) => /^(text\/html|application\/xhtml)/i.test(contentType)

/** At most two: what the page names, and its own address with `.json`. */
function otherAddresses({ body, finalUrl }: Fetched): URL[] {
  const head = new TextDecoder().decode(body.subarray(0, HEAD))
  const named = [...head.matchAll(/<link\b[^>]{0,1000}>/gi)].find(
    ([tag]) =>
      /rel\s*=\s*["']?alternate\b/i.test(tag) &&
      /type\s*=\s*["']?application\/(vc|ld\+json|vc\+ld\+json|json)["'\s>]/i.test(tag),
  )
  const href = named && /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(named[0])
  const alternate = href && URL.parse((href[1] ?? href[2] ?? href[3] ?? '').replaceAll('&amp;', '&'), finalUrl)
  const sibling = URL.parse(finalUrl)
  if (sibling) sibling.pathname = `${sibling.pathname.replace(/\/$/, '')}.json`
  return [alternate, sibling].filter((url): url is URL => url != null && /^https?:$/.test(url.protocol))
}

/** The badge of ours at this address, as a stranger gets it: its text, or the image where that was asked for. */
async function readOwnBadge(runtime: Runtime, { origin, pathname }: URL): Promise<Uint8Array | undefined> {
  const { publicUrl } = runtime.settings
  const [, credentialId, form = ''] =
    /^\/credentials\/(crd_[0-9a-z]+)(?:\.(json|jwt|png|svg))?\/?$/.exec(pathname) ?? []
  if (credentialId === undefined || !addressOf(publicUrl, credentialId).startsWith(`${origin}/`)) return undefined
  try {
    const badge = await runtime.transact(anonymous, (work) => takeBadge(work, credentialId), 'read only')
    if (form === 'png' || form === 'svg') return bakeBadge(runtime, badge, form)
    return new TextEncoder().encode(form === 'jwt' ? badge.signed.jwt : badge.signed.json)
  } catch (error) {
    if (error instanceof CairnError) throw verificationErrors.unreachable(error.title, { cause: error })
    throw error
  }
}
