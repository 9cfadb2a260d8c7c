import type { PublishedAchievement } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { PageTitle } from '../../ui/page-header.tsx'

/** What networks and search engines read of a micro-credential. Every version names the current one as the original. */
export function AchievementHead({ achievement }: { achievement: PublishedAchievement }) {
  const text = useMessages()
  const { definition, organization, address, imagePng } = achievement
  const canonical = address.split('?')[0]
  const description = definition.summary ?? definition.description?.slice(0, 300)
  return (
    <>
      <PageTitle>{definition.title}</PageTitle>
      {description && <meta name="description" content={description} />}
      <link rel="canonical" href={canonical} />
      <link rel="alternate" type="application/ld+json" href={address} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={organization.name} />
      <meta property="og:title" content={definition.title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      <meta property="og:image" content={imagePng} />
      <meta property="og:image:alt" content={text('catalog.imageOf', { achievement: definition.title })} />
      <meta name="twitter:card" content="summary" />
    </>
  )
}
