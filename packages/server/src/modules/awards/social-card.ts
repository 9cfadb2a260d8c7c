import { renderPng } from '../catalog/index.ts'
import type { PublicScreen } from './awards.views.ts'
import { imageOf } from './bake-badge.ts'

const WIDTH = 1200
const HEIGHT = 630
const FONTS = 'Inter,Noto Sans Arabic,Noto Sans,DejaVu Sans,sans-serif'
/** Characters of a line of the title, and lines at most. */
const LINE = 24
const LINES = 3

/** What stands below, by the award's state: the picture never says more than is so. */
const WORDS: Record<PublicScreen['award']['state'], readonly [word: string, color: string]> = {
  granted: ['', '#4A4F4B'],
  issued: ['Verified with Cairn', '#1E6B3A'],
  suspended: ['Suspended', '#7A4F00'],
  revoked: ['Revoked', '#B3261E'],
}

/**
 * The picture that stands beside a link to a badge (PNG, 1200 × 630). The holder's name is on it only where they made the
 * badge public.
 *
 * @param now an award that has expired says so
 */
export function drawSocialCard(badge: PublicScreen, now: Date): Uint8Array {
  const { award, organization } = badge
  const [word, color] = award.validUntil && award.validUntil < now ? ['Expired', '#4A4F4B'] : WORDS[award.state]
  const title = wrapped(award.achievementTitle)
  const lines = [
    ...title.map((line) => [line, 54, 700, '#1C1F1D'] as const),
    ...(award.visibility === 'public' ? [[clipped(award.recipient.name, 40), 36, 500, '#1C1F1D'] as const] : []),
    [clipped(organization.name, 44), 30, 400, '#4A4F4B'] as const,
    [word, 30, 700, color] as const,
  ]
  let y = 200
  const texts = lines.map(([words, size, weight, fill]) => {
    y += Math.round(size * 1.25) + (size < 54 ? 16 : 0)
    return `<text x="570" y="${y}" font-family="${FONTS}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(words)}</text>`
  })
  const picture = imageOf(badge).replace(/ width="512" height="512"/, ' x="70" y="85" width="460" height="460"')
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#FBFAF7"/><rect y="${HEIGHT - 14}" width="${WIDTH}" height="14" fill="#1F5A46"/>`
  return renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${ground}${picture}${texts.join('')}</svg>`,
    WIDTH,
  )
}

function wrapped(title: string): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && [...last].length + [...word].length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clipped(word, LINE))
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1]} …`]
}

const clipped = (text: string, length: number) =>
  [...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
