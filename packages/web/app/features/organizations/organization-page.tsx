import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PictureCard, PictureCardGrid } from '../../ui/picture-card.tsx'
import { Section } from '../../ui/section.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import type { Route } from './+types/organization-page'
import { OrganizationFacts } from './organization-facts.tsx'

export const handle: PageHandle = { scripts: 'none', width: 'wide' }

/** How many of its micro-credentials stand on the page of an institution; the catalog has them all. */
const SHOWN = 12

export async function loader({ params, context }: Route.LoaderArgs) {
  const { catalog, organizations } = context.get(api)
  const organization = await organizations.show({ params: { organization: params.slug } })
  const offers = await catalog.search({ query: { organization: organization.id, size: SHOWN } })
  return { organization, offers }
}

/** Who an institution is, how far that is proved, and what it awards. */
export default function OrganizationPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { organization, offers } = loaderData
  const { name, slug, description, verification } = organization
  return (
    <div className="grid gap-8">
      {description && <meta name="description" content={description.slice(0, 300)} />}
      <PageHeader
        title={name}
        above={text('organizations.kind')}
        lead={description && <bdi className="whitespace-pre-line">{description}</bdi>}
        beside={
          <StatePill tone={verification === 'unverified' ? 'neutral' : 'success'}>
            {text(`organizations.level.${verification}`)}
          </StatePill>
        }
      />
      <OrganizationFacts organization={organization} />
      <Section title={text('organizations.offers')}>
        {offers.items.length === 0 && (
          <EmptyState title={text('organizations.offers.none')}>{text('organizations.offers.none.text')}</EmptyState>
        )}
        <PictureCardGrid>
          {offers.items.map((card) => (
            <PictureCard
              key={card.id}
              to={`/achievements/${card.id}`}
              picture={`/achievements/${card.id}/badge.svg?variant=small`}
              title={card.title}
              byline={card.field && <bdi>{card.field}</bdi>}
              level={3}
            />
          ))}
        </PictureCardGrid>
        {offers.total > offers.items.length && (
          <div>
            <LinkButton to={`/catalog?organization=${slug}`} variant="secondary">
              {text('organizations.offers.all', { count: offers.total })}
            </LinkButton>
          </div>
        )}
      </Section>
    </div>
  )
}
