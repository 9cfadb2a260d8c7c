import { CredentialError } from '../errors.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { bakePdf, unbakePdf } from './pdf/bake-pdf.ts'
import { type BadgeVersion, bakePng, isPng, unbakePng } from './png.ts'
import { isPdf, isSvg } from './sniff.ts'
import { bakeSvg, unbakeSvg } from './svg.ts'

/**
 * Puts a credential into a file that carries it. What is there is copied as it is; a badge that was inside is replaced.
 *
 * @param image a PNG or an SVG, or a PDF, to which the credential is attached
 * @param credential JSON or compact JWS
 * @throws CredentialError `badge.not_recognized` for other files; `badge.damaged`, `badge.too_large`, `badge.too_complex`,
 *   `badge.encrypted`
 */
export function bake(image: Uint8Array, credential: string, limits: Limits = defaultLimits): Uint8Array {
  if (isPng(image)) return bakePng(image, credential, limits)
  if (isSvg(image)) return bakeSvg(image, credential, limits)
  if (isPdf(image)) return bakePdf(image, credential, limits)
  throw new CredentialError('badge.not_recognized', 'A badge can be baked into PNG, SVG and PDF.')
}

/**
 * Takes the credential out of an image or a PDF, as text that is not yet believed.
 *
 * @throws CredentialError `badge.not_recognized`, `badge.damaged`, `badge.nothing_inside`, `badge.more_than_one`,
 *   `badge.too_large`, `badge.too_complex`, `badge.not_text`, `badge.encrypted`
 */
export function unbake(
  image: Uint8Array,
  limits: Limits = defaultLimits,
): { kind: 'png' | 'svg' | 'pdf'; version?: BadgeVersion; text: string } {
  if (isPng(image)) return { kind: 'png', ...unbakePng(image, limits) }
  if (isSvg(image)) return { kind: 'svg', ...unbakeSvg(image, limits) }
  if (isPdf(image)) return { kind: 'pdf', text: unbakePdf(image, limits) }
  throw new CredentialError('badge.not_recognized', 'This is neither a PNG nor an SVG nor a PDF.')
}
