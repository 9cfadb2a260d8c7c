import { renderPng } from '../catalog/index.ts'

/** The picture beside a link to a badge, 1200 × 630. */
export function drawSocialCard({
  badge,
  title,
  issuer,
  recipient,
  word,
}: {
  badge: string
  title: string
  issuer: string
  recipient?: string | undefined
  word: string
}): Uint8Array {
  const inner = badge.replace('width="512" height="512"', 'x="60" y="90" width="450" height="450"')
  const lines = wrapped(title, 22).slice(0, 3)
  const text = (y: number, size: number, weight: number, color: string, words: string) =>
    `<text x="560" y="${y}" font-family="Inter,Noto Sans Arabic,DejaVu Sans,sans-serif" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(words)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#FBFAF7"/>${inner}${lines.map((line, i) => text(210 + i * 64, 54, 700, '#1C1F1D', line)).join('')}${recipient ? text(230 + lines.length * 64, 34, 400, '#4A4F4B', recipient) : ''}${text(290 + lines.length * 64, 30, 400, '#4A4F4B', issuer)}${text(540, 30, 700, '#1F5A46', word)}</svg>`
  return renderPng(svg, 1200)
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && [...`${last} ${word}`].length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
