import { contract } from '@cairn/api'
import { Scale, SearchX, Sprout } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PictureCardGrid } from '../../ui/picture-card.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { Route } from './+types/catalog-page'
import { CatalogCard } from './catalog-card.tsx'
import { CatalogFilters, FILTERS } from './catalog-filters.tsx'

export const handle: PageHandle = { width: 'wide' }

/** Cards on a page: whole rows of two and of three. */
const SIZE = 24

export async function loader({ request, context }: Route.LoaderArgs) {
  const { catalog, organizations } = context.get(api)
  const query = { ...listQuery(request, contract.catalog.search.query), size: SIZE }
  const [found, { items }] = await Promise.all([
    catalog.search({ query }),
    organizations.list({ query: { size: 100 } }),
  ])
  return { ...found, institutions: items.map(({ slug, name }) => ({ value: slug, label: name })) }
}

/** Everything that institutions publish here, to search and to choose from. */
export default function CatalogPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const [search] = useSearchParams()
  const { items, next, total, more, alike, fields, facets, institutions } = loaderData
  const isSearching = FILTERS.some((name) => search.get(name))
  return (
    <>
      <PageHeader title={text('catalog.title')} lead={text('catalog.lead')} />
      <SearchField label={text('catalog.search')} placeholder={text('catalog.searchHint')}>
        <CatalogFilters fields={fields} institutions={institutions} facets={facets} />
      </SearchField>
      <p role="status" className="mb-4 text-text-2">
        {(total > 0 || isSearching) && text(more ? 'catalog.foundAtLeast' : 'catalog.found', { count: total })}
        {alike && <span className="block">{text('catalog.alike')}</span>}
      </p>
      {items.length === 0 && <Nothing isSearching={isSearching} />}
      <form action="/compare" className="grid gap-4">
        <PictureCardGrid>
          {items.map((card) => (
            <CatalogCard key={card.id} card={card} />
          ))}
        </PictureCardGrid>
        {items.length > 1 && (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="secondary" icon={Scale}>
              {text('compare.go')}
            </Button>
            <span className="text-text-2">{text('compare.goHint')}</span>
          </div>
        )}
      </form>
      <MoreLink next={next} />
    </>
  )
}

function Nothing({ isSearching }: { isSearching: boolean }) {
  const text = useMessages()
  if (!isSearching)
    return (
      <EmptyState icon={Sprout} title={text('catalog.empty')}>
        {text('catalog.emptyHint')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={SearchX}
      title={text('catalog.nothing')}
      action={
        <LinkButton to="/catalog" reloadDocument variant="secondary">
          {text('catalog.clear')}
        </LinkButton>
      }
    >
      {text('catalog.nothingHint')}
    </EmptyState>
  )
}
