import { contract } from '@cairn/api'
import { SearchX, Sprout } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { listQuery } from '../../lib/list-query.ts'
import type { PageHandle } from '../../lib/page-handle.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { MoreLink } from '../../ui/more-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PictureCardGrid } from '../../ui/picture-card.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { Route } from './+types/catalog-page'
import { CatalogCard } from './catalog-card.tsx'

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
  const { items, next, total, fields, institutions } = loaderData
  const isSearching = ['q', 'field', 'level', 'participation', 'organization'].some((name) => search.get(name))
  return (
    <>
      <PageHeader title={text('catalog.title')} lead={text('catalog.lead')} />
      <SearchField label={text('catalog.search')} placeholder={text('catalog.searchHint')}>
        <FilterSelect
          name="field"
          label={text('catalog.field')}
          all={text('catalog.anyField')}
          options={fields.map((field) => ({ value: field, label: field }))}
        />
        <FilterSelect
          name="level"
          label={text('catalog.level')}
          all={text('catalog.anyLevel')}
          options={([1, 2, 3, 4] as const).map((level) => ({
            value: String(level),
            label: text(`common.level.${level}`),
          }))}
        />
        <FilterSelect
          name="participation"
          label={text('catalog.participation')}
          all={text('catalog.anyParticipation')}
          options={(['online', 'on_site', 'hybrid', 'work_based'] as const).map((way) => ({
            value: way,
            label: text(`definition.participation.${way}`),
          }))}
        />
        {institutions.length > 1 && (
          <FilterSelect
            name="organization"
            label={text('catalog.institution')}
            all={text('catalog.anyInstitution')}
            options={institutions}
          />
        )}
      </SearchField>
      <p role="status" className="mb-4 text-text-2">
        {(total > 0 || isSearching) && text('catalog.found', { count: total })}
      </p>
      {items.length === 0 && <Nothing isSearching={isSearching} />}
      <PictureCardGrid>
        {items.map((card) => (
          <CatalogCard key={card.id} card={card} />
        ))}
      </PictureCardGrid>
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
