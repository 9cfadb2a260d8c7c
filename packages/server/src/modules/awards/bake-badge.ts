import { bake } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { type BadgeOwner, badgeOf, badgePngOf } from '../catalog/index.ts'
import type { PublicScreen } from './awards.views.ts'

/** Pixels of a side of the PNG. */
const SIZE = 512
/** Baked images that are kept, at some 50 kB each. */
const KEPT = 200
const baked = new WeakMap<Runtime, Map<string, Uint8Array>>()

const ownerOf = ({ award, organization }: PublicScreen): BadgeOwner => ({
  issuer: organization.name,
  achievementId: award.achievementId,
})

/** The image of a badge as SVG, without a credential inside. */
export const imageOf = (badge: PublicScreen): string => badgeOf(badge.definition, ownerOf(badge))

/** The image of a badge with its credential baked in. Made when it is asked for, and kept for a while. */
export function bakeBadge(
  runtime: Runtime,
  badge: PublicScreen & { signed: { json: string } },
  form: 'png' | 'svg',
): Uint8Array {
  const kept = baked.get(runtime) ?? new Map<string, Uint8Array>()
  baked.set(runtime, kept)
  const name = `${badge.award.credentialId}.${form}`
  const image = kept.get(name) ?? bake(draw(badge, form), badge.signed.json)
  kept.delete(name)
  kept.set(name, image)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return image
}

function draw(badge: PublicScreen, form: 'png' | 'svg'): Uint8Array {
  return form === 'png' ? badgePngOf(badge.definition, ownerOf(badge), SIZE) : new TextEncoder().encode(imageOf(badge))
}
