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
 * A bundle page → the text of its data: of the first element of that name, which is the one that a browser finds.
 *
 * @throws CredentialError `bundle.malformed`
 */
export function bundleTextOf(page: string): string {
  const start = page.indexOf(opening) + opening.length
  const end = page.indexOf(closing, start)
  const isFirst = !/\bid\s*=\s*["']?verification-bundle\b/i.test(page.slice(0, start - opening.length))
  if (start < opening.length || end <= start || !isFirst)
    throw new CredentialError('bundle.malformed', 'The page does not hold a bundle where it must.')
  return page.slice(start, end)
}
