import { CredentialError } from '../errors.ts'
import type { VerificationBundle } from './bundle.ts'

/** The element that holds the data. A script of this type never runs, so the page's policy needs no word about it. */
const opening = '<script type="application/json" id="verification-bundle">'
const closing = '</script>'
/** How every bundle page begins, so that one is known without being parsed. */
const beginning = /^<!doctype html>\s*<html data-verification-bundle\b/i

/** Is this the beginning of a bundle page? */
export const isBundlePage = (text: string): boolean => beginning.test(text)

/**
 * Puts a bundle into the page that verifies it.
 *
 * @param template the built page: one HTML document with everything inline, and an empty place for the data
 */
export function writeBundlePage(template: string, bundle: VerificationBundle): string {
  const parts = template.split(`${opening}${closing}`)
  if (!isBundlePage(template) || parts.length !== 2) throw new Error('The template of the bundle page is another one')
  // no text of a stranger may end the element: in JSON a "<" may as well be written as an escape
  const data = JSON.stringify(bundle).replaceAll('<', '\\u003c')
  return `${parts[0]}${opening}${data}${closing}${parts[1]}`
}

/**
 * A bundle page → the text of its data. A page with two places for it is refused: a browser reads the first, and no
 * reader may see something else.
 *
 * @throws CredentialError `bundle.malformed`
 */
export function bundleTextOf(page: string): string {
  const [before = '', data, ...more] = page.split(opening)
  const end = data?.indexOf(closing) ?? -1
  if (!data || end <= 0 || more.length > 0 || /id\s*=\s*["']?verification-bundle/i.test(before))
    throw new CredentialError('bundle.malformed', 'The page does not hold exactly one bundle.')
  return data.slice(0, end)
}
