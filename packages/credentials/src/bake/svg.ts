import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { fromUtf8, toUtf8 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { isCompactJws } from '../proof/jose.ts'
import type { BadgeVersion, Unbaked } from './png.ts'

const namespaces: Readonly<Record<string, { version: BadgeVersion; element: string }>> = {
  'https://purl.imsglobal.org/ob/v3p0': { version: '3.0', element: 'credential' },
  'http://openbadges.org': { version: '2.0', element: 'assertion' },
}
const namespace = 'https://purl.imsglobal.org/ob/v3p0'

/**
 * Puts a credential into an SVG, as first child of its root. The drawing stays as it is; a badge that was there before
 * goes.
 *
 * @param text a credential as JSON or compact JWS
 * @throws CredentialError `badge.*`
 * @see https://www.imsglobal.org/spec/ob/v3p0/#svg
 */
export function bakeSvg(image: Uint8Array, text: string, limits: Limits): Uint8Array {
  const svg = readText(image, limits)
  const { badges, rootEnd, rootPrefix } = scan(svg, limits)
  const isDeclared = rootPrefix === namespace
  const badge = encodeBadge(text, rootPrefix !== undefined && !isDeclared)
  const declaration = rootPrefix === undefined ? ` xmlns:openbadges="${namespace}"` : ''
  const isEmpty = svg[rootEnd - 2] === '/'
  const openTag = svg.slice(0, rootEnd - (isEmpty ? 2 : 1)).trimEnd() + declaration
  const name = /<([^\s/>]+)[^<]*$/.exec(openTag)![1]
  const rest = isEmpty ? `</${name}>${svg.slice(rootEnd)}` : without(svg, rootEnd, badges)
  return toUtf8(`${openTag}>${badge}${rest}`)
}

function encodeBadge(text: string, declares: boolean): string {
  const open = `<openbadges:credential${declares ? ` xmlns:openbadges="${namespace}"` : ''}`
  if (isCompactJws(text)) return `${open} verify="${text}"/>`
  // `]]>` would end the section; in JSON it can only stand inside of a text, where it may be escaped
  return `${open}><![CDATA[${text.replaceAll(']]>', ']]\\u003e')}]]></openbadges:credential>`
}

function without(svg: string, from: number, badges: readonly FoundBadge[]): string {
  let kept = ''
  let start = from
  for (const badge of badges) {
    kept += svg.slice(start, badge.start)
    start = badge.end
  }
  return kept + svg.slice(start)
}

/**
 * The badge in an SVG: exactly one element of the Open Badges namespace, with the badge either as attribute `verify` or
 * as its text.
 *
 * @throws CredentialError `badge.damaged`, `badge.too_complex`, `badge.nothing_inside`, `badge.more_than_one`, `badge.not_text`
 */
export function unbakeSvg(image: Uint8Array, limits: Limits): Unbaked {
  const [badge, ...others] = scan(readText(image, limits), limits).badges
  if (!badge) throw new CredentialError('badge.nothing_inside')
  if (others.length > 0) throw new CredentialError('badge.more_than_one')
  const text = badge.text.trim()
  // the text beside a signature is what anybody may have written; beside an address it is a copy of what is there
  const isSigned = badge.verify !== undefined && isCompactJws(badge.verify)
  if (badge.version === '2.0' && (text === '' || isSigned)) return { version: '2.0', text: badge.verify ?? '' }
  if (badge.verify !== undefined && text !== '' && badge.version === '3.0') {
    throw new CredentialError('badge.more_than_one', 'One badge stands in the attribute, another in the text.')
  }
  return { version: badge.version, text: text === '' ? (badge.verify ?? '') : text }
}

function readText(image: Uint8Array, limits: Limits): string {
  if (image.length > limits.svgBytes) throw new CredentialError('badge.too_large', `${image.length} bytes.`)
  const text = fromUtf8(image)
  if (text === undefined) throw new CredentialError('badge.not_text')
  // the parser counts a line break as one character, however it is written
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}

interface FoundBadge {
  readonly version: BadgeVersion
  readonly start: number
  end: number
  verify: string | undefined
  text: string
}

interface Scan {
  readonly badges: FoundBadge[]
  /** behind the open tag of the root */
  rootEnd: number
  /** what the prefix `openbadges` means at the root, if it means something there */
  rootPrefix: string | undefined
}

/** Reads the SVG once, from front to back, and refuses what the limits do not allow. No entity is ever resolved. */
function scan(svg: string, limits: Limits): Scan {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const found: Scan = { badges: [], rootEnd: 0, rootPrefix: undefined }
  let [elements, depth, tagStart] = [0, 0, 0]
  let open: { badge: FoundBadge; depth: number } | undefined

  parser.on('error', (error) => {
    throw new CredentialError('badge.damaged', error.message.slice(0, 200))
  })
  parser.on('doctype', () => {
    throw new CredentialError('badge.damaged', 'A document type declaration is not allowed.')
  })
  parser.on('opentagstart', () => {
    tagStart = svg.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', (tag) => {
    if (++elements > limits.svgElements)
      throw new CredentialError('badge.too_complex', `More than ${limits.svgElements} elements.`)
    if (++depth > limits.svgDepth)
      throw new CredentialError('badge.too_complex', `Deeper than ${limits.svgDepth} elements.`)
    if (depth === 1) noteRoot(found, tag, parser.position)
    if (open) throw new CredentialError('badge.damaged', 'The badge element holds other elements.')
    const version = versionOf(tag)
    if (!version) return
    const badge = { version, start: tagStart, end: parser.position, verify: attribute(tag, 'verify'), text: '' }
    found.badges.push(badge)
    open = { badge, depth }
  })
  const addText = (text: string) => {
    if (open) open.badge.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (open?.depth === depth) {
      open.badge.end = parser.position
      open = undefined
    }
    depth--
  })
  parser.write(svg).close()
  return found
}

function noteRoot(found: Scan, tag: SaxesTagNS, position: number): void {
  if (tag.local !== 'svg') throw new CredentialError('badge.not_recognized', `The root is <${tag.name.slice(0, 100)}>.`)
  found.rootEnd = position
  found.rootPrefix = tag.ns?.openbadges
}

function versionOf(tag: SaxesTagNS): BadgeVersion | undefined {
  const known = Object.hasOwn(namespaces, tag.uri) ? namespaces[tag.uri] : undefined
  if (known && tag.local !== known.element)
    throw new CredentialError('badge.damaged', `No badge is called <${tag.name.slice(0, 100)}>.`)
  return known?.version
}

function attribute(tag: SaxesTagNS, name: string): string | undefined {
  const attributes: Readonly<Record<string, SaxesAttributeNS>> = tag.attributes
  return Object.hasOwn(attributes, name) ? attributes[name]?.value : undefined
}
