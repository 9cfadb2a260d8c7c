import { credentialErrors } from './awards.errors.ts'
import { addressOf } from './awards.model.ts'
import type { PublicScreen } from './awards.views.ts'

const WIDTH = 420
const HEIGHT = 200

/** The credential that an address of ours is about. @throws credentialErrors.not_found */
export function credentialIdIn(url: string, publicUrl: string): string {
  const id =
    url.startsWith(`${publicUrl}/`) &&
    /^\/credentials\/(crd_[0-9a-z]+)\/?(?:[?#].*)?$/.exec(url.slice(publicUrl.length))
  if (!id) throw credentialErrors.not_found()
  return id[1]!
}

/**
 * oEmbed 1.0 of a badge that its holder made public; for every other one there is none.
 *
 * @param room the largest size that the asking page has, in pixels
 * @throws credentialErrors.not_found
 */
export function toOEmbed(
  { award, organization }: PublicScreen,
  publicUrl: string,
  room: { maxwidth?: number | undefined; maxheight?: number | undefined },
) {
  if (award.visibility !== 'public') throw credentialErrors.not_found()
  const address = addressOf(publicUrl, award.credentialId)
  const width = Math.min(WIDTH, room.maxwidth ?? WIDTH)
  const height = Math.min(HEIGHT, room.maxheight ?? HEIGHT)
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Cairn',
    provider_url: publicUrl,
    title: award.achievementTitle,
    author_name: organization.name,
    thumbnail_url: `${address}/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${address}/embed" width="${width}" height="${height}" sandbox="allow-popups" loading="lazy" title="Badge" style="border:0"></iframe>`,
    width,
    height,
    cache_age: 3600,
  }
}
