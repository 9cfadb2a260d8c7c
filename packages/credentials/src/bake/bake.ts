import { CredentialError } from '../errors.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { type BadgeVersion, bakePng, isPng, unbakePng } from './png.ts'
import { isSvg } from './sniff.ts'
import { bakeSvg, unbakeSvg } from './svg.ts'

/**
 * Puts a credential into an image. The picture itself is copied as it is; a badge that was inside is replaced.
 *
 * @param image a PNG or an SVG
 * @param credential JSON or compact JWS
 * @throws CredentialError `badge.not_recognized` for other images; `badge.damaged`, `badge.too_large`, `badge.too_complex`
 */
export function bake(image: Uint8Array, credential: string, limits: Limits = defaultLimits): Uint8Array {
  if (isPng(image)) return bakePng(image, credential, limits)
  if (isSvg(image)) return bakeSvg(image, credential, limits)
  throw new CredentialError('badge.not_recognized', 'A badge can be baked into PNG and SVG.')
}

/**
 * Takes the credential out of an image, as text that is not yet believed.
 *
 * @throws CredentialError `badge.not_recognized`, `badge.damaged`, `badge.nothing_inside`, `badge.more_than_one`,
 *   `badge.too_large`, `badge.too_complex`, `badge.not_text`
 */
export function unbake(
  image: Uint8Array,
  limits: Limits = defaultLimits,
): { kind: 'png' | 'svg'; version: BadgeVersion; text: string } {
  if (isPng(image)) return { kind: 'png', ...unbakePng(image, limits) }
  if (isSvg(image)) return { kind: 'svg', ...unbakeSvg(image, limits) }
  throw new CredentialError('badge.not_recognized', 'This is neither a PNG nor an SVG.')
}
