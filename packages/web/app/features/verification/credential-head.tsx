import type { PublicCredential } from '@cairn/api'
import type { Locale } from '../../lib/i18n/locales.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { PageTitle } from '../../ui/page-header.tsx'

/** Open Graph names languages with their country. */
const OG_LOCALES: Record<Locale, string> = { en: 'en_US', es: 'es_ES', ar: 'ar_AR' }

/**
 * What networks and search engines read of a badge. One that is not public says nothing of itself: chats that unfold a
 * link would tell everybody in the room.
 */
export function CredentialHead({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  const { address, achievement, organization, recipientName, visibility, links } = badge
  if (visibility !== 'public')
    return (
      <>
        <PageTitle>{text('credential.genericTitle')}</PageTitle>
        <meta name="robots" content="noindex, noarchive" />
      </>
    )
  const title = text('credential.pageTitle', { achievement: achievement.title, name: recipientName })
  const description = text('credential.description', {
    name: recipientName,
    achievement: achievement.title,
    organization: organization.name,
  })
  const card = `${address}/card.png`
  const oEmbed = new URL('/oembed', address)
  oEmbed.search = new URLSearchParams({ url: address, format: 'json' }).toString()
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <link rel="alternate" type="application/json+oembed" href={oEmbed.href} title={title} />
      {badge.issuedAt && <link rel="alternate" type="application/vc+ld+json" href={links.json} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Cairn" />
      <meta property="og:locale" content={OG_LOCALES[text.locale]} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={card} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={text('credential.imageOf', { achievement: achievement.title })} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
